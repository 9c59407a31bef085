package org.digitalresidents.survival;

/** What is so of a span, or happens at a time of it; several at once are the bits of a number. */
enum Mark {
  /** The span belongs to the cohort, its start being known. */
  ENTERED(0),
  ADVANCED(1),
  LEFT(2),
  STILL(3),
  DISSOLVED(4),
  INTERVAL_CENSORED(5),
  SKIPPED(6),
  START_UNKNOWN(7),
  /** Observed from some time after its start only. */
  LATE(8),
  /** Never observed: it was over before. */
  UNOBSERVED(9),
  MATURED(10),
  ADVANCED_IN_HORIZON(11),
  LEFT_IN_HORIZON(12),
  /** The community's sources do not tell of what is waited for. */
  NO_SOURCE(13),
  /** The community's sources do not tell of leaving. */
  NO_LEAVES(14),
  /** Observation begins. */
  BEGINS(15),
  /** What is waited for happens under observation. */
  HAPPENS(16),
  /** The member leaves under observation, which is another end. */
  LEAVES(17),
  /** Observation ends with nothing happening. */
  ENDS(18);

  private final int place;

  Mark(int place) {
    this.place = place;
  }

  /** Its place among all, from 0. */
  int place() {
    return place;
  }

  private long bit() {
    return 1L << place;
  }

  boolean isIn(long marks) {
    return (marks & bit()) != 0;
  }

  /** As a bit where it holds, else none. */
  long when(boolean holds) {
    return holds ? bit() : 0;
  }
}
