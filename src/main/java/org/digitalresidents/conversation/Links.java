package org.digitalresidents.conversation;

import java.util.Map;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.Linking;

/**
 * What each post of a stream follows: what the source says; what a linker sees nearby; and in a
 * group outside its threads, where that is unsure, an open question of days ago.
 */
final class Links {
  private final Linker linker;
  private final Topics topics;
  private final Map<Linking, QuestionFold> questions;
  private final Recollection memory;
  private final ConversationOptions options;
  private boolean isOfThread;

  Links(
      Linker linker,
      Topics topics,
      Map<Linking, QuestionFold> questions,
      Recollection memory,
      ConversationOptions options) {
    this.linker = linker;
    this.topics = topics;
    this.questions = questions;
    this.memory = memory;
    this.options = options;
  }

  /** Starts a stream, which is a thread, or two who chat, or a group outside its threads. */
  void begin(boolean isThread) {
    isOfThread = isThread;
    linker.begin();
    topics.begin();
  }

  boolean areOfThread() {
    return isOfThread;
  }

  /** The earlier post that a post follows; null where it starts, or that is not known. */
  Link of(Post post, Copied copied) {
    Act act = post.act();
    if (act.targetEventId() != null && (!act.etype().isSpoken() || act.actorKind().isProgram())) {
      return new Link(act.targetEventId(), LinkRule.EXPLICIT, 1);
    }
    if (!act.etype().isSpoken() || act.actorKind().isProgram()) {
      return null;
    }
    Link near =
        linker
            .link(post)
            .filter(link -> !link.toEventId().equals(act.eventId()))
            .filter(link -> counts(Linking.LIBERAL, link))
            .orElse(null);
    boolean isSaid = near != null && near.rule() == LinkRule.EXPLICIT;
    return isOfThread || isSaid ? near : ofTopic(post, near, copied);
  }

  /** A link to an open question, or an answer to it, unless the nearer one is better. */
  private Link ofTopic(Post post, Link near, Copied copied) {
    Topics.Thanks thanks = topics.confirmed(post, copied).orElse(null);
    if (thanks == null) {
      return isReply(post, near) ? near : topics.answered(post, copied).orElse(near);
    }
    Spoken answer = memory.post(thanks.link().toEventId());
    if (isToAnother(post, near, answer)) {
      return near;
    }
    answeredAfterAll(answer, memory.post(thanks.questionId()), post.actorId());
    boolean isSame = near != null && near.toEventId().equals(thanks.link().toEventId());
    return isSame && counts(Linking.CONSERVATIVE, near) ? near : thanks.link();
  }

  /** Whether a post surely follows what somebody else said than who answered, or the author. */
  private boolean isToAnother(Post post, Link near, Spoken answer) {
    Spoken to = near == null ? null : memory.post(near.toEventId());
    return to != null
        && counts(Linking.CONSERVATIVE, near)
        && to.isOfOtherThan(post.actorId())
        && to.isOfOtherThan(answer == null ? null : answer.actorId());
  }

  /** An asker's thanks show that what was said before answered their question. */
  private void answeredAfterAll(Spoken answer, Spoken asked, String asker) {
    if (answer != null && asked != null && !answer.line(Linking.LIBERAL).isBy(asker)) {
      questions.get(Linking.LIBERAL).hearLate(answer, asked);
    }
  }

  /** Whether a post surely follows another's, or one under a question. */
  private boolean isReply(Post post, Link near) {
    Spoken to = near == null ? null : memory.post(near.toEventId());
    return to != null
        && to.isOfOtherThan(post.actorId())
        && (counts(Linking.CONSERVATIVE, near)
            || !line(Linking.LIBERAL, near, to).questions().isEmpty());
  }

  /** Whether a link counts under a linking. */
  boolean counts(Linking linking, Link link) {
    return link != null
        && (link.rule() == LinkRule.EXPLICIT
            || link.rule() == LinkRule.THREAD
            || (link.rule() == LinkRule.TOPIC && linking == Linking.LIBERAL)
            || link.confidence() >= options.least(linking));
  }

  /** The questions under which a post stands by its link. */
  Line line(Linking linking, Link link, Spoken to) {
    return counts(linking, link) ? questions.get(linking).under(link.toEventId(), to) : Line.NONE;
  }
}
