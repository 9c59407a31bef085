package org.digitalresidents.rfm;

import org.digitalresidents.model.Etype;

/**
 * What an act weighs, in half points: to speak is one point, to react half a one, to hand in a work
 * of one's own two. Whole numbers, so that sums are exact. Our own weights: the sources give none.
 */
final class ActivityPoints {
  /** Half points to a point. */
  static final double A_POINT = 2;

  private ActivityPoints() {}

  /** The half points of an act; 0 where it is no activity. */
  static long half(Etype etype) {
    return switch (etype) {
      case UGC_SUBMIT -> 4;
      case MESSAGE, REPLY, QUESTION, ANSWER, SHARE, EVENT_ATTEND -> 2;
      default -> etype.isActivity() ? 1 : 0;
    };
  }

  /** Whether something is passed on or made for others. */
  static boolean isShare(Etype etype) {
    return etype == Etype.SHARE || etype == Etype.UGC_SUBMIT;
  }

  /** Whether an opinion is given back: a vote, or that an answer helped. */
  static boolean isFeedback(Etype etype) {
    return etype == Etype.POLL_VOTE || etype == Etype.ACCEPT;
  }
}
