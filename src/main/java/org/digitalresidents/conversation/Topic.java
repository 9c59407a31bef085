package org.digitalresidents.conversation;

import java.time.Duration;

/** A question that somebody may answer hours later without naming it. */
final class Topic {
  /** Within so long half of the answers that come at once are still to be expected. */
  private static final double HALF_MICROS = Duration.ofHours(3).toMillis() * 1_000.0;

  /** Who names the asker means their question, rather than one that is as old. */
  private static final double NAMED = 20;

  /** Shared words of this weight make an answer e times as likely. */
  private static final double SHARED = 6;

  private static final double MOST_SHARED = 12;

  private final Post post;
  private final int[] words;
  private int answers;
  private Post answer; // the last of another; null where there is none
  private Post remark; // the last of another that may have answered it; null where there is none

  Topic(Post post, int[] words) {
    this.post = post;
    this.words = words;
  }

  String eventId() {
    return post.act().eventId();
  }

  long ts() {
    return post.act().ts();
  }

  boolean isBy(String person) {
    return person != null && person.equals(post.actorId());
  }

  /** Another answered. */
  void answered(Post by) {
    answer = by;
    answers++;
  }

  boolean isAnswered() {
    return answers > 0;
  }

  /** Another said something of substance. */
  void remarked(Post by) {
    remark = by;
  }

  /** What its asker would thank for: the last answer, else the last remark; null without either. */
  Post answerOrRemark() {
    return answer == null ? remark : answer;
  }

  /** How likely a post is about it, where one just asked in other words weighs 1. */
  double weight(Post reply, int[] said, Parlance parlance) {
    String named = reply.act().targetActorId();
    if (named != null && !isBy(named)) {
      return 0;
    }
    double age = 1 + Math.max(0, reply.act().ts() - ts()) / HALF_MICROS;
    double shared = Math.min(parlance.shared(said, words), MOST_SHARED);
    return (named == null ? 1 : NAMED) * StrictMath.exp(shared / SHARED) / (age * (1 + answers));
  }
}
