package org.digitalresidents.retention;

import org.digitalresidents.model.RetentionMeasure;

/**
 * The columns that name a cell of a cohort.
 *
 * @param measure the code of a {@link RetentionMeasure}
 * @param fromNo the first period it looks at
 * @param toNo the last; null of "on or after", which has no end
 */
record Cell(String measure, long fromNo, Long toNo) {
  /** Active in that period. */
  static Cell on(long no) {
    return new Cell(RetentionMeasure.ON.code(), no, no);
  }

  /** Active in that period or later. */
  static Cell onOrAfter(long no) {
    return new Cell(RetentionMeasure.ON_OR_AFTER.code(), no, null);
  }

  /** Active in a range of periods. */
  static Cell of(Bracket bracket) {
    return new Cell(RetentionMeasure.BRACKET.code(), bracket.from(), (long) bracket.to());
  }
}
