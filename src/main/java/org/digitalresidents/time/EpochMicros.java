package org.digitalresidents.time;

import java.time.Instant;

/** Instants as folds count them: microseconds since 1970-01-01T00:00Z, negative before. */
public final class EpochMicros {
  private static final long PER_SECOND = 1_000_000L;
  private static final long NANOS_PER_MICRO = 1_000L;

  private EpochMicros() {}

  /** The instant in microseconds; what is finer is cut off. */
  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND),
        instant.getNano() / NANOS_PER_MICRO);
  }

  /** The instant at so many microseconds. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS_PER_MICRO);
  }
}
