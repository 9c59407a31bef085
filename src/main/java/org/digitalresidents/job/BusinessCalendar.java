package org.digitalresidents.job;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;

/**
 * Where days and weeks are cut. That is fixed when the journeys are followed, and all that is added
 * up later keeps to it.
 */
record BusinessCalendar(ZoneId zone, DayOfWeek weekStart) {

  /** The calendar of the tables; of no tables yet, that of the settings. */
  static BusinessCalendar of(Dataset<Row> community, Args args) {
    List<Row> first = community.limit(1).collectAsList();
    if (first.isEmpty()) {
      return new BusinessCalendar(args.get(Settings.ZONE), args.get(Settings.WEEK_START));
    }
    String day = first.get(0).getAs(Community.WEEK_START.column());
    return new BusinessCalendar(
        ZoneId.of(first.get(0).getAs(Community.ZONE.column())),
        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
  }
}
