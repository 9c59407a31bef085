package org.digitalresidents.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Etype;

/** Puts what is said into words, into the log and into the truth, and remembers the last of it. */
final class Speech {
  private static final int REMEMBERED = 64;

  /** How likely the latest message in question is the one taken up, rather than one before it. */
  private static final double LATEST_SHARE = 0.3;

  private final Scene scene;
  private final Chance words;
  private final Deque<Said> recent = new ArrayDeque<>();

  Speech(Scene scene) {
    this.scene = scene;
    this.words = scene.chance(Chance.Purpose.WORDS);
  }

  int anyTopic() {
    return words.below(Phrases.ZH.topics());
  }

  /** A sentence of the speaker's language. */
  String words(Speaker by, String section, int topic) {
    return by.phrases().say(section, topic, words);
  }

  /** Says something that takes up nothing, and states its truth. */
  Said say(Speaker by, Etype etype, Talk act, String section, int topic, String... attrs) {
    Said said = write(by, etype, act, section, topic, Said.NOTHING, attrs);
    scene.truth().message(said, Said.NOTHING);
    return said;
  }

  /** Takes something up, and states the truth of it. */
  Said reply(Speaker by, Talk act, String section, Said to) {
    Said said = write(by, Etype.MESSAGE, act, section, to.topic(), to);
    scene.truth().message(said, to);
    return said;
  }

  /** Writes a message whose truth is stated elsewhere. */
  Said write(
      Speaker by, Etype etype, Talk act, String section, int topic, Said to, String... attrs) {
    ActivityLog log = scene.log();
    boolean isThreaded = scene.kind() == GroupKind.THREADED;
    boolean isReply = to != Said.NOTHING;
    long ms = scene.stamp();
    String text = words(by, section, topic);
    String eventId = log.open(ms, isThreaded && isReply ? Etype.REPLY : etype, by.kind(), by.id());
    log.inGroup();
    String thread = isReply ? to.thread() : eventId;
    if (isThreaded) {
      if (isReply) {
        log.with(Activity.TARGET_EVENT_ID, to.eventId());
      }
      log.with(Activity.THREAD_ID, thread);
    } else if (isReply && words.happens(scene.world().talk().mentionShare())) {
      log.with(Activity.TARGET_ACTOR_ID, to.by().id());
      text = '@' + to.by().name() + ' ' + text;
    }
    log.text(text, by.phrases().lang(), msgType(act, section));
    if (attrs.length > 0) {
      log.attrs(attrs);
    }
    log.close();
    return remembered(new Said(eventId, thread, by, ms, act, topic));
  }

  /** An emoji on a message. */
  void react(Speaker by, Said to) {
    scene.log().open(scene.stamp(), Etype.REACTION, by.kind(), by.id());
    scene.log().inGroup().with(Activity.TARGET_EVENT_ID, to.eventId());
    scene.log().attrs("emoji", words(by, "emoji", to.topic()));
    scene.log().close();
  }

  /** A recent message of somebody else, preferring the latest; NOTHING where there is none. */
  Said recent(Speaker notBy, Set<Talk> acts, double hours) {
    long since = scene.now() - (long) (hours * World.HOUR_MS);
    Said found = Said.NOTHING;
    for (Iterator<Said> it = recent.descendingIterator(); it.hasNext(); ) {
      Said said = it.next();
      if (said.ms() < since) {
        break;
      }
      if (acts.contains(said.act())
          && !said.by().id().equals(notBy.id())
          && !scene.isShunned(said.by())) {
        found = said;
        if (words.happens(LATEST_SHARE)) {
          break;
        }
      }
    }
    return found;
  }

  private Said remembered(Said said) {
    if (recent.size() == REMEMBERED) {
      recent.removeFirst();
    }
    recent.addLast(said);
    return said;
  }

  private String msgType(Talk act, String section) {
    return switch (act) {
      case SHARE_LINK -> "link";
      case SHARE_EXPERIENCE, CHECKIN -> words.happens(0.3) ? "image" : "text";
      case BANTER -> words.happens(0.06) ? "sticker" : "text";
      default -> section.equals("poll") ? "poll" : "text";
    };
  }
}
