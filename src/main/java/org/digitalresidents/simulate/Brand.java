package org.digitalresidents.simulate;

import java.time.DayOfWeek;
import org.digitalresidents.model.Etype;

/** What staff and bots do by the calendar: pushes, polls, the rituals of the week. */
final class Brand {
  /** Hours of the day at which staff push; two of the three on a usual day. */
  private static final double[] PUSH_HOURS = {10, 20, 15};

  private static final double FIRST_HOUR = 9;
  private static final double LAST_HOUR = 21;
  private static final double RITUAL_HOUR = 8.5;
  private static final double POLL_HOUR = 12.5;
  private static final double BOT_HOUR = 7.5;

  private final Scene scene;
  private final BrandPlan plan;
  private final Speech speech;
  private final Conversation conversation;
  private final Leavings leavings;
  private final Chance chance;
  private final Chance planted;

  Brand(Scene scene, Speech speech, Conversation conversation, Leavings leavings) {
    this.scene = scene;
    this.plan = scene.world().brand();
    this.speech = speech;
    this.conversation = conversation;
    this.leavings = leavings;
    this.chance = scene.chance(Chance.Purpose.BRAND);
    this.planted = scene.chance(Chance.Purpose.PLANTED);
  }

  /** Plans one day. */
  void dawn(long midnight) {
    boolean isCampaign = Calendar.isCampaign(scene.world(), midnight);
    for (int i = 0; i < PUSH_HOURS.length; i++) {
      boolean isUsual = i < 2 && chance.happens(plan.pushesPerDay() / 2);
      boolean isPushed = isCampaign ? i < plan.campaignPushes() : isUsual;
      if (isPushed) {
        Speaker staff = chance.oneOf(scene.staff());
        at(midnight, PUSH_HOURS[i], () -> push(staff));
      }
    }
    dawnOfPeculiar(midnight, scene.world().manners());
    if (scene.isGhost()) {
      if (chance.happens(plan.ghostBotPushes())) {
        at(midnight, BOT_HOUR, () -> push(scene.bot()));
      }
      return;
    }
    dawnOfWeekday(midnight, scene.world().manners());
  }

  private void dawnOfWeekday(long midnight, Manners manners) {
    if (manners.callsRituals() && Calendar.is(DayOfWeek.MONDAY, midnight)) {
      at(midnight, RITUAL_HOUR, () -> callRitual("monday", midnight));
    } else if (manners.callsRituals() && Calendar.is(DayOfWeek.SUNDAY, midnight)) {
      at(midnight, RITUAL_HOUR + 1, () -> callRitual("weekend", midnight));
    } else if (manners.opensPolls() && Calendar.is(DayOfWeek.WEDNESDAY, midnight)) {
      at(midnight, POLL_HOUR, this::poll);
    }
  }

  private void dawnOfPeculiar(long midnight, Manners manners) {
    int pushes = planted.poisson(manners.extraPushes());
    for (int i = 0; i < pushes; i++) {
      Speaker staff = planted.oneOf(scene.staff());
      double hour = FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * planted.share();
      at(midnight, hour, () -> push(staff));
    }
    Manners.BadDays bad = manners.badDays();
    if (bad.share() > 0 && planted.happens(bad.share())) {
      for (Stay stay : scene.members().all()) {
        if (planted.happens(bad.leaves())) {
          long ms = Rhythm.within(midnight, planted.share());
          scene.agenda().at(ms, () -> leavings.leave(stay));
        }
      }
      Speaker staff = planted.oneOf(scene.staff());
      at(midnight + World.DAY_MS, PUSH_HOURS[0], () -> push(staff));
    }
  }

  private void at(long midnight, double hour, Runnable what) {
    double jitter = 0.3 * chance.share();
    scene
        .agenda()
        .at(
            midnight + (long) ((hour + jitter) * World.HOUR_MS),
            () -> {
              if (!scene.isOver() && !scene.members().isEmpty()) {
                what.run();
              }
            });
  }

  private void push(Speaker by) {
    boolean isPromo = chance.happens(plan.promoShare());
    if (isPromo) {
      speech.say(by, Etype.PUSH, Talk.PROMO, "promo", speech.anyTopic(), "push", "promo");
    } else {
      speech.say(by, Etype.PUSH, Talk.ANNOUNCE, "health", speech.anyTopic(), "push", "health");
    }
    int leavers = chance.poisson(plan.pushLeaveExtra() * scene.members().size());
    for (int i = 0; i < leavers; i++) {
      Stay stay = scene.members().any(chance);
      double hours = Math.min(24, plan.pushLeaveHours() * chance.exponential());
      scene.agenda().inHours(hours, () -> leavings.leave(stay));
    }
    int responders = chance.poisson(plan.pushResponse() * scene.lively().size());
    for (int i = 0; i < responders; i++) {
      Stay stay = scene.lively().any(chance);
      scene.agenda().inHours(chance.exponential() / 3, () -> conversation.sitOnce(stay));
    }
  }

  private void poll() {
    Speaker staff = chance.oneOf(scene.staff());
    conversation.open(
        speech.say(staff, Etype.MESSAGE, Talk.ANNOUNCE, "poll", speech.anyTopic(), "options", "4"));
  }

  private void callRitual(String ritual, long midnight) {
    Speaker staff = chance.oneOf(scene.staff());
    String section = "ritual_" + ritual;
    speech.say(staff, Etype.MESSAGE, Talk.ANNOUNCE, section, speech.anyTopic(), "ritual", ritual);
    for (Stay stay : scene.lively().all()) {
      if (chance.happens(stay.person().ritualHabit())) {
        long ms = Rhythm.within(midnight, chance.share());
        scene.agenda().at(ms, () -> checkIn(stay, ritual));
      }
    }
  }

  private void checkIn(Stay stay, String ritual) {
    if (stay.isLively()) {
      String section = "checkin_" + ritual;
      int topic = speech.anyTopic();
      speech.say(stay.speaker(), Etype.CHECKIN, Talk.CHECKIN, section, topic, "ritual", ritual);
    }
  }
}
