package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.model.TierMove.TIER_MOVE;
import static org.digitalresidents.model.TierPath.TIER_PATH;
import static org.digitalresidents.model.TierShape.TIER_SHAPE;
import static org.digitalresidents.rfm.Given.OPTIONS;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TierTablesTest {
  private static final Dataset<Row> COMMUNITY_X =
      table(
          COMMUNITY,
          """
          community_id | first_ts   | data_end   | order_acts
          x            | 2023-01-01 | 2024-04-10 | 0
          """);

  @Test
  void movesAreCountedFromMonthToMonth() {
    // January to March are complete. In January ann, bob and cat; dan comes in February, bob leaves
    // then, and comes again in March. April is under way.
    Dataset<Row> moves =
        TierMoves.of(
            table(
                MEMBER_TIER,
                """
                community_id | member_id | month      | is_complete | tier
                x            | ann       | 2024-01-01 | true        | ordinary
                x            | ann       | 2024-02-01 | true        | active
                x            | ann       | 2024-03-01 | true        | core
                x            | bob       | 2024-01-01 | true        | ordinary
                x            | bob       | 2024-03-01 | true        | ordinary
                x            | cat       | 2024-01-01 | true        | ordinary
                x            | cat       | 2024-02-01 | true        | ordinary
                x            | cat       | 2024-03-01 | true        | ordinary
                x            | dan       | 2024-02-01 | true        | potential
                x            | dan       | 2024-03-01 | true        | ordinary
                x            | ann       | 2024-04-01 | false       | core
                """),
            COMMUNITY_X,
            OPTIONS.over(3, 2));

    assertTable(
        TIER_MOVE,
        moves.where("member_count > 0"),
        """
        community_id | month      | from_tier | to_tier   | direction | member_count | from_count | from_count_null_reason | share | share_null_reason
        x            | 2024-02-01 | ordinary  | active    | up        | 1            | 3          |                        | 1/3   |
        x            | 2024-02-01 | ordinary  | ordinary  | hold      | 1            | 3          |                        | 1/3   |
        x            | 2024-02-01 | ordinary  | left      | leave     | 1            | 3          |                        | 1/3   |
        x            | 2024-02-01 | entered   | potential | enter     | 1            |            | base_unknown           |       | base_unknown
        x            | 2024-03-01 | active    | core      | up        | 1            | 1          |                        | 1     |
        x            | 2024-03-01 | ordinary  | ordinary  | hold      | 1            | 1          |                        | 1     |
        x            | 2024-03-01 | potential | ordinary  | down      | 1            | 1          |                        | 1     |
        x            | 2024-03-01 | entered   | ordinary  | enter     | 1            |            | base_unknown           |       | base_unknown
        """);
    // What nobody did, of two tiers and of those who came. Nobody was core in January.
    assertTable(
        TIER_MOVE,
        moves.where(
            "month = '2024-02-01' AND member_count = 0 AND from_tier IN ('ordinary', 'core', 'entered')"),
        """
        from_tier | to_tier   | direction | member_count | from_count | from_count_null_reason | share | share_low | share_null_reason
        ordinary  | potential | up        | 0            | 3          |                        | 0     | 0         |
        ordinary  | core      | up        | 0            | 3          |                        | 0     | 0         |
        core      | ordinary  | down      | 0            | 0          |                        |       |           | base_zero
        core      | potential | down      | 0            | 0          |                        |       |           | base_zero
        core      | active    | down      | 0            | 0          |                        |       |           | base_zero
        core      | core      | hold      | 0            | 0          |                        |       |           | base_zero
        core      | left      | leave     | 0            | 0          |                        |       |           | base_zero
        entered   | ordinary  | enter     | 0            |            | base_unknown           |       |           | base_unknown
        entered   | active    | enter     | 0            |            | base_unknown           |       |           | base_unknown
        entered   | core      | enter     | 0            |            | base_unknown           |       |           | base_unknown
        """);
    assertThat(moves.count()).as("(5 x 5 - 1) pairs in each of two months").isEqualTo(48);
    // Wilson of 0 in 3: z^2 / (3 + z^2), z = 1.959964, z^2 = 3.841459.
    assertThat(
            moves
                .where("month = '2024-02-01' AND from_tier = 'ordinary' AND to_tier = 'core'")
                .select("share_high")
                .first()
                .getDouble(0))
        .isEqualTo(3.841459 / 6.841459, within(1e-6));
  }

  @Test
  void pathsToTheCoreAreThoseOfAllMonthsTogether() {
    // x: ordinary 2 stay, 1 to active, 1 leaves; active 1 to core, 1 to ordinary; nobody moved from
    // potential. h(o) = ½ h(o) + ¼ h(a), h(a) = ½ + ½ h(o): h(o) = 1/3, h(a) = 2/3. Steps times h:
    // g(o) = 1/3 + ½ g(o) + ¼ g(a), g(a) = 2/3 + ½ g(o): g(o) = 4/3, g(a) = 4/3: 4 and 2 months.
    // y: who is ordinary may come to potential, of which nothing is known; active only leave.
    Dataset<Row> paths =
        TierPaths.of(
            table(
                TIER_MOVE,
                """
                community_id | month      | from_tier | to_tier   | member_count
                x            | 2024-02-01 | ordinary  | ordinary  | 1
                x            | 2024-03-01 | ordinary  | ordinary  | 1
                x            | 2024-03-01 | ordinary  | active    | 1
                x            | 2024-03-01 | ordinary  | left      | 1
                x            | 2024-03-01 | active    | core      | 1
                x            | 2024-03-01 | active    | ordinary  | 1
                x            | 2024-03-01 | core      | left      | 7
                x            | 2024-03-01 | entered   | core      | 9
                y            | 2024-03-01 | ordinary  | potential | 1
                y            | 2024-03-01 | active    | left      | 1
                y            | 2024-03-01 | active    | core      | 0 # nobody did
                y            | 2024-03-01 | potential | core      | 0
                """));

    assertTable(
        TIER_PATH,
        paths,
        """
        community_id | from_tier | moves | reach_core | reach_core_null_reason | months_to_core | months_to_core_null_reason
        x            | ordinary  | 4     | 1/3        |                        | 4              |
        x            | potential | 0     |            | base_zero              |                | base_zero
        x            | active    | 2     | 2/3        |                        | 2              |
        x            | core      | 7     | 1          |                        | 0              |
        y            | ordinary  | 1     |            | not_observed           |                | not_observed
        y            | potential | 0     |            | base_zero              |                | base_zero
        y            | active    | 1     | 0          |                        |                | not_reached
        y            | core      | 0     | 1          |                        | 0              |
        """);
  }

  @Test
  void theShapeIsAPyramidWhereNoHigherLevelIsLarger() {
    Dataset<Row> shape =
        TierShapes.of(
            table(
                MEMBER_TIER,
                """
                community_id | member_id | as_of      | month      | is_complete | tier      | help_count | net_minor | net_minor_null_reason
                x            | a         | 2024-02-01 | 2024-01-01 | true        | ordinary  | 0          |           | no_purchase
                x            | b         | 2024-02-01 | 2024-01-01 | true        | potential | 1          | 100       |
                x            | c         | 2024-02-01 | 2024-01-01 | true        | active    | 1          | 0         |
                x            | d         | 2024-02-01 | 2024-01-01 | true        | core      | 3          | 100       |
                x            | e         | 2024-02-01 | 2024-01-01 | true        | core      | 3          | 200       |
                talk         | a         | 2024-02-01 | 2024-01-01 | true        | ordinary  | 0          |           | no_orders
                """));

    // Levels 2, 1, 2: the core outnumbers the active, once.
    assertTable(
        TIER_SHAPE,
        shape,
        """
        community_id | tier      | member_count | member_share | help_count | help_share | help_share_null_reason | net_minor | net_minor_null_reason | net_share | net_share_null_reason | pyramid_index | pyramid_index_null_reason
        x            | ordinary  | 1            | 1/5          | 0          | 0          |                        | 0         |                       | 0         |                       | 1             |
        x            | potential | 1            | 1/5          | 1          | 1/8        |                        | 100       |                       | 1/4       |                       | 1             |
        x            | active    | 1            | 1/5          | 1          | 1/8        |                        | 0         |                       | 0         |                       | 1             |
        x            | core      | 2            | 2/5          | 6          | 6/8        |                        | 300       |                       | 3/4       |                       | 1             |
        talk         | ordinary  | 1            | 1            | 0          |            | base_zero              |           | no_orders             |           | no_orders             |               | tier_empty
        talk         | potential | 0            | 0            | 0          |            | base_zero              |           | no_orders             |           | no_orders             |               | tier_empty
        talk         | active    | 0            | 0            | 0          |            | base_zero              |           | no_orders             |           | no_orders             |               | tier_empty
        talk         | core      | 0            | 0            | 0          |            | base_zero              |           | no_orders             |           | no_orders             |               | tier_empty
        """);
  }
}
