package org.digitalresidents.stage;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberStage.MEMBER_STAGE;
import static org.digitalresidents.model.StageMove.STAGE_MOVE;
import static org.digitalresidents.testing.TableAssert.assertSame;
import static org.digitalresidents.testing.TableAssert.assertSameCells;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.testing.TextTable;
import org.digitalresidents.time.PeriodNumbers;
import org.junit.jupiter.api.Test;

/** How members move between stages, by hand and against SQL of our own in DuckDB. */
class StageMovesTest {
  private static final StagePeriods MONTH = periods(PeriodUnit.MONTH);
  private static final StagePeriods DAY = periods(PeriodUnit.DAY);

  private static final String TWO_COMMUNITIES =
      """
      community_id | first_ts         | data_end         | order_acts
      town         | 2023-12-31T16:00 | 2024-01-08T15:59 | 1
      isle         | 2023-12-31T16:00 | 2024-01-07T16:00 | 0
      """;

  @Test
  void comparesWhereMembersStandAtTheEndsOfMonths() {
    Dataset<Row> stages =
        TextTable.table(
            MEMBER_STAGE,
            """
            community_id | member_id | stage_no | stage     | enter_at         | exit_at          | exit_kind
            x            | ann       | 1        | awareness | 2024-01-05       | 2024-02-14       | rose
            x            | ann       | 2        | interest  | 2024-02-14       | 2024-02-20       | rose # passed through
            x            | ann       | 3        | decision  | 2024-02-20       |                  | still
            x            | bob       | 1        | awareness | 2024-01-25       | 2024-02-10       | left
            x            | cat       | 1        | awareness | 2024-01-31       | 2024-01-31T16:00 | rose # at midnight in Shanghai: of February
            x            | cat       | 2        | interest  | 2024-01-31T16:00 | 2024-03-10       | fell
            x            | dan       | 1        | awareness | 2024-01-03       | 2024-01-04       | left # came and left
            x            | eve       | 1        | awareness | 2024-01-10       |                  | still
            """);
    Dataset<Row> community =
        TextTable.table(
            COMMUNITY,
            """
            community_id | first_ts   | data_end         | order_acts
            x            | 2024-01-02 | 2024-03-31T15:59 | 4 # a minute before March is over
            """);

    Dataset<Row> moves = moves(stages, community, MONTH).where("member_count > 0");

    // Days from enter_at to exit_at: 40 of ann, 16 of bob, 16 hours of cat.
    assertTable(
        STAGE_MOVE,
        moves,
        """
        community_id | unit  | period_start | from_stage | to_stage  | variant | member_count | from_count | from_count_null_reason | share | share_null_reason | median_days
        x            | month | 2024-01-01   | none       | awareness | orders  | 4            |            | base_unknown           |       | base_unknown      |
        x            | month | 2024-01-01   | none       | left      | orders  | 1            |            | base_unknown           |       | base_unknown      |
        x            | month | 2024-02-01   | awareness  | awareness | orders  | 1            | 4          |                        | 0.25  |                   |
        x            | month | 2024-02-01   | awareness  | decision  | orders  | 1            | 4          |                        | 0.25  |                   | 40
        x            | month | 2024-02-01   | awareness  | left      | orders  | 1            | 4          |                        | 0.25  |                   | 16
        x            | month | 2024-02-01   | awareness  | interest  | orders  | 1            | 4          |                        | 0.25  |                   | 2/3
        """);
  }

  @Test
  void everyPairIsARowAndShareOfNobodyIsNull() {
    Dataset<Row> moves =
        moves(
            TextTable.table(
                MEMBER_STAGE,
                """
                community_id | member_id | stage_no | stage     | enter_at   | exit_at | exit_kind
                x            | ann       | 1        | awareness | 2024-01-05 |         | still
                """),
            TextTable.table(
                COMMUNITY,
                """
                community_id | first_ts   | data_end         | order_acts
                x            | 2024-01-02 | 2024-02-29T16:00 | 0
                y            | 2024-01-02 | 2024-01-20       | 0 # no whole month
                """),
            MONTH);

    // Wilson, 1 of 1: z²/(1 + z²) below, with z 1.959964 is 1/(1 + 3.841459) = 0.206549.
    assertTable(
        STAGE_MOVE,
        moves.where("period_start = '2024-02-01' AND from_stage IN ('awareness', 'interest')"),
        """
        from_stage | to_stage  | variant       | member_count | from_count | share | share_low      | share_high     | share_null_reason
        awareness  | none      | contributions | 0            | 1          | 0     | 0              | 0.793450685623 |
        awareness  | awareness | contributions | 1            | 1          | 1     | 0.206549314377 | 1              |
        awareness  | interest  | contributions | 0            | 1          | 0     | 0              | 0.793450685623 |
        awareness  | decision  | contributions | 0            | 1          | 0     | 0              | 0.793450685623 |
        awareness  | loyalty   | contributions | 0            | 1          | 0     | 0              | 0.793450685623 |
        awareness  | left      | contributions | 0            | 1          | 0     | 0              | 0.793450685623 |
        interest   | none      | contributions | 0            | 0          |       |                |                | base_zero
        interest   | awareness | contributions | 0            | 0          |       |                |                | base_zero
        interest   | interest  | contributions | 0            | 0          |       |                |                | base_zero
        interest   | decision  | contributions | 0            | 0          |       |                |                | base_zero
        interest   | loyalty   | contributions | 0            | 0          |       |                |                | base_zero
        interest   | left      | contributions | 0            | 0          |       |                |                | base_zero
        """);
    assertSame(
        "pairs and months", List.of("x | 58"), Cells.rows(moves.groupBy("community_id").count()));
  }

  @Test
  void isWhatSqlMakesOfAThousandStaysAndEachCommunityIsAsAlone() {
    Dataset<Row> stages = randomStages();
    Dataset<Row> community = TextTable.table(COMMUNITY, TWO_COMMUNITIES);

    List<String> moves = Cells.rows(moves(stages, community, DAY));

    try (DuckDb duck = DuckDb.open()) {
      duck.table("member_stage", stages).table("community", community);
      assertSameCells(STAGE_MOVE, duck.rows(DuckDb.resource("/stage/moves.sql")), moves);
    }
    Dataset<Row> isle = community.where("community_id = 'isle'");
    assertSame(
        "moves of the isle",
        moves.stream().filter(row -> row.startsWith("isle")).toList(),
        Cells.rows(moves(stages.repartition(3), isle, DAY)));
  }

  private static StagePeriods periods(PeriodUnit unit) {
    return new StagePeriods(new PeriodNumbers(unit, DayOfWeek.MONDAY), Hours.SHANGHAI);
  }

  private static Dataset<Row> moves(
      Dataset<Row> stages, Dataset<Row> community, StagePeriods periods) {
    return Passes.rows(
        StageMovePass.steps(stages, community, periods),
        StageMovePass.of(community, periods),
        STAGE_MOVE);
  }

  private static Dataset<Row> randomStages() {
    StageRules rules = Hours.rules(Hours.EVERY_KIND, "20 h");
    StageFold fold = Hours.fold(rules, StageVariant.ORDERS);
    RecordShape<MemberStageRow> shape = RecordShape.of(MEMBER_STAGE, MemberStageRow.class);
    List<Row> rows = new ArrayList<>();
    for (int seed = 0; seed < 300; seed++) {
      MemberKey member = new MemberKey(seed % 3 == 0 ? "isle" : "town", "m" + seed);
      for (MemberStageRow row : ActText.fold(fold, member, RandomActs.journey(seed))) {
        rows.add(RowFactory.create(shape.row(row).values()));
      }
    }
    return SharedSpark.session().createDataFrame(rows, MEMBER_STAGE.schema());
  }
}
