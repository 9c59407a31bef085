package org.digitalresidents.concentration;

import java.time.LocalDate;
import org.digitalresidents.model.Timeframe;

/** What is looked at together: codes, and the timeframe's first day. */
record Stratum(
    String communityId,
    String groupId,
    String measure,
    String timeframe,
    LocalDate timeframeStart) {

  /** Months have participants only, and no curves. */
  boolean isToDate() {
    return !timeframe.equals(Timeframe.MONTH.code());
  }
}
