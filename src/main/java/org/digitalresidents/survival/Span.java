package org.digitalresidents.survival;

import org.digitalresidents.table.Named;

/**
 * A span of waiting on an axis of its own: from a member's start into a stage, or towards a
 * milestone, until it ends in some way.
 */
enum Span implements Named {
  /** The code of the stage or milestone. */
  SUBJECT,
  /** When the axis starts; null where the member never came so far. */
  FROM_AT,
  /** When what is waited for happened; null where it did not. */
  DONE_AT,
  /** When the spell ended, or the data. */
  END_AT,
  /** Whether the span is seen at all: its start is known, and it was not over before. */
  IS_OBSERVED,
  /** Microseconds from the start to when observation begins. */
  BEGIN,
  /** Microseconds from the start to its end. */
  END,
  /** {@link Mark}s of the span as a whole. */
  MARKS,
  /** {@link Mark}s of its end. */
  END_MARKS,
  /** The business day on which the spell started. */
  JOIN_DAY,
  /** Whether the community has replies that name somebody. */
  HAS_REPLIES
}
