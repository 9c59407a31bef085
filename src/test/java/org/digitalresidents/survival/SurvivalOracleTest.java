package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.StageExit.STAGE_EXIT;
import static org.digitalresidents.model.StageExitDay.STAGE_EXIT_DAY;
import static org.digitalresidents.model.SurvivalDay.SURVIVAL_DAY;
import static org.digitalresidents.survival.StageExitsTest.community;
import static org.digitalresidents.survival.StageExitsTest.options;
import static org.digitalresidents.testing.TextTable.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.TableAssert;
import org.junit.jupiter.api.Test;

/** Random spells against SQL written independently for another engine; then what must hold. */
class SurvivalOracleTest {
  private static final int DIGITS = 9;

  private static final Set<String> LIMITS =
      Set.of(
          "horizon_days",
          "advance_rate_low",
          "advance_rate_high",
          "leave_rate_low",
          "leave_rate_high",
          "advance_incidence_low",
          "advance_incidence_high",
          "leave_incidence_low",
          "leave_incidence_high");

  @Test
  void stageExitsAreThoseOfTheOracleInWhateverOrderSpellsCome() {
    Dataset<Row> spells = RandomSpells.spells(1, 600).cache();
    Dataset<Row> community = community(RandomSpells.DATA_END.toString());

    Dataset<Row> rows = exits(spells.repartition(3), community, options(30)).cache();

    try (DuckDb duck =
        DuckDb.open().table("spell_milestone", spells).table("community", community)) {
      duck.runResource("/oracle/stage_exit.sql");
      assertSame(duck, "oracle_stage_exit", rows.drop(drop(rows)));
    }
    // The oracle sees that late entry matters; and the three exits add up in every row it made.
    assertThat(rows.where("late_entry_count > 0 AND advance_incidence IS NOT NULL").count())
        .isGreaterThan(10);
    assertThat(
            rows.where("advance_rate NOT BETWEEN advance_rate_low AND advance_rate_high").count())
        .isZero();
    assertThat(
            rows.where("leave_incidence NOT BETWEEN leave_incidence_low AND leave_incidence_high")
                .count())
        .isZero();
    assertTwoCommunitiesAreEachAlone(spells, community, rows);
  }

  private static void assertTwoCommunitiesAreEachAlone(
      Dataset<Row> spells, Dataset<Row> community, Dataset<Row> together) {
    Dataset<Row> alone = exits(spells.where("community_id = 'y'"), community, options(30));

    TableAssert.assertSame(
        "y", Cells.rows(alone), Cells.rows(together.where("community_id = 'y'")));
  }

  @Test
  void curvesAreThoseOfTheOracle() {
    Dataset<Row> spells = RandomSpells.spells(2, 300).cache();
    Dataset<Row> community = community(RandomSpells.DATA_END.toString());

    Dataset<Row> days =
        survivalDays(spells, SurvivalsTest.noReplies(), community, options(30))
            .where("milestone NOT LIKE '%reply%'")
            .drop("cohort_by");

    try (DuckDb duck =
        DuckDb.open().table("spell_milestone", spells).table("community", community)) {
      duck.runResource("/oracle/survival.sql");
      assertSame(duck, "oracle_survival_day", days);
    }
  }

  /** The curve of all stages: shares add up to 1, and where late ones are, at_risk may grow. */
  @Test
  void whatACurveSaysAddsUp() {
    Dataset<Row> spells = RandomSpells.spells(3, 300);
    Dataset<Row> days =
        exitDays(spells, community(RandomSpells.DATA_END.toString()), options(30)).cache();

    assertThat(days.count()).isGreaterThan(1_000);
    assertThat(
            days.where(
                    "abs(coalesce(advance_incidence, 0) + leave_incidence + still_share - 1) > 1e-9")
                .count())
        .isZero();
    assertThat(
            days.groupBy("community_id", "group_id", "cohort_by", "cohort", "stage")
                .agg(functions.expr("max(day_no) - count(*) + 1 AS gaps"))
                .where("gaps <> 0")
                .count())
        .isZero();
  }

  private static String[] drop(Dataset<Row> rows) {
    return Arrays.stream(rows.columns())
        .filter(name -> name.endsWith("_null_reason") || LIMITS.contains(name))
        .toArray(String[]::new);
  }

  private static void assertSame(DuckDb duck, String table, Dataset<Row> actual) {
    List<StructField> fields = List.of(actual.schema().fields());
    String sql =
        fields.stream()
            .map(f -> isReal(f) ? "round(%s, %d)".formatted(f.name(), DIGITS) : f.name())
            .collect(Collectors.joining(", "));
    Column[] rounded =
        fields.stream()
            .map(
                f ->
                    isReal(f)
                        ? functions.round(functions.col(f.name()), DIGITS)
                        : functions.col(f.name()))
            .toArray(Column[]::new);
    TableAssert.assertSame(
        table,
        duck.rows("SELECT %s FROM %s".formatted(sql, table)),
        Cells.rows(actual.select(rounded)));
  }

  private static boolean isReal(StructField field) {
    return field.dataType().equals(DataTypes.DoubleType);
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

  private static Dataset<Row> survivalDays(
      Dataset<Row> spells, Dataset<Row> replies, Dataset<Row> community, SurvivalOptions options) {
    return Passes.rows(
        SpellOutcomes.points(spells, replies, community, options),
        SpellOutcomes.pass(options),
        SURVIVAL_DAY);
  }
}
