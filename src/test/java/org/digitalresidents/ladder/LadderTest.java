package org.digitalresidents.ladder;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberRung.MEMBER_RUNG;
import static org.digitalresidents.model.RoleFeature.ROLE_FEATURE;
import static org.digitalresidents.model.RungLevel.RUNG_LEVEL;
import static org.digitalresidents.model.RungMove.RUNG_MOVE;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A window that was seen in part, three that are over and one under way: ann rises and is held up,
 * bob comes back, cat leaves, dan only joins at the end.
 */
class LadderTest {
  private static final String FEATURES =
      """
      community_id | member_id | span       | window_start | window_end | is_complete | spoken_count | light_count | read_count | contribution_count | led_count | sticker_count | checkin_count | accept_count | take_part_count
      x            | ann       | four_weeks | 2024-01-15   | 2024-02-12 | true        | 0            | 0           | 4          | 0                  | 0         | 0             | 0             | 0            | 0
      x            | ann       | four_weeks | 2024-02-12   | 2024-03-11 | true        | 3            | 2           | 4          | 0                  | 0         | 1             | 0             | 0            | 0
      x            | ann       | four_weeks | 2024-03-11   | 2024-04-08 | true        | 1            | 1           | 0          | 0                  | 0         | 0             | 1             | 0            | 0
      x            | ann       | four_weeks | 2024-04-08   | 2024-05-06 | false       | 1            | 0           | 0          | 1                  | 0         | 0             | 0             | 0            | 0
      x            | ann       | all_time   | 2024-01-15   | 2024-05-02 | true        | 99           | 0           | 0          | 0                  | 0         | 0             | 0             | 0            | 0
      x            | bob       | four_weeks | 2023-12-18   | 2024-01-15 | true        | 0            | 1           |            | 0                  | 0         | 0             | 0             | 0            | 0
      x            | bob       | four_weeks | 2024-01-15   | 2024-02-12 | true        | 0            | 0           |            | 0                  | 0         | 0             | 0             | 0            | 0
      x            | bob       | four_weeks | 2024-03-11   | 2024-04-08 | true        | 4            | 0           |            | 3                  | 2         | 0             | 0             | 0            | 1
      x            | bob       | four_weeks | 2024-04-08   | 2024-05-06 | false       | 0            | 0           |            | 0                  | 0         | 0             | 0             | 0            | 0
      x            | cat       | four_weeks | 2024-01-15   | 2024-02-12 | true        | 0            | 1           | 0          | 0                  | 0         | 0             | 0             | 0            | 0
      x            | cat       | four_weeks | 2024-02-12   | 2024-03-11 | true        | 1            | 0           | 0          | 0                  | 0         | 1             | 0             | 0            | 0
      x            | dan       | four_weeks | 2024-04-08   | 2024-05-06 | false       | 0            | 0           | 0          | 0                  | 0         | 0             | 0             | 0            | 0
      """;

  private static Dataset<Row> rungs;

  @BeforeAll
  static void build() {
    Dataset<Row> community =
        table(
            COMMUNITY,
            """
            community_id | first_ts   | data_end
            x            | 2024-01-10 | 2024-05-02
            """);
    RungPass pass = Rungs.pass(community, options(1));
    List<Row> rows =
        Passes.rows(Rungs.windows(table(ROLE_FEATURE, FEATURES)), pass, MEMBER_RUNG)
            .collectAsList();
    rungs = SharedSpark.session().createDataFrame(rows, MEMBER_RUNG.schema());
  }

  private static RungOptions options(int fewestMoves) {
    return new RungOptions(
        ZoneId.of("UTC"), DayOfWeek.MONDAY, RungOptions.FEWEST_ACTS, fewestMoves);
  }

  @Test
  void everyWindowHasItsRungAndWhatTheNextOneTakes() {
    assertTable(
        MEMBER_RUNG,
        rungs,
        """
        member_id | window_start | rung      | level | rung_windows | previous_rung | later_rung | next_rung | missing_acts | next_step
        ann       | 2024-01-15   | looked    | 1     | 1            |               | light      | zero_cost | 1            | zero_cost: 1 more of reactions, votes, stickers, acceptances
        ann       | 2024-02-12   | light     | 3     | 1            | looked        | light      | deep      | 2            | deep: 2 more of answers, experiences told, works handed in
        ann       | 2024-03-11   | light     | 3     | 2            | light         |            | deep      | 2            | deep: 2 more of answers, experiences told, works handed in
        ann       | 2024-04-08   | zero_cost | 2     | 1            | light         |            | light     | 1            | light: 1 more of messages, check-ins, events, invitations
        bob       | 2023-12-18   | zero_cost | 2     | 1            |               |            | light     | 2            | light: 2 more of messages, check-ins, events, invitations
        bob       | 2024-01-15   | unseen    | 0     | 1            | zero_cost     | left       | zero_cost | 1            | zero_cost: 1 more of reactions, votes, stickers, acceptances
        bob       | 2024-03-11   | leading   | 5     | 1            |               |            |           |              |
        bob       | 2024-04-08   | unseen    | 0     | 1            | leading       |            | zero_cost | 1            | zero_cost: 1 more of reactions, votes, stickers, acceptances
        cat       | 2024-01-15   | zero_cost | 2     | 1            |               | zero_cost  | light     | 2            | light: 2 more of messages, check-ins, events, invitations
        cat       | 2024-02-12   | zero_cost | 2     | 2            | zero_cost     | left       | light     | 2            | light: 2 more of messages, check-ins, events, invitations
        dan       | 2024-04-08   | unseen    | 0     | 1            |               |            | looked    | 1            | looked: 1 more of reads and views
        """);
  }

  @Test
  void actsOfAHigherRungCountForEveryLowerOne() {
    assertTable(
        MEMBER_RUNG,
        rungs.where("is_complete AND level > 2"),
        """
        member_id | window_start | looked_acts | looked_acts_null_reason | zero_cost_acts | light_acts | deep_acts | leading_acts
        ann       | 2024-02-12   | 9           |                         | 5              | 2          | 0         | 0
        ann       | 2024-03-11   | 2           |                         | 2              | 2          | 0         | 0
        bob       | 2024-03-11   |             | no_reads                | 5              | 5          | 5         | 2
        """);
  }

  @Test
  void movesTellOfWhoComesStaysAndLeaves() {
    Dataset<Row> moves = RungMoves.of(rungs);

    // 6 × 7 pairs and 6 ways to enter, in the two windows after the first that are over.
    assertThat(moves.count()).isEqualTo(2 * (6 * 7 + 6));
    assertTable(
        RUNG_MOVE,
        moves.where("member_count > 0"),
        """
        window_start | from_rung | to_rung   | direction | member_count | from_count | share | share_null_reason
        2024-02-12   | looked    | light     | up        | 1            | 1          | 1     |
        2024-02-12   | unseen    | left      | leave     | 1            | 1          | 1     |
        2024-02-12   | zero_cost | zero_cost | hold      | 1            | 1          | 1     |
        2024-03-11   | light     | light     | hold      | 1            | 1          | 1     |
        2024-03-11   | zero_cost | left      | leave     | 1            | 1          | 1     |
        2024-03-11   | entered   | leading   | enter     | 1            |            |       | base_unknown
        """);
  }

  @Test
  void levelsTellWhereMembersGetStuck() {
    // Ended stays: ann's one window of looked, bob's one of unseen, cat's two of zero_cost.
    assertTable(
        RUNG_LEVEL,
        RungLevels.of(rungs, options(2)),
        """
        rung      | member_count | member_share | judged_count | risen_count | promotion_rate | promotion_rate_null_reason | dwell_count | dwell_median | is_bottleneck
        unseen    | 0            | 0            | 1            | 0           | 0              |                            | 1           | 1            | false
        looked    | 0            | 0            | 1            | 1           | 1              |                            | 1           | 1            | false
        zero_cost | 0            | 0            | 2            | 0           | 0              |                            | 1           | 2            | true
        light     | 1            | 0.5          | 1            | 0           | 0              |                            | 0           |              | false
        deep      | 0            | 0            | 0            | 0           |                | base_zero                  | 0           |              | false
        leading   | 1            | 0.5          | 0            | 0           |                | last_stage                 | 0           |              | false
        """);
  }

  @Test
  void whoLookedIsNotKnownOfASourceWithoutReads() {
    assertTable(
        RUNG_LEVEL,
        RungLevels.of(rungs.where("member_id = 'bob'"), options(2)),
        """
        rung      | member_count | member_count_null_reason | member_share | member_share_null_reason | is_reached
        unseen    | 0            |                          | 0            |                          | true
        looked    |              | no_reads                 |              | no_reads                 | true
        zero_cost | 0            |                          | 0            |                          | true
        light     | 0            |                          | 0            |                          | true
        deep      | 0            |                          | 0            |                          | true
        leading   | 1            |                          | 1            |                          | true
        """);
  }

  @Test
  void sharesOfWhoWasThereAddUpToOne() {
    List<Row> sums =
        RungMoves.of(rungs)
            .where("from_count > 0")
            .groupBy("window_start", "from_rung")
            .agg(sum("share"))
            .collectAsList();

    assertThat(sums).hasSize(5).allMatch(row -> Math.abs(row.getDouble(2) - 1) < 1e-12);
  }
}
