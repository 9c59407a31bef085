package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;

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

  /** The marks that hold; one that is null does not. */
  static Column of(Map<Mark, Column> holds) {
    Column none = lit(0L);
    return holds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> when(entry.getValue(), lit(entry.getKey().bit())).otherwise(0L))
        .reduce(none, Column::plus);
  }
}
