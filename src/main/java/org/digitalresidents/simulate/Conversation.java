package org.digitalresidents.simulate;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/** What members do of their own accord: one sitting after the other, each of a few acts. */
final class Conversation {
  private static final Set<Talk> ANYTHING = EnumSet.complementOf(EnumSet.of(Talk.NOISE));
  private static final Set<Talk> HELPFUL =
      EnumSet.of(Talk.ANSWER, Talk.SHARE_EXPERIENCE, Talk.SHARE_LINK);
  private static final Set<Talk> FUNNY = EnumSet.of(Talk.BANTER, Talk.SHARE_EXPERIENCE);

  /** Reaction, check-in, vote: how the light acts divide. */
  private static final double[] LIGHT = {0.50, 0.28, 0.22};

  private static final double SITTING_GAP_HOURS = 1.5 / 60;
  private static final double UGC_SHARE = 0.06;

  private final Scene scene;
  private final Speech speech;
  private final TalkPlan plan;
  private final Chance chance;
  private final Chance planted;
  private final Questions questions;
  private Said poll = Said.NOTHING;
  private Set<String> voters = new HashSet<>();

  Conversation(Scene scene, Speech speech) {
    this.scene = scene;
    this.speech = speech;
    this.plan = scene.world().talk();
    this.chance = scene.chance(Chance.Purpose.TALK);
    this.planted = Chance.of(scene.world().seed(), Chance.Purpose.PLANTED, scene.number(), 1);
    this.questions = new Questions(scene, speech, chance);
  }

  /** The first sitting now, later ones by the member's own rate. */
  void begin(Stay stay) {
    act(stay);
    planMore(stay);
    planSitting(stay);
  }

  /** Sittings go on, the next one some time from now. */
  void planSitting(Stay stay) {
    double days = chance.exponential() * plan.sessionActs() / stay.actsPerDay();
    scene.agenda().at(Rhythm.after(scene.now(), days), () -> sit(stay));
  }

  /** One more sitting, beyond the member's own rate. */
  void sitOnce(Stay stay) {
    if (stay.isLively()) {
      act(stay);
      planMore(stay);
    }
  }

  /** A new poll takes the votes from now on. */
  void open(Said newPoll) {
    poll = newPoll;
    voters = new HashSet<>();
  }

  void end() {
    questions.end();
  }

  private void sit(Stay stay) {
    if (!stay.isLively()) {
      return;
    }
    sitOnce(stay);
    planSitting(stay);
    if (scene.isBooming() && stay.person().role() == Role.BANTERER) {
      chatOn(stay);
    }
    if (Calendar.isCampaign(scene.world(), scene.now()) && chance.happens(plan.campaignExtra())) {
      scene.agenda().inHours(2 * chance.exponential(), () -> sitOnce(stay));
    }
  }

  private void chatOn(Stay stay) {
    int chats = planted.poisson(scene.world().manners().boom().chats());
    for (int i = 0; i < chats; i++) {
      scene
          .agenda()
          .inHours(
              planted.share(),
              () -> {
                if (stay.isLively()) {
                  banter(stay.speaker());
                }
              });
    }
  }

  private void planMore(Stay stay) {
    if (chance.happens(1 - 1 / plan.sessionActs())) {
      double gap = SITTING_GAP_HOURS * (0.1 + chance.exponential());
      scene.agenda().inHours(gap, () -> sitOnce(stay));
    }
  }

  private void act(Stay stay) {
    Speaker by = stay.speaker();
    if (stay.person().role() == Role.SPAMMER) {
      speech.say(by, Etype.MESSAGE, Talk.PROMO, "spam", speech.anyTopic());
    } else if (chance.happens(stay.person().plan().lightShare())) {
      actLightly(by);
    } else if (chance.happens(plan.noiseShare())) {
      speech.say(by, Etype.MESSAGE, Talk.NOISE, "noise", speech.anyTopic());
    } else {
      speak(stay, Talk.MIXED.get(chance.weighted(stay.person().mix())));
    }
  }

  private void speak(Stay stay, Talk act) {
    Speaker by = stay.speaker();
    switch (act) {
      case QUESTION -> questions.ask(stay);
      case ANSWER -> {
        if (!questions.answer(stay)) {
          shareExperience(by);
        }
      }
      case SHARE_EXPERIENCE -> shareExperience(by);
      case SHARE_LINK -> say(by, Talk.SHARE_LINK);
      case THANKS -> replyOr(by, Talk.THANKS, HELPFUL, 48, Talk.GREETING);
      case BANTER -> banter(by);
      default -> say(by, Talk.GREETING);
    }
  }

  private void say(Speaker by, Talk act) {
    speech.say(by, Etype.MESSAGE, act, section(act), speech.anyTopic());
  }

  /** Banter and greetings may say we. */
  private String section(Talk act) {
    double weShare = scene.world().manners().weShare();
    boolean isSociable = act == Talk.BANTER || act == Talk.GREETING;
    boolean saysWe = weShare > 0 && isSociable && planted.happens(weShare);
    return saysWe ? "we_" + act.code() : act.code();
  }

  private void replyOr(Speaker by, Talk act, Set<Talk> to, double hours, Talk otherwise) {
    Said said = speech.recent(by, to, hours);
    if (said == Said.NOTHING) {
      say(by, otherwise);
    } else {
      speech.reply(by, act, section(act), said);
    }
  }

  private void banter(Speaker by) {
    if (chance.happens(plan.banterReplyShare())) {
      replyOr(by, Talk.BANTER, FUNNY, 3, Talk.BANTER);
    } else {
      say(by, Talk.BANTER);
    }
  }

  private void shareExperience(Speaker by) {
    int topic = speech.anyTopic();
    if (chance.happens(UGC_SHARE)) {
      String asset = chance.happens(0.5) ? "recipe" : chance.happens(0.5) ? "playlist" : "city_map";
      speech.say(
          by, Etype.UGC_SUBMIT, Talk.SHARE_EXPERIENCE, "ugc_" + asset, topic, "asset", asset);
    } else {
      speech.say(by, Etype.MESSAGE, Talk.SHARE_EXPERIENCE, "share_experience", topic);
    }
  }

  private void actLightly(Speaker by) {
    int kind = chance.weighted(LIGHT);
    Said said = speech.recent(by, ANYTHING, 48);
    if (kind == 0 && said != Said.NOTHING && said.reactsFirst(by)) {
      speech.react(by, said);
    } else if (kind == 2 && poll != Said.NOTHING && voters.add(by.id())) {
      vote(by);
    } else {
      speech.say(by, Etype.CHECKIN, Talk.CHECKIN, "checkin", speech.anyTopic());
    }
  }

  private void vote(Speaker by) {
    String option = Integer.toString(chance.between(1, 4));
    scene.log().open(scene.stamp(), Etype.POLL_VOTE, ActorKind.MEMBER, by.id());
    scene.log().inGroup().with(Activity.TARGET_EVENT_ID, poll.eventId());
    scene.log().attrs("option", option);
    scene.log().close();
  }
}
