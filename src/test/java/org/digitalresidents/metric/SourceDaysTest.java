package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.SourceCoverage.SOURCE_COVERAGE;
import static org.digitalresidents.model.SourceDay.SOURCE_DAY;
import static org.digitalresidents.model.SourceHour.SOURCE_HOUR;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

/** A source that failed is told from people who kept silent. */
final class SourceDaysTest {
  private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");

  @Test
  void everyDayFromTheFirstToTheDataEndHasARowInTheBusinessZone() {
    Dataset<Row> community = community("2024-01-04T16:00");
    Dataset<Row> hours =
        TextTable.table(
            SOURCE_HOUR,
            """
            community_id | source | hour             | etype   | acts
            x            | slack  | 2024-01-01T15:00 | message | 2
            x            | slack  | 2024-01-01T15:00 | join    | 1
            x            | slack  | 2024-01-01T16:00 | message | 4  # midnight in Shanghai
            x            | slack  | 2024-01-04T15:00 | message | 1
            x            | slack  | 2024-01-04T16:00 | message | 9  # at the data end: not counted
            x            | orders | 2024-01-03T00:00 | order   | 1
            x            | late   | 2024-01-05T00:00 | order   | 1
            y            | slack  | 2024-01-01T00:00 | message | 1  # no such community before the data end
            """);

    Dataset<Row> days = SourceDays.of(hours, community, MetricOptions.STANDARD).cache();
    Dataset<Row> coverage = SourceCoverages.of(hours, days, community);

    assertTable(
        SOURCE_DAY,
        days,
        """
        community_id | source | day        | acts | is_missing | expected_acts | expected_acts_null_reason | is_outage_suspected
        x            | slack  | 2024-01-01 | 3    | false      |               | no_previous               | false
        x            | slack  | 2024-01-02 | 4    | false      |               | no_previous               | false
        x            | slack  | 2024-01-03 | 0    | true       |               | no_previous               | false
        x            | slack  | 2024-01-04 | 1    | false      |               | no_previous               | false
        x            | orders | 2024-01-03 | 1    | false      |               | no_previous               | false
        x            | orders | 2024-01-04 | 0    | true       |               | no_previous               | false
        """);
    assertTable(
        SOURCE_COVERAGE,
        coverage,
        """
        community_id | source | first_hour       | last_hour        | lag_hours | span_days | days_with_acts | missing_days | longest_gap_days | suspected_outage_days
        x            | slack  | 2024-01-01T15:00 | 2024-01-04T15:00 | 0         | 4         | 3              | 1            | 1                | 0
        x            | orders | 2024-01-03T00:00 | 2024-01-03T00:00 | 39        | 1         | 1              | 0            | 0                | 0  # from 01:00 to 16:00 the day after
        """);
    assertThat(Silences.lines(coverage, days)).isEmpty();
  }

  @Test
  void anEmptyDayIsSuspectOnlyWhereManyActsWereExpected() {
    Dataset<Row> community = community("2024-02-05T16:00");
    StringBuilder drawn = new StringBuilder("community_id | source | hour | etype | acts\n");
    draw(drawn, "enough", 36, day -> day == 14 ? 0 : 7);
    draw(drawn, "few", 36, day -> day == 14 ? 0 : day == 7 ? 6 : 7);
    draw(drawn, "weekdays", 36, day -> isWeekend(day) || day == 14 ? 0 : 50);
    draw(drawn, "every other", 36, day -> day % 2 == 0 ? 50 : 0);
    draw(drawn, "young", 7, day -> 50);
    draw(drawn, "cut", 36, day -> day == 35 ? 0 : 50);

    Dataset<Row> days =
        SourceDays.of(
                TextTable.table(SOURCE_HOUR, drawn.toString()), community, MetricOptions.STANDARD)
            .cache();

    assertTable(
        SOURCE_DAY,
        days.where(
            """
            is_outage_suspected or day = '2024-01-15' and source in ('enough', 'few')
            or day = '2024-01-22' and source in ('enough', 'weekdays')"""),
        """
        source   | day        | acts | expected_acts | is_outage_suspected
        enough   | 2024-01-15 | 0    | 7             | true
        enough   | 2024-01-22 | 7    | 14/3          | false  # the empty Monday counts
        few      | 2024-01-15 | 0    | 6.5           | false  # Mondays of 7 and of 6
        weekdays | 2024-01-15 | 0    | 50            | true   # a Monday; no Sunday is
        weekdays | 2024-01-22 | 50   | 100/3         | false
        young    | 2024-01-08 | 0    | 50            | true   # the eighth day is the first judged
        young    | 2024-01-09 | 0    | 50            | true
        young    | 2024-01-10 | 0    | 50            | true
        young    | 2024-01-11 | 0    | 50            | true   # 7 of 10 days before with acts; later less than two thirds
        cut      | 2024-02-05 | 0    | 50            | true
        """);
    Dataset<Row> untilNoon =
        SourceDays.of(
            TextTable.table(SOURCE_HOUR, drawn.toString()),
            community("2024-02-05T04:00"),
            MetricOptions.STANDARD);
    assertTable(
        SOURCE_DAY,
        untilNoon.where("source = 'cut' and day = '2024-02-05'"),
        """
        source | day        | is_missing | is_outage_suspected
        cut    | 2024-02-05 | true       | false  # the day is not over
        """);
  }

  @Test
  void whatToTellNamesTheSourceAndItsDays() {
    Dataset<Row> coverage =
        TextTable.table(
            SOURCE_COVERAGE,
            """
            community_id | source  | last_hour        | lag_hours | suspected_outage_days
            x            | discord | 2024-01-31T10:00 | 48        | 3
            x            | log     | 2024-01-31T10:00 | 48        | 0
            x            | orders  | 2024-01-31T09:00 | 49        | 0
            y            | log     | 2024-01-30T10:00 | 72        | 7
            """);
    Dataset<Row> days =
        TextTable.table(
            SOURCE_DAY,
            """
            community_id | source  | day        | is_outage_suspected
            x            | discord | 2024-01-10 | true
            x            | discord | 2024-01-11 | false
            x            | discord | 2024-01-30 | true
            x            | discord | 2024-01-31 | true
            y            | log     | 2024-01-01 | true
            y            | log     | 2024-01-03 | true
            y            | log     | 2024-01-05 | true
            y            | log     | 2024-01-07 | true
            y            | log     | 2024-01-09 | true
            y            | log     | 2024-01-11 | true
            y            | log     | 2024-01-13 | true
            """);

    assertThat(Silences.lines(coverage, days))
        .containsExactly(
            "Source discord of x: an outage is suspected on 3 days: 2024-01-10,"
                + " 2024-01-30 to 2024-01-31.",
            "Source orders of x: no act in the last 49 hours before data_end, since the hour of"
                + " 2024-01-31T09:00:00Z.",
            "Source log of y: an outage is suspected on 7 days: 2024-01-01, 2024-01-03, 2024-01-05,"
                + " 2024-01-07, 2024-01-09, 2024-01-11, … (all in source_day); no act in the last"
                + " 72 hours before data_end, since the hour of 2024-01-30T10:00:00Z.");
  }

  private static Dataset<Row> community(String dataEnd) {
    return TextTable.table(
        COMMUNITY,
        """
        community_id | first_ts   | data_end | activity_acts
        x            | 2024-01-01 | %s       | 1
        """
            .formatted(dataEnd));
  }

  private static boolean isWeekend(int day) {
    return MONDAY.plusDays(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** A source from Monday 2024-01-01 on; a day without acts has no row. */
  private static void draw(
      StringBuilder drawn, String source, int days, ToIntFunction<Integer> acts) {
    for (int day = 0; day < days; day++) {
      int count = acts.applyAsInt(day);
      if (count > 0) {
        String hour = MONDAY.plusDays(day) + "T04:00";
        drawn.append("x | %s | %s | message | %d%n".formatted(source, hour, count));
      }
    }
  }
}
