package org.digitalresidents.simulate;

/**
 * The hours people keep, in Asia/Shanghai: quiet nights, a small peak at noon, a high one in the
 * evening, livelier weekends. Time measured by it runs fast in the evening and slowly at night; a
 * week is seven days by either measure. A rate per day of rhythm is therefore a rate per day.
 */
final class Rhythm {
  private static final int HOURS = 7 * 24;
  private static final int[] WORKDAY = {
    8, 4, 2, 1, 1, 3, 10, 22, 32, 34, 36, 38, 52, 40, 34, 34, 36, 40, 48, 62, 84, 92, 70, 30
  };
  private static final int[] WEEKEND = {
    14, 7, 3, 2, 1, 3, 12, 26, 42, 52, 58, 54, 56, 50, 48, 50, 54, 58, 62, 74, 90, 94, 74, 38
  };

  /** A Monday, midnight in Shanghai: 1970-01-05. */
  private static final long MONDAY_MS = 4 * World.DAY_MS - 8 * World.HOUR_MS;

  private static final long WEEK_MS = 7 * World.DAY_MS;

  /** Days of rhythm from Monday's midnight to the start of each hour. */
  private static final double[] PASSED = passed();

  private Rhythm() {}

  /** The instant so many days of rhythm after another. */
  static long after(long ms, double days) {
    long week = Math.floorDiv(ms - MONDAY_MS, WEEK_MS);
    double target = inWeek(ms - MONDAY_MS - week * WEEK_MS) + days;
    long weeks = (long) (target / 7);
    double rest = target - 7.0 * weeks;
    return MONDAY_MS + (week + weeks) * WEEK_MS + msOf(rest);
  }

  /** An instant of the day that starts at the given midnight, at a share of its rhythm. */
  static long within(long midnightMs, double share) {
    long week = Math.floorDiv(midnightMs - MONDAY_MS, WEEK_MS);
    long offset = midnightMs - MONDAY_MS - week * WEEK_MS;
    double dawn = inWeek(offset);
    double length = PASSED[(int) (offset / World.HOUR_MS) + 24] - dawn;
    return MONDAY_MS + week * WEEK_MS + msOf(dawn + share * length);
  }

  private static double inWeek(long offsetMs) {
    int hour = (int) (offsetMs / World.HOUR_MS);
    double part = (double) (offsetMs % World.HOUR_MS) / World.HOUR_MS;
    return PASSED[hour] + part * (PASSED[hour + 1] - PASSED[hour]);
  }

  private static long msOf(double days) {
    int low = 0;
    int high = HOURS;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (PASSED[middle] <= days) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double part = (days - PASSED[low]) / (PASSED[low + 1] - PASSED[low]);
    return low * World.HOUR_MS + (long) (part * World.HOUR_MS);
  }

  private static double[] passed() {
    double[] sums = new double[HOURS + 1];
    for (int hour = 0; hour < HOURS; hour++) {
      int[] day = hour / 24 < 5 ? WORKDAY : WEEKEND;
      sums[hour + 1] = sums[hour] + day[hour % 24];
    }
    double week = sums[HOURS];
    for (int hour = 0; hour <= HOURS; hour++) {
      sums[hour] *= 7 / week;
    }
    return sums;
  }
}
