package org.digitalresidents.stat;

/**
 * Who is under observation and could have the event: kept as a number, from what happens at each
 * time.
 *
 * <p>One whose observation begins at 0 is at risk from 0 on, 0 included. One whose observation
 * begins later, at e, is at risk after e only, as in {@code (e, exit]}: what happens at e itself is
 * not known of them. So one who enters and exits at the same later time is never at risk, and the
 * caller leaves them out.
 */
final class RiskSet {
  private long time = -1;
  private long atRisk;
  private long after;

  /** What happens at a time: those who begin, and those who end in either way. */
  void see(long time, long entered, long events, long censored) {
    if (time <= this.time) {
      throw new IllegalArgumentException(
          "Times are distinct, ascending and not negative, but %d follows %d"
              .formatted(time, this.time));
    }
    if (entered < 0 || events < 0 || censored < 0) {
      throw new IllegalArgumentException("Negative count at %d".formatted(time));
    }
    long fromHere = time == 0 ? entered : 0;
    long present = after + fromHere;
    long exits = events + censored;
    if (exits > present) {
      throw new IllegalArgumentException(
          "At %d end %d, but only %d are at risk: who enters at a time is at risk after it"
              .formatted(time, exits, present));
    }
    this.time = time;
    atRisk = present;
    after = present - exits + (entered - fromHere);
  }

  /** Those who could have an event at the last time seen; 0 before the first. */
  long atRisk() {
    return atRisk;
  }

  /** Those at risk just after the last time seen. */
  long after() {
    return after;
  }
}
