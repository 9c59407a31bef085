package org.digitalresidents.rfm;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * What is known of a person at an as-of, and how they rank.
 *
 * @param row with a column per {@link Fact}
 * @param ranked rows of {@link Ranks} with what was told of them in {@link Scores}, by measure; of
 *     those the person has
 */
record Facts(Row row, Map<Measure, Row> ranked) {
  boolean isTrue(Fact fact) {
    return Boolean.TRUE.equals(row.<Boolean>getAs(fact.column()));
  }

  /** Null where nothing is known. */
  Long number(Fact fact) {
    return row.getAs(fact.column());
  }

  long orNone(Fact fact) {
    Long number = number(fact);
    return number == null ? 0 : number;
  }

  /** Null where nothing is known. */
  Double measure(Fact fact) {
    return row.getAs(fact.column());
  }

  /** Null where nothing is known. */
  Instant instant(Fact fact) {
    return row.getAs(fact.column());
  }

  /** How much of it; null where the measure is not for the person to have. */
  Long value(Measure measure) {
    Row found = ranked.get(measure);
    return found == null ? null : found.getAs(Ranks.VALUE.column());
  }

  /** Null where the measure is not for the person to have. */
  Long score(Measure measure) {
    return (Long) of(measure, Scores.SCORE);
  }

  /** Mid-rank among those who have something; null where the measure is not theirs to have. */
  Double rank(Measure measure) {
    return (Double) of(measure, Scores.RANK);
  }

  /** Null where the measure is not for the person to have, or cannot be told. */
  Double percentile(Measure measure) {
    return (Double) of(measure, Scores.PERCENTILE);
  }

  /** Null where the measure is not for the person to have. */
  Boolean isHigh(Measure measure) {
    return (Boolean) of(measure, Scores.IS_HIGH);
  }

  private Object of(Measure measure, Scores part) {
    Row found = ranked.get(measure);
    return found == null ? null : found.get(found.fieldIndex(part.column()));
  }
}
