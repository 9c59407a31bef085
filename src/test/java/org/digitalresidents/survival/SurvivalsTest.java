package org.digitalresidents.survival;

import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;
import static org.digitalresidents.model.Survival.SURVIVAL;
import static org.digitalresidents.model.SurvivalDay.SURVIVAL_DAY;
import static org.digitalresidents.survival.StageExitsTest.community;
import static org.digitalresidents.survival.StageExitsTest.options;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class SurvivalsTest {
  private static final String HEADER =
      "community_id | group_id | member_id | spell_no | start_at | start_unknown | observed_from"
          + " | end_at | end_kind | interval_censored | source_channel | first_post_at"
          + " | first_post_event_id\n";

  /** Times of the 6-MP trial and its placebo group: a + is still in remission. Methods 5. */
  private static final String[] TRIAL = {
    "6mp 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+",
    "placebo 1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
  };

  /** S(6), S(10), S(23), the error of S(6) and chi-square 16.793 as published; medians 23 and 8. */
  @Test
  void theCurvesOfATrialAreThosePublished() {
    StringBuilder drawn = new StringBuilder(HEADER);
    for (String group : TRIAL) {
      String[] times = group.split(" ", -1);
      for (int i = 1; i < times.length; i++) {
        boolean isCut = times[i].endsWith("+");
        Instant end =
            Instant.parse("2024-01-01T00:00:00Z")
                .plus(Integer.parseInt(times[i].replace("+", "")), ChronoUnit.DAYS);
        drawn.append(
            "x | * | %s%d | 1 | 2024-01-01 | false | 2024-01-01 | %s | %s | false | %s | | \n"
                .formatted(times[0], i, end, isCut ? "moved" : "leave", times[0]));
      }
    }
    Dataset<Row> spells = table(SPELL_MILESTONE, drawn.toString());

    assertTable(
        SURVIVAL,
        survival(spells, noReplies(), community("2025-01-01"), options(30))
            .where("milestone = 'leave'")
            .selectExpr(
                "cohort",
                "n",
                "events",
                "censored",
                "median_days",
                "round(log_rank_chi_square, 3) AS log_rank_chi_square",
                "log_rank_chi_square_null_reason",
                "log_rank_df"),
        """
        cohort  | n  | events | censored | median_days | log_rank_chi_square | log_rank_chi_square_null_reason | log_rank_df
        all     | 42 | 30     | 12       | 12          | 16.793        |                           | 1
        6mp     | 21 | 9      | 12       | 23          |               | compared_in_all           |
        placebo | 21 | 21     | 0        | 8           |               | compared_in_all           |
        """);
    assertTable(
        SURVIVAL_DAY,
        survivalDays(spells, noReplies(), community("2025-01-01"), options(30))
            .where("milestone = 'leave' AND cohort = '6mp' AND day_no IN (0, 6, 10, 23, 35, 36)")
            .selectExpr(
                "day_no",
                "at_risk",
                "events",
                "censored",
                "round(survival, 6) AS survival",
                "round(standard_error, 6) AS standard_error"),
        """
        day_no | at_risk | events | censored | survival | standard_error
        0      | 21      | 0      | 0        | 1        | 0
        6      | 21      | 3      | 1        | .857143  | .076360
        10     | 15      | 5      | 3        | .752941  | .096350  # Freireich's table has .0963
        23     | 6       | 9      | 7        | .448179  | .134591
        35     | 1       | 9      | 12       | .448179  | .134591  # the last day
        """);
  }

  /** Worked out by hand from who replied when. */
  @Test
  void aReplyOfAnotherPersonInTheSpellIsWaitedFor() {
    Dataset<Row> spells =
        table(
            SPELL_MILESTONE,
            HEADER
                + """
                x | * | ann | 1 | 2024-01-01 | false | 2024-01-01 | 2024-01-05 | leave | false | | 2024-01-02 | p1
                x | * | ann | 2 | 2024-01-10 | false | 2024-01-10 |            |       | false | | 2024-01-11 | p2
                x | g | ann | 1 | 2024-01-01 | false | 2024-01-01 | 2024-01-05 | leave | false | | 2024-01-02 | p1
                x | * | dan | 1 | 2024-01-01 | false | 2024-01-01 |            |       | false | |            |
                x | * | bob | 1 | 2024-01-01 | false | 2024-01-01 |            |       | false | |            |
                y | * | cat | 1 | 2024-01-01 | false | 2024-01-01 |            |       | false | |            |
                """);
    Dataset<Row> replies =
        table(
            REPLY,
            """
            community_id | event_id | group_id | ts         | from_actor_id | from_kind | to_event_id | to_actor_id | is_before_post | rule
            x            | r0       | g        | 2024-01-02 | ann           | member    | p1          | ann         | false | explicit  # to herself
            x            | r1       | g        | 2024-01-02 | hal           | bot       | p1          | ann         | false | explicit  # a program
            x            | r2       | h        | 2024-01-03 | bob           | member    |             | ann         | false | explicit  # in another group
            x            | r3       | g        | 2024-01-05 | bob           | member    | p1          | ann         | false | explicit  # as she leaves
            x            | r4       | g        | 2024-01-10 | eve           | staff     | p2          | ann         | true  | explicit  # before the post
            x            | r5       | dm       | 2024-01-16 | eve           | staff     | p2          | ann         | false | explicit
            x            | r7       | g        | 2024-01-01 | eve           | staff     |             | dan         | false | explicit  # as he comes
            x            | r8       | g        | 2024-01-02 | bob           | member    | p1          | ann         | false | mention  # concluded
            x            | r6       | g        | 2024-03-01 | eve           | staff     | p2          | bob         | false | explicit  # after the data
            """);

    Dataset<Row> rows = survival(spells, replies, community("2024-02-01"), options(30));

    assertTable(
        SURVIVAL,
        rows.where("milestone LIKE '%reply%' AND cohort_by = 'all'"),
        """
        community_id | group_id | milestone            | n | events | events_null_reason | censored | median_days | median_days_null_reason
        x            | *        | first_reply_received | 4 | 3      |                    | 1        | 2           |               # after 0, 2 and 6 days; bob waits
        x            | *        | reply_to_first_post  | 2 | 1      |                    | 1        | 5           |               # p1 only as she leaves, on its third day
        x            | g        | first_reply_received | 1 | 0      |                    | 1        |             | not_reached
        x            | g        | reply_to_first_post  | 1 | 0      |                    | 1        |             | not_reached
        y            | *        | first_reply_received | 1 |        | no_replies         |          |             | no_replies
        y            | *        | reply_to_first_post  | 0 |        | no_replies         |          |             | no_replies
        """);
  }

  static Dataset<Row> noReplies() {
    return SharedSpark.session().createDataFrame(List.of(), REPLY.schema());
  }

  private static Dataset<Row> survival(
      Dataset<Row> spells, Dataset<Row> replies, Dataset<Row> community, SurvivalOptions options) {
    return Passes.rows(
        SpellOutcomes.points(spells, replies, community, options),
        SpellOutcomes.pass(options),
        SURVIVAL);
  }

  private static Dataset<Row> survivalDays(
      Dataset<Row> spells, Dataset<Row> replies, Dataset<Row> community, SurvivalOptions options) {
    return Passes.rows(
        SpellOutcomes.points(spells, replies, community, options),
        SpellOutcomes.pass(options),
        SURVIVAL_DAY);
  }
}
