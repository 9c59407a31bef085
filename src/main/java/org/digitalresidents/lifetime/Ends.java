package org.digitalresidents.lifetime;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.LocalDays;
import org.digitalresidents.time.PeriodNumbers;

/** Where each sample of a community ends. */
record Ends(End all, End calibration) implements Serializable {
  private static final double DAYS_A_WEEK = 7;

  static Ends of(Instant dataEnd, LifetimeOptions options) {
    PeriodNumbers weeks = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
    LocalDays days = new LocalDays(options.zone());
    long end = EpochMicros.of(dataEnd);
    LocalDate afterLast = days.day(end - 1).plusDays(1);
    LocalDate holdout = options.holdoutFrom();
    if (holdout.equals(LifetimeOptions.LAST_DAYS)) {
      holdout = afterLast.minusDays(options.holdoutDays());
    } else if (holdout.isAfter(afterLast)) {
      holdout = afterLast;
    }
    long from = EpochMicros.of(holdout.atStartOfDay(options.zone()).toInstant());
    return new Ends(
        new End(end, afterLast.toEpochDay() - 1, weeks.of(days.day(end)) - 1),
        new End(Math.min(from, end), holdout.toEpochDay() - 1, weeks.of(holdout) - 1));
  }

  /** Those of every community; their rows are few. */
  static Map<String, Ends> of(Dataset<Row> community, LifetimeOptions options) {
    Map<String, Ends> ends = new HashMap<>();
    community
        .select(Community.COMMUNITY_ID.col(), Community.DATA_END.col())
        .collectAsList()
        .forEach(row -> ends.put(row.getString(0), of(row.<Instant>getAs(1), options)));
    return ends;
  }

  /** How long the hold-out is for orders, in weeks. */
  double holdoutWeeks() {
    return (all.lastDay() - calibration.lastDay()) / DAYS_A_WEEK;
  }

  /** How many weeks the hold-out has that are over. */
  long holdoutWholeWeeks() {
    return all.lastWeek() - calibration.lastWeek();
  }
}
