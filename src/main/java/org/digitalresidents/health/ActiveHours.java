package org.digitalresidents.health;

/**
 * Follows the hours in which one member is active in one group, and tells how they change who is at
 * risk of silence: from the hour after one to the next, a week at most.
 */
final class ActiveHours {
  /** A change by one at an hour. */
  interface Change {
    void at(long hour, HourKind kind, int amount);
  }

  private static final int HOURS_A_WEEK = 7 * 24;

  private final Change out;
  private long last;
  private boolean isActive;

  ActiveHours(Change out) {
    this.out = out;
  }

  /** The next hour in which the member is active; the same again changes nothing. */
  void see(long hour) {
    if (isActive && hour != last) {
      tell(hour);
    }
    last = hour;
    isActive = true;
  }

  /** The member is not seen again. */
  void end() {
    if (isActive) {
      tell(Long.MAX_VALUE / 2);
    }
    isActive = false;
  }

  private void tell(long next) {
    long until = Math.min(next, last + HOURS_A_WEEK);
    stands(HourKind.ACTIVE_BEFORE, until);
    stands(HourKind.SILENT_24, Math.min(until, next - 24));
    stands(HourKind.SILENT_72, Math.min(until, next - 72));
  }

  /** One more from the hour after the last up to and including an hour. */
  private void stands(HourKind kind, long until) {
    if (until > last) {
      out.at(last + 1, kind, 1);
      out.at(until + 1, kind, -1);
    }
  }
}
