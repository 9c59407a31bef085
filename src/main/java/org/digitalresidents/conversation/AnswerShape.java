package org.digitalresidents.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.digitalresidents.model.SpeechAct;

/**
 * What a post looks like that would answer, did it follow a question. Each shape weighs how likely
 * it answers none of the open questions, where one just asked weighs 1; fitted to simulated groups,
 * of which no test is made.
 */
enum AnswerShape {
  /** Advice in so many words. */
  ADVICE(0.25),
  /** What its author went through. */
  EXPERIENCE(0.7),
  /** Something of substance. */
  PLAIN(0.8),
  /** It looks like something else. */
  NONE(Double.POSITIVE_INFINITY);

  /** A tagger so sure of an answer has read advice in it. */
  private static final double SURE = 0.85;

  private static final Set<SpeechAct> NO_ANSWERS =
      EnumSet.of(
          SpeechAct.QUESTION,
          SpeechAct.THANKS,
          SpeechAct.GREETING,
          SpeechAct.BANTER,
          SpeechAct.MATERIAL_SHARE,
          SpeechAct.PROMOTION,
          SpeechAct.ANNOUNCEMENT);

  private final double none;

  AnswerShape(double none) {
    this.none = none;
  }

  /**
   * The shape of a post.
   *
   * @param tags what it would do if it followed a question
   */
  static AnswerShape of(List<Tag> tags) {
    boolean isAnswer = false;
    boolean isSure = false;
    boolean isTold = false;
    for (Tag tag : tags) {
      isAnswer |= tag.act() == SpeechAct.ANSWER;
      isSure |= tag.act() == SpeechAct.ANSWER && tag.confidence() > SURE;
      isTold |= tag.act() == SpeechAct.EXPERIENCE_SHARE;
    }
    if (!isAnswer || !isPossible(tags)) {
      return NONE;
    }
    return isSure ? ADVICE : isTold ? EXPERIENCE : PLAIN;
  }

  /** Whether nothing that a post does shows that it answers nobody. */
  static boolean isPossible(List<Tag> tags) {
    return tags.stream().noneMatch(tag -> NO_ANSWERS.contains(tag.act()));
  }

  /** The weight of answering no open question. */
  double none() {
    return none;
  }
}
