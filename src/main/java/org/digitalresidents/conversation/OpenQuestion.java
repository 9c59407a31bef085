package org.digitalresidents.conversation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.model.SpeechAct;

/** A question that is followed, and what has come of it so far. */
final class OpenQuestion {
  /** Helpers of one question beyond this many are not told apart. */
  static final int MOST_HELPERS = 10_000;

  /** Asked again so soon, an answer did not solve it. Source: definitions E1. */
  private static final long REPEAT_MICROS = Duration.ofHours(24).toMillis() * 1_000;

  private final Post post;
  private final Asking asking;
  private final TextLikeness text;
  private final Map<SolvedBy, Evidence> evidence = new EnumMap<>(SolvedBy.class);
  private final Map<String, Spoken> helpers = new LinkedHashMap<>();
  private Spoken lastReply; // of another person
  private boolean isOpen = true;
  private boolean isDeleted;
  private boolean isBeforeQuestion;
  private boolean isAdvised;
  private boolean isPraised;
  private long repeats;
  private long replies;
  private Long firstReply;
  private Long firstMemberReply;
  private Long firstAnswer;

  OpenQuestion(Post post, Asking asking) {
    this.post = post;
    this.asking = asking;
    this.text = TextLikeness.of(post.act().text());
  }

  Act act() {
    return post.act();
  }

  String askerId() {
    return post.actorId();
  }

  /** Whether it is this person's question; of nobody's question it is not known. */
  boolean isBy(String person) {
    return person != null && person.equals(post.actorId());
  }

  boolean isMarked() {
    return act().etype() == Etype.QUESTION;
  }

  /** Whether the post itself does not say, or not surely, that it asks. */
  boolean isSupposed() {
    return asking != Asking.SAID;
  }

  /**
   * Whether it is a question after all. What others thank its author for gives and does not ask;
   * only that an answer is accepted is surer.
   */
  boolean isAsked() {
    boolean isShown =
        evidence.containsKey(SolvedBy.THANKED) || (asking == Asking.HINTED && isAdvised);
    return !isSupposed() || evidence.containsKey(SolvedBy.ACCEPTED) || (isShown && !isPraised);
  }

  boolean isOpen() {
    return isOpen;
  }

  boolean isDeleted() {
    return isDeleted;
  }

  /** Its post was taken back. */
  void delete() {
    isDeleted = true;
  }

  /** No more is heard of it. */
  void close() {
    isOpen = false;
  }

  /** A post follows it, directly or along other posts. */
  void hear(Spoken said, Spoken to) {
    if (said.isOfOtherThan(askerId())) {
      isPraised |= said.acts().contains(SpeechAct.THANKS) && (to == null || isBy(to.actorId()));
      replied(said);
    } else if (isBy(said.actorId()) && said.confirms()) {
      thanked(said, to);
    }
  }

  private void replied(Spoken reply) {
    boolean isSkewed = reply.ts() < act().ts();
    isBeforeQuestion |= isSkewed;
    replies++;
    if (lastReply == null || reply.ts() >= lastReply.ts()) {
      lastReply = reply;
    }
    firstReply = earlier(firstReply, reply.ts());
    if (reply.kind() == ActorKind.MEMBER) {
      firstMemberReply = earlier(firstMemberReply, reply.ts());
    }
    isAdvised |= reply.isAnswer();
    if (reply.isAnswer() || (isSupposed() && reply.isStatement())) {
      answered(reply, isSkewed);
    }
  }

  private void answered(Spoken answer, boolean isSkewed) {
    firstAnswer = earlier(firstAnswer, answer.ts());
    if (helpers.size() < MOST_HELPERS) {
      helpers.merge(
          answer.actorId(), answer, (known, late) -> late.ts() < known.ts() ? late : known);
    }
    Evidence shown =
        new Evidence(Math.max(answer.ts(), act().ts()), !isSkewed, answer.actorId(), answer.kind());
    evidence.merge(
        SolvedBy.ANSWERED,
        shown,
        (known, late) -> late.earliest() < known.earliest() ? late : known);
  }

  private void thanked(Spoken thanks, Spoken to) {
    boolean isForReply = to != null && to.isOfOtherThan(askerId());
    Spoken reply = isForReply ? to : lastReply;
    boolean isForAnswer = reply != null && (reply.isAnswer() || reply.isStatement());
    if (isForAnswer || (reply != null && !isSupposed())) {
      evidence.putIfAbsent(SolvedBy.THANKED, Evidence.timed(thanks.ts(), reply));
    }
  }

  /** The asker reacted well to another's reply. */
  void reacted(Evidence shown) {
    evidence.putIfAbsent(SolvedBy.REACTED, shown);
  }

  /** An answer is marked as the solution. */
  void accepted(Evidence shown) {
    evidence.putIfAbsent(SolvedBy.ACCEPTED, shown);
  }

  /** Whether a text says nearly the same. */
  boolean isLike(TextLikeness other) {
    return text.isNear(other);
  }

  /** The asker asks the same again: what was answered within a day before has not solved it. */
  void repeated(long at) {
    repeats++;
    Evidence answered = evidence.get(SolvedBy.ANSWERED);
    if (answered != null && at - answered.earliest() <= REPEAT_MICROS) {
      evidence.remove(SolvedBy.ANSWERED);
    }
  }

  private static Long earlier(Long known, long at) {
    return known == null ? at : Math.min(known, at);
  }

  long repeats() {
    return repeats;
  }

  long replies() {
    return replies;
  }

  /** Whether a reply is dated before it: then it is not known when it was first replied to. */
  boolean isBeforeQuestion() {
    return isBeforeQuestion;
  }

  /** When it was first replied to; null where never, or that is not known. */
  Long firstReply() {
    return isBeforeQuestion ? null : firstReply;
  }

  Long firstMemberReply() {
    return isBeforeQuestion ? null : firstMemberReply;
  }

  Long firstAnswer() {
    return firstAnswer == null || firstAnswer < act().ts() ? null : firstAnswer;
  }

  /** Those who answered, by who they are, with their first answer. */
  Map<String, Spoken> helpers() {
    return helpers;
  }

  /** The surest evidence up to an instant, inclusive; null where there is none. */
  SolvedBy solvedBy(long until) {
    for (SolvedBy by : SolvedBy.values()) {
      Evidence shown = evidence.get(by);
      if (shown != null && shown.earliest() <= until) {
        return by;
      }
    }
    return null;
  }

  Evidence evidence(SolvedBy by) {
    return Objects.requireNonNull(evidence.get(by));
  }
}
