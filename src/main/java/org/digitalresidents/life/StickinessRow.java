package org.digitalresidents.life;

import org.digitalresidents.model.NullReason;

/**
 * A row of {@code stickiness}: {@code stickiness = Σ daily active / days / active members}, which
 * is also the mean number of active days of an active member over the days of the period: DAU /
 * WAU, DAU / MAU.
 */
record StickinessRow(
    LifePeriod.Key key,
    long activeMembers,
    long days,
    double meanDailyActive,
    Double stickiness,
    String stickinessNullReason,
    boolean isComplete) {

  /**
   * The row of a period.
   *
   * @param activeDays of all active members, summed
   */
  static StickinessRow of(LifePeriod period, long activeMembers, long activeDays) {
    long days = period.days();
    boolean isEmpty = activeMembers == 0;
    return new StickinessRow(
        period.key(),
        activeMembers,
        days,
        (double) activeDays / days,
        isEmpty ? null : (double) activeDays / (days * activeMembers),
        isEmpty ? NullReason.BASE_ZERO.code() : null,
        period.isComplete());
  }
}
