package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;
import static org.digitalresidents.model.StageExit.STAGE_EXIT;
import static org.digitalresidents.model.StageExitDay.STAGE_EXIT_DAY;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;

class StageExitsTest {
  private static final String HEADER =
      "community_id | group_id | member_id | spell_no | start_at | start_unknown | observed_from"
          + " | end_at | end_kind | interval_censored | source_channel | first_active_at"
          + " | first_order_at | first_order_after_active_at\n";

  /** Vector "competing exit" of definitions 7.3. Bounds: R's etm and Wilson, see below. */
  @Test
  void leavingCompetesWithAdvancing() {
    Dataset<Row> spells =
        table(
            SPELL_MILESTONE,
            HEADER
                + spells(0, 20, "2024-01-02 | leave | false | |  | | ")
                + spells(20, 70, " | | false | | 2024-01-03 | | ")
                + spells(70, 100, " | | false | | | | "));

    Dataset<Row> rows = exits(spells, community("2024-01-04"), options(3));
    Dataset<Row> days = exitDays(spells, community("2024-01-04"), options(3));

    // Matured needs more than 3 days of observation, so nobody is.
    assertTable(
        STAGE_EXIT,
        rows.where("cohort_by = 'all'"),
        """
        stage     | entered | advanced | left_count | still | matured | advance_rate_null_reason | advance_incidence | leave_incidence | median_advance_days | median_leave_days_null_reason | fewest_at_risk
        joined    | 100     | 50       | 20         | 30    | 0       | base_zero                | .5                | .2              | 2                   | not_reached                   | 80
        active    | 50      | 0        | 0          | 50    | 0       | base_zero                |                   |                 |                     | not_reached                   |   # for one day only
        converted | 0       | 0        | 0          | 0     | 0       | last_stage               |                   |                 |                     | not_reached                   |
        """);
    assertTable(
        STAGE_EXIT_DAY,
        days.where("cohort_by = 'all' AND stage = 'joined'"),
        """
        day_no | at_risk | advanced | left_count | censored | advance_incidence | leave_incidence | still_share
        0      | 100     | 0        | 0          | 0        | 0                 | 0               | 1
        1      | 100     | 0        | 20         | 0        | 0                 | .2              | .8
        2      | 80      | 50       | 20         | 0        | .5                | .2              | .3
        3      | 30      | 50       | 20         | 30       | .5                | .2              | .3
        """);
  }

  /** Two days are over for all: rates are of 100, at the very end of the second day too. */
  @Test
  void ratesAreOfThoseObservedForLongerThanTheHorizon() {
    Dataset<Row> spells =
        table(
            SPELL_MILESTONE,
            HEADER
                + spells(0, 20, "2024-01-02 | leave | false | |  | | ")
                + spells(20, 70, " | | false | | 2024-01-03 | | ")
                + spells(70, 100, " | | false | | | | "));

    // Wilson by hand: (50 + 1.92) / 103.84 ∓ 1.96 √(25 + 0.96) / 103.84 = .4038, .5962.
    assertTable(
        STAGE_EXIT,
        exits(spells, community("2024-01-04"), options(2))
            .where("cohort_by = 'all' AND stage = 'joined'")
            .selectExpr(
                "matured",
                "advanced_in_horizon",
                "left_in_horizon",
                "advance_rate",
                "round(advance_rate_low, 4) AS advance_rate_low",
                "round(advance_rate_high, 4) AS advance_rate_high",
                "leave_rate"),
        """
        matured | advanced_in_horizon | left_in_horizon | advance_rate | advance_rate_low | advance_rate_high | leave_rate
        100     | 50                  | 20              | .5           | .4038            | .5962             | .2
        """);
  }

  /** Definitions 7.2 V19, days for its seconds; and whoever only a roster shows, worked by hand. */
  @Test
  void spellsCountByThemselvesAndLateOnesFromWhenTheyAreSeen() {
    Dataset<Row> spells =
        table(
            SPELL_MILESTONE,
            HEADER
                + """
                x | * | ann | 1 | 2024-01-01 | false | 2024-01-01 | 2024-01-06 | leave         | false |   |            |            |
                x | * | ann | 2 | 2024-01-11 | false | 2024-01-11 |            |               | false | q | 2024-01-13 | 2024-01-16 | 2024-01-16
                x | * | bob | 1 | 2024-01-01 | false | 2024-01-09 | 2024-01-11 | roster_absent | true  |   |            | 2024-01-02 |
                x | * | cat | 1 | 2024-01-01 | true  | 2024-01-01 |            |               | false |   | 2024-01-02 |            |
                x | * | dan | 1 | 2024-01-01 | false | 2024-01-01 | 2024-01-03 | dissolved     | false |   |            |            |
                """);

    Dataset<Row> rows = exits(spells, community("2024-02-10"), options(7));

    assertTable(
        STAGE_EXIT,
        rows.where("cohort_by IN ('all', 'channel')"),
        """
        cohort_by | cohort  | stage     | entered | advanced | left_count | still | dissolved_count | interval_censored_count | skipped_count | start_unknown_count | late_entry_count | matured | advanced_in_horizon | left_in_horizon
        all       | all     | joined    | 4       | 1        | 2          | 1     | 1               | 1                       | 1             | 1                   | 1                | 2       | 1                   | 1
        all       | all     | active    | 1       | 1        | 0          | 0     | 0               | 0                       |               | 1                   | 0                | 1       | 1                   | 0
        all       | all     | converted | 1       | 0        | 0          | 1     | 0               | 0                       |               | 0                   | 0                | 1       | 0                   | 0
        channel   | q       | joined    | 1       | 1        | 0          | 0     | 0               | 0                       | 0             | 0                   | 0                | 1       | 1                   | 0
        channel   | q       | active    | 1       | 1        | 0          | 0     | 0               | 0                       |               | 0                   | 0                | 1       | 1                   | 0
        channel   | q       | converted | 1       | 0        | 0          | 1     | 0               | 0                       |               | 0                   | 0                | 1       | 0                   | 0
        channel   | unknown | joined    | 3       | 0        | 2          | 1     | 1               | 1                       | 1             | 1                   | 1                | 1       | 0                   | 1
        channel   | unknown | active    | 0       | 0        | 0          | 0     | 0               | 0                       |               | 1                   | 0                | 0       | 0                   | 0
        channel   | unknown | converted | 0       | 0        | 0          | 0     | 0               | 0                       |               | 0                   | 0                | 0       | 0                   | 0
        """);
    assertTable(
        STAGE_EXIT,
        rows.where("cohort_by IN ('join_week', 'join_month') AND stage = 'joined'"),
        """
        cohort_by  | cohort     | entered
        join_week  | 2024-01-01 | 3
        join_week  | 2024-01-08 | 1
        join_month | 2024-01-01 | 4
        """);
  }

  @Test
  void refusesASpellThatHoldsWhatHappenedAfterItsEnd() {
    Dataset<Row> spells =
        table(
            SPELL_MILESTONE,
            HEADER
                + "x | * | ann | 1 | 2024-01-01 | false | 2024-01-01 | 2024-01-06 | leave | false | | 2024-01-06 | | \n");

    assertThatThrownBy(() -> exits(spells, community("2024-02-10"), options(7)).collectAsList())
        .hasStackTraceContaining("entered ≠ advanced + left_count + still")
        .hasStackTraceContaining("subject=joined");
  }

  @Test
  void whatTheSourceCannotTellIsNull() {
    Dataset<Row> spells =
        table(
            SPELL_MILESTONE,
            HEADER + "x | * | ann | 1 | 2024-01-01 | false | 2024-01-01 | | | false | | | | \n");
    Dataset<Row> community =
        table(
            COMMUNITY,
            """
            community_id | data_end   | activity_acts | leave_acts | order_acts
            x            | 2024-03-01 | 0             | 0          | 0
            """);

    assertTable(
        STAGE_EXIT,
        exits(spells, community, options(7)).where("cohort_by = 'all'"),
        """
        stage     | advance_rate_null_reason | leave_rate_null_reason | advance_incidence_null_reason | median_leave_days_null_reason
        joined    | no_activity              | no_leaves              | no_activity                   | no_leaves
        active    | no_orders                | no_leaves              | no_orders                     | no_leaves
        converted | last_stage               | no_leaves              | last_stage                    | no_leaves
        """);
  }

  static Dataset<Row> community(String dataEnd) {
    return table(
        COMMUNITY,
        """
        community_id | data_end | activity_acts | leave_acts | order_acts
        x            | %s       | 1             | 1          | 1
        y            | %s       | 1             | 1          | 1
        """
            .formatted(dataEnd, dataEnd));
  }

  static SurvivalOptions options(int horizonDays) {
    return new SurvivalOptions(ZoneOffset.UTC, DayOfWeek.MONDAY, horizonDays, 180);
  }

  private static String spells(int from, int until, String rest) {
    return IntStream.range(from, until)
        .mapToObj(
            i -> "x | * | m%d | 1 | 2024-01-01 | false | 2024-01-01 | %s\n".formatted(i, rest))
        .collect(Collectors.joining());
  }

  private static Dataset<Row> exits(
      Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    return Passes.rows(
        SpellOutcomes.points(spells, table(REPLY, "community_id"), community, options),
        SpellOutcomes.pass(options),
        STAGE_EXIT);
  }

  private static Dataset<Row> exitDays(
      Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    return Passes.rows(
        SpellOutcomes.points(spells, table(REPLY, "community_id"), community, options),
        SpellOutcomes.pass(options),
        STAGE_EXIT_DAY);
  }
}
