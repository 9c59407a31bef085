package org.digitalresidents.funnel;

import static org.digitalresidents.model.CohortFunnel.COHORT_FUNNEL;
import static org.digitalresidents.model.FunnelMember.FUNNEL_MEMBER;
import static org.digitalresidents.model.FunnelStep.FUNNEL_STEP;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.CohortFunnel;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;

/** Cohorts of a few members; the numbers are by hand. */
class CohortFunnelsTest {
  private static final Dataset<Row> STEPS =
      table(
          FUNNEL_STEP,
          """
          funnel | step_no | step | is_optional | step_order | needs
          f      | 1       | a    | false       | ordered    | no_joins
          f      | 2       | b    | true        | ordered    |
          f      | 3       | c    | false       | ordered    | no_orders
          """);

  private static final Dataset<Row> MEMBERS =
      table(
          FUNNEL_MEMBER,
          """
          community_id | funnel | member_id | spell_no | group_id | entry_no | status    | level | entered_at          | reached_at       | from_last_entry_ms | from_first_entry_ms | tie_dependent | is_matured | entry_group_id | source_channel | joined_at
          x            | f      | ann       | 1        | *        | 0        | completed | 3     | 2024-01-01T00:00    | 2024-01-01T01:00 | a=0,b=10,c=40      | a=0,b=10,c=50       | 1             | true       | g1             | ad             | 2023-12-31T17:00
          x            | f      | ann       | 2        | *        | 0        | failed    | 1     | 2024-02-01T00:00    | 2024-02-01T00:00 | a=0                | a=0                 | 0             | true       | g2             |                | 2024-02-01
          x            | f      | bob       | 1        | *        | 0        | completed | 3     | 2024-01-02T00:00    | 2024-01-02T01:00 | a=0,c=20           |                     | 0             | true       | g1             | ad             | 2024-01-02
          x            | f      | cat       | 1        | *        | 0        | failed    | 2     | 2024-01-03T00:00    | 2024-01-03T01:00 | a=0,b=30           | a=0,b=30            | 0             | true       | g1             |                | 2024-01-03
          x            | f      | dan       | 1        | *        | 0        | open      | 1     | 2024-02-02T00:00    | 2024-02-02T00:00 | a=0                | a=0                 | 0             | false      | g2             |                |
          x            | f      | eve       | 1        | *        | 0        | completed | 3     | 2024-02-03T00:00    | 2024-02-03T01:00 | a=0,b=1,c=2        | a=0,b=1,c=2         | 0             | false      | g2             | ad             | 2024-02-03  # young: in no rate yet
          x            | f      | fay       | 1        | *        | 0        | failed    | 1     | 2024-01-05T00:00    | 2024-01-05T00:00 | a=0                | a=0                 | 0             | true       | g1             |                | 2024-01-05
          x            | f      | fay       | 2        | *        | 0        | open      | 1     | 2024-02-05T00:00    | 2024-02-05T00:00 | a=0                | a=0                 | 0             | false      | g1             |                | 2024-02-05  # failed and open: open
          x            | f      | hal       | 1        | *        | 0        | excluded  | 0     | 2024-01-06T00:00    | 2024-01-06T00:00 | a=0                | a=0                 | 0             | false      | *              | ad             |           # in no rate
          x            | f      | gus       | 1        | *        | 0        | not_entered | 0   |                     |                  |                    |                     | 0             | false      |                |                |
          """);

  private static final Dataset<Row> COMMUNITY =
      table(
          org.digitalresidents.model.Community.COMMUNITY,
          """
          community_id | join_acts | activity_acts | order_acts
          x            | 1         | 1             | 1
          y            | 1         | 1             | 0
          """);

  private static Dataset<Row> cohorts() {
    return cohorts(MEMBERS);
  }

  private static Dataset<Row> cohorts(Dataset<Row> members) {
    return Passes.rows(
        CohortFunnels.points(members),
        CohortFunnels.pass(STEPS, COMMUNITY, ZoneId.of("Asia/Shanghai"), DayOfWeek.MONDAY),
        COHORT_FUNNEL);
  }

  @Test
  void aMemberCountsOnceWithTheBestAttempt() {
    Dataset<Row> all =
        cohorts()
            .where(CohortFunnel.COHORT_BY.col().equalTo("all"))
            .where(CohortFunnel.GROUP_ID.col().equalTo("*"));

    // Wilson at 3 of 3, 2 of 3 from the formula, by an independent script.
    assertTable(
        COHORT_FUNNEL,
        all,
        """
        step_no | step | entered | excluded | open_count | matured | reached | rate | rate_low            | rate_high          | step_rate | tie_dependent | median_ms | p90_ms | median_first_ms | attempts | attempts_reached
        1       | a    | 6       | 1        | 3          | 3       | 3       | 1    | 0.43850296824495455 | 1                  | 1         | 0             | 0         | 0      | 0               | 5        | 5
        2       | b    | 6       | 1        | 3          | 3       | 2       | 2/3  | 0.20765960080204765 | 0.9385080552796037 | 2/3       | 0             | 20        | 28     | 20              | 5        | 2
        3       | c    | 6       | 1        | 3          | 3       | 2       | 2/3  | 0.20765960080204765 | 0.9385080552796037 | 2/3       | 1             | 30        | 38     | 50              | 5        | 2
        """);
  }

  @Test
  void cohortsAreByTimeChannelAndGroup() {
    Dataset<Row> atTheEnd = cohorts().where(CohortFunnel.STEP_NO.col().equalTo(3));

    assertTable(
        COHORT_FUNNEL,
        atTheEnd.where(CohortFunnel.COHORT_BY.col().isin("channel", "join_month")),
        """
        group_id | cohort_by  | cohort     | entered | matured | reached | rate_null_reason | median_ms_null_reason
        *        | channel    | ad         | 3       | 2       | 2       |                  |
        *        | channel    | unknown    | 4       | 2       | 0       |                  | not_reached  # ann's second, cat, dan, fay
        g1       | channel    | ad         | 2       | 2       | 2       |                  |
        g1       | channel    | unknown    | 2       | 1       | 0       |                  | not_reached
        g2       | channel    | ad         | 1       | 0       | 0       | base_zero        | not_reached
        g2       | channel    | unknown    | 2       | 1       | 0       |                  | not_reached
        *        | join_month | 2024-01-01 | 4       | 4       | 2       |                  |  # ann joined in January of Shanghai
        *        | join_month | 2024-02-01 | 3       | 1       | 0       |                  | not_reached
        *        | join_month | unknown    | 1       | 0       | 0       | base_zero        | not_reached
        g1       | join_month | 2024-01-01 | 4       | 4       | 2       |                  |
        g1       | join_month | 2024-02-01 | 1       | 0       | 0       | base_zero        | not_reached
        g2       | join_month | 2024-02-01 | 2       | 1       | 0       |                  | not_reached
        g2       | join_month | unknown    | 1       | 0       | 0       | base_zero        | not_reached
        """);
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Dataset<Row> shuffled = MEMBERS.repartition(3).orderBy(functions.rand(5));

    org.digitalresidents.testing.TableAssert.assertSame(
        "cohorts",
        org.digitalresidents.testing.Cells.rows(cohorts()),
        org.digitalresidents.testing.Cells.rows(cohorts(shuffled)));
  }

  @Test
  void twoCommunitiesTogetherAreEachAlone() {
    Dataset<Row> elsewhere =
        MEMBERS.withColumn("community_id", functions.lit("y")).where("member_id <> 'ann'");
    Dataset<Row> both = cohorts(MEMBERS.unionByName(elsewhere));

    org.digitalresidents.testing.TableAssert.assertSame(
        "x beside y",
        org.digitalresidents.testing.Cells.rows(cohorts()),
        org.digitalresidents.testing.Cells.rows(both.where("community_id = 'x'")));
  }

  @Test
  void anEntryTiedToNoGroupCountsOnce() {
    Dataset<Row> ofNoGroup = cohorts(MEMBERS.withColumn("entry_group_id", functions.lit("*")));

    assertTable(
        COHORT_FUNNEL,
        ofNoGroup.where("cohort_by = 'all' AND step_no = 1"),
        """
        group_id | entered | attempts
        *        | 6       | 5
        """);
  }

  @Test
  void whatTheSourcesDoNotGiveIsNoRateOfNought() {
    Dataset<Row> elsewhere =
        cohorts(MEMBERS.withColumn("community_id", functions.lit("y")).where("level < 3"));

    assertTable(
        COHORT_FUNNEL,
        elsewhere.where("cohort_by = 'all' AND group_id = '*'"),
        """
        step_no | reached | rate | rate_null_reason | step_rate_null_reason
        1       | 2       | 1    |                  |
        2       | 1       | 0.5  |                  |
        3       | 0       |      | no_orders        | no_orders
        """);
  }
}
