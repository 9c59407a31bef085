package org.digitalresidents.retention;

import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;
import static org.digitalresidents.model.RetentionAverage.RETENTION_AVERAGE;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Retention of a few members, drawn; every number counted by hand. */
class CohortRetentionTest {
  private static final RetentionOptions SHANGHAI = RetentionOptions.STANDARD;

  /** R2: a second before midnight in Shanghai, and at midnight. */
  @Test
  void aSecondAfterTheJoinIsTheNextDayByTheCalendarOnly() {
    Town town =
        Town.in("Asia/Shanghai")
            .community("x", "2024-01-04T00:00:00Z")
            .member("ann", "join g 2024-01-01T15:59:59Z", "message g 2024-01-01T16:00:00Z");

    Dataset<Row> cells = new RetentionTables(town.inputs(), SHANGHAI).cells();

    assertTable(
        COHORT_RETENTION,
        cells.where("group_id = 'g' AND unit = 'day' AND measure = 'on'"),
        """
        cohort_start | clock    | from_no | to_no | eligible | retained | rate | is_complete
        2024-01-01   | calendar | 0       | 0     | 1        | 0        | 0    | true
        2024-01-01   | calendar | 1       | 1     | 1        | 1        | 1    | true
        2024-01-01   | calendar | 2       | 2     | 1        | 0        | 0    | true
        2024-01-01   | calendar | 3       | 3     | 0        | 0        |      | false  # 4 January: 8 h of it
        2024-01-01   | rolling  | 0       | 0     | 1        | 1        | 1    | true
        2024-01-01   | rolling  | 1       | 1     | 1        | 0        | 0    | true
        2024-01-01   | rolling  | 2       | 2     | 0        | 0        |      | false  # over at 15:59:59
        """);
  }

  /** R3: the data end three days into the week after that of the joins. */
  @Test
  void aCellThatIsNotOverIsNotComplete() {
    Town town =
        Town.in("Asia/Shanghai")
            .community("x", "2024-01-10T16:00:00Z") // Thursday 11 January begins
            .member("ann", "join g 2024-01-01T00:00:00Z", "message g 2024-01-08T00:00:00Z")
            .member("bob", "join g 2024-01-02T00:00:00Z", "message g 2024-01-09T00:00:00Z")
            .member("cat", "join g 2024-01-03T16:00:00Z"); // a week before data_end, to the second

    Dataset<Row> cells = new RetentionTables(town.inputs(), SHANGHAI).cells();

    assertTable(
        COHORT_RETENTION,
        cells.where("group_id = '*' AND unit = 'week'"),
        """
        cohort_start | clock    | measure     | from_no | to_no | cohort_size | eligible | retained | rate | rate_null_reason | is_complete
        2024-01-01   | calendar | on          | 0       | 0     | 3           | 3        | 0        | 0    |                  | true
        2024-01-01   | calendar | on          | 1       | 1     | 3           | 0        | 0        |      | base_zero        | false
        2024-01-01   | calendar | on_or_after | 0       |       | 3           | 3        | 2        | 2/3  |                  | true  # in week 1, so on or after 0
        2024-01-01   | calendar | on_or_after | 1       |       | 3           | 0        | 0        |      | base_zero        | false
        2024-01-01   | rolling  | on          | 0       | 0     | 3           | 3        | 0        | 0    |                  | true
        2024-01-01   | rolling  | on          | 1       | 1     | 3           | 0        | 0        |      | base_zero        | false
        2024-01-01   | rolling  | on_or_after | 0       |       | 3           | 3        | 2        | 2/3  |                  | true
        2024-01-01   | rolling  | on_or_after | 1       |       | 3           | 0        | 0        |      | base_zero        | false
        """);
  }

  @Test
  void onTheRollingClockEachMemberHasACellOfTheirOwn() {
    // The data end on 9 January 12:00 UTC: day 1 of who joined at 12:00 on the 7th is over.
    Town town =
        Town.in("UTC")
            .community("x", "2024-01-09T12:00:00Z")
            .member("ann", "join g 2024-01-07T12:00:00Z", "message g 2024-01-08T12:00:00Z")
            .member("bob", "join g 2024-01-07T12:00:00.000001Z", "message g 2024-01-09T01:00:00Z")
            .member("cat", "join g 2024-01-07T00:00:00Z");

    Dataset<Row> cells =
        new RetentionTables(town.inputs(), SHANGHAI.in(ZoneId.of("UTC")).inBrackets("0-1,1-2,3-9"))
            .cells();

    assertTable(
        COHORT_RETENTION,
        cells.where("group_id = 'g' AND unit = 'day' AND clock = 'rolling'"),
        """
        measure     | from_no | to_no | cohort_size | eligible | retained | rate | is_complete
        on          | 0       | 0     | 3           | 3        | 0        | 0    | true
        on          | 1       | 1     | 3           | 2        | 1        | 1/2  | false  # bob was active, but his day is not over
        on          | 2       | 2     | 3           | 0        | 0        |      | false
        on_or_after | 0       |       | 3           | 3        | 2        | 2/3  | true
        on_or_after | 1       |       | 3           | 2        | 1        | 1/2  | false
        on_or_after | 2       |       | 3           | 0        | 0        |      | false
        bracket     | 0       | 1     | 3           | 2        | 1        | 1/2  | false
        bracket     | 1       | 2     | 3           | 0        | 0        |      | false
        """); // 3-9 has not begun for anybody
  }

  @Test
  void monthsAreAsLongAsTheyAreAndThirtyDaysOnTheRollingClock() {
    // A leap year: 31 January + 30 days is 1 March, day 30 of 2024.
    Town town =
        Town.in("UTC")
            .community("x", "2024-04-01T00:00:00Z")
            .member(
                "ann",
                "join g 2024-01-31T00:00:00Z",
                "message g 2024-02-01T00:00:00Z", // month 1; 30-day month 0
                "message g 2024-02-29T23:59:59Z",
                "message g 2024-03-01T00:00:00Z") // month 2; 30-day month 1
            .member("bob", "join g 2024-01-01T00:00:00Z", "message g 2024-01-31T00:00:00Z");

    Dataset<Row> cells =
        new RetentionTables(town.inputs(), SHANGHAI.in(ZoneId.of("UTC")).upTo(1, 1, 12)).cells();

    assertTable(
        COHORT_RETENTION,
        cells.where("group_id = 'g' AND unit = 'month' AND measure = 'on'"),
        """
        cohort_start | clock    | from_no | eligible | retained | is_complete
        2024-01-01   | calendar | 0       | 2        | 1        | true   # bob on the 31st
        2024-01-01   | calendar | 1       | 2        | 1        | true   # ann
        2024-01-01   | calendar | 2       | 2        | 1        | true   # ann; March ends with the data
        2024-01-01   | rolling  | 0       | 2        | 1        | true   # ann
        2024-01-01   | rolling  | 1       | 2        | 2        | true   # bob after 30 days to the second
        2024-01-01   | rolling  | 2       | 1        | 0        | false  # bob's 90 days end on 31 March, ann's on 30 April
        2024-01-01   | rolling  | 3       | 0        | 0        | false  # bob's day 90 has begun
        """);
  }

  @Test
  void weeksCanBeginOnSundayAndDaysAreCutInTheZone() {
    // New York, Sunday 10 March 2024: clocks go forward, so the day has 23 hours, from 05:00Z to
    // 04:00Z. ann joins on Saturday 23:30.
    Town town =
        Town.in("America/New_York")
            .community("x", "2024-03-12T04:00:00Z")
            .member(
                "ann",
                "join g 2024-03-10T04:30:00Z",
                "message g 2024-03-10T05:00:00Z", // Sunday 00:00: day 1, week 1 from Sunday
                "message g 2024-03-11T04:00:00Z"); // Monday 00:00: day 2, still rolling day 0

    RetentionOptions newYork = SHANGHAI.in(ZoneId.of("America/New_York")).inBrackets("");
    Dataset<Row> cells =
        new RetentionTables(town.inputs(), newYork.weeksFrom(DayOfWeek.SUNDAY)).cells();

    assertTable(
        COHORT_RETENTION,
        cells.where("group_id = 'g' AND unit <> 'month' AND measure = 'on'"),
        """
        unit | cohort_start | clock    | from_no | eligible | retained
        day  | 2024-03-09   | calendar | 0       | 1        | 0
        day  | 2024-03-09   | calendar | 1       | 1        | 1
        day  | 2024-03-09   | calendar | 2       | 1        | 1  # Monday is over at 04:00Z on the 12th
        day  | 2024-03-09   | rolling  | 0       | 1        | 1
        day  | 2024-03-09   | rolling  | 1       | 0        | 0
        week | 2024-03-03   | calendar | 0       | 1        | 0
        week | 2024-03-03   | calendar | 1       | 0        | 0
        week | 2024-03-03   | rolling  | 0       | 0        | 0
        """);
  }

  @Test
  void withoutAnyActivityInTheSourcesNothingIsRetainedOrNot() {
    Town town =
        Town.in("UTC")
            .communityWithoutActivity("x", "2024-01-02T00:00:00Z")
            .member("ann", "join g 2024-01-01T00:00:00Z");

    RetentionTables tables =
        new RetentionTables(town.inputs(), SHANGHAI.in(ZoneId.of("UTC")).upTo(0, 0, 0));

    assertTable(
        COHORT_RETENTION,
        tables.cells().where("group_id = 'g' AND measure = 'on' AND clock = 'calendar'"),
        """
        unit  | eligible | retained | retained_null_reason | rate | rate_null_reason | rate_low | is_complete
        day   | 1        |          | no_activity          |      | no_activity      |          | true
        week  | 0        |          | no_activity          |      | no_activity      |          | false
        month | 0        |          | no_activity          |      | no_activity      |          | false
        """);
    assertTable(
        RETENTION_AVERAGE,
        tables.averages().where("group_id = 'g' AND measure = 'on' AND clock = 'calendar'"),
        """
        unit  | cohorts | retained | retained_null_reason | pooled | pooled_null_reason | simple_null_reason
        day   | 1       |          | no_activity          |        | no_activity        | no_activity
        week  | 0       |          | no_activity          |        | no_activity        | no_activity
        month | 0       |          | no_activity          |        | no_activity        | no_activity
        """);
  }

  @Test
  void whoseJoinIsNotKnownIsInNoCohort() {
    Town town =
        Town.in("UTC")
            .community("x", "2024-01-02T00:00:00Z")
            .member("ann", "message g 2024-01-01T01:00:00Z", "leave g 2024-01-01T02:00:00Z")
            .member("bob", "join g 2024-01-01T03:00:00Z");

    Dataset<Row> cells = new RetentionTables(town.inputs(), SHANGHAI.in(ZoneId.of("UTC"))).cells();

    assertTable(
        COHORT_RETENTION,
        cells.where("unit = 'day' AND measure = 'on' AND clock = 'calendar'"),
        """
        group_id | from_no | cohort_size | eligible | retained | rate | rate_low | rate_high
        *        | 0       | 1           | 1        | 0        | 0    | 0        | 0.793450685623  # Wilson, 0 of 1: z²/(1+z²)
        g        | 0       | 1           | 1        | 0        | 0    | 0        | 0.793450685623
        """);
  }
}
