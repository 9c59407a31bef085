package org.digitalresidents.stat;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The time by which half have had the event, with its confidence limits. Times are in the unit of
 * those given to {@link AalenJohansen}.
 *
 * <p>Of survival: the smallest t with S(t) ≤ ½; of a cause: the smallest t with F(t) ≥ ½. The
 * limits are the first times at which the one end of the log-log interval, then the other, is past
 * ½ (Brookmeyer and Crowley, Biometrics 38, 1982). Each is absent when not reached so far. A curve
 * that falls to 0 at one time has no interval there, so it may have a median without limits.
 */
public final class Median {
  private static final long NOT_REACHED = Long.MAX_VALUE;

  /** {@code −ln ½}, less what rounding may do to a curve that is at ½ exactly. */
  private static final double HALF = Math.log(2) - 1e-10;

  private long time = NOT_REACHED;
  private long lower = NOT_REACHED;
  private long upper = NOT_REACHED;

  Median() {}

  /**
   * The cumulative hazard at a time later than those before, with its interval where there is one.
   */
  void see(long time, double hazard, Optional<Interval> interval) {
    if (hazard >= HALF) {
      this.time = Math.min(this.time, time);
    }
    if (interval.isPresent() && interval.get().upper() >= HALF) {
      lower = Math.min(lower, time);
    }
    if (interval.isPresent() && interval.get().lower() >= HALF) {
      upper = Math.min(upper, time);
    }
  }

  /** The median itself. */
  public OptionalLong time() {
    return reached(time);
  }

  /** The lower confidence limit. */
  public OptionalLong lower() {
    return reached(lower);
  }

  /** The upper confidence limit. */
  public OptionalLong upper() {
    return reached(upper);
  }

  private static OptionalLong reached(long time) {
    return time == NOT_REACHED ? OptionalLong.empty() : OptionalLong.of(time);
  }
}
