package org.digitalresidents.survival;

import java.util.OptionalLong;

/** Elapsed time in microseconds, and in days of 24 hours. */
final class Elapsed {
  static final long DAY = 24L * 60 * 60 * 1_000_000;

  private Elapsed() {}

  static long ofDays(long days) {
    return Math.multiplyExact(days, DAY);
  }

  /** In days; null where there is none. */
  static Double days(OptionalLong micros) {
    return micros.isPresent() ? Double.valueOf(micros.getAsLong() / (double) DAY) : null;
  }
}
