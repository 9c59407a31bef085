package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.TableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of retention, on a random town. */
class RetentionLawsTest {
  private static final String[] COHORT = {
    "community_id", "group_id", "unit", "clock", "cohort_start"
  };
  private static final String[] CELL = {
    "community_id", "group_id", "unit", "clock", "measure", "from_no", "to_no"
  };

  private static RetentionInputs town;
  private static Dataset<Row> cells;
  private static List<Row> rows;

  @BeforeAll
  static void build() {
    Town told = Town.in("Asia/Shanghai");
    told.community("a", "2024-02-09T20:30:00Z").members(40, 5, "2024-01-01T00:00:00Z");
    told.community("b", "2024-01-31T16:00:00Z").members(20, 6, "2024-01-20T00:00:00Z");
    town = told.inputs();
    cells = of(UnaryOperator.identity()).cells().cache();
    rows = cells.collectAsList();
  }

  @AfterAll
  static void release() {
    cells.unpersist();
  }

  @Test
  void onOrAfterNeverIncreasesAndIsNeverBelowOn() {
    Map<String, Map<String, List<Row>>> cohorts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> named(row, COHORT),
                    Collectors.groupingBy(row -> row.<String>getAs("measure"))));

    assertThat(cohorts).isNotEmpty();
    cohorts.forEach(
        (cohort, measures) -> {
          List<Long> on = retained(measures.get("on"));
          List<Long> onOrAfter = retained(measures.get("on_or_after"));
          assertThat(onOrAfter).as(cohort).isSortedAccordingTo(Comparator.reverseOrder());
          for (int i = 0; i < on.size(); i++) {
            assertThat(onOrAfter.get(i)).as(cohort).isGreaterThanOrEqualTo(on.get(i));
          }
        });
  }

  @Test
  void noAverageOfOneCohortDiffersFromItsRate() {
    Map<String, List<Row>> complete =
        rows.stream()
            .filter(row -> row.<Boolean>getAs("is_complete"))
            .collect(Collectors.groupingBy(row -> named(row, CELL)));
    List<Row> ofOne =
        of(UnaryOperator.identity()).averages().collectAsList().stream()
            .filter(row -> row.<Long>getAs("cohorts") == 1)
            .toList();

    assertThat(ofOne).isNotEmpty();
    for (Row average : ofOne) {
      Row cell = complete.get(named(average, CELL)).get(0);
      String rate = Cells.cell(cell.getAs("rate"));
      assertThat(Stream.of("pooled", "simple", "weighted_mixpanel"))
          .allMatch(name -> Cells.cell(average.getAs(name)).equals(rate));
      assertThat(named(average, "pooled_low", "pooled_high"))
          .isEqualTo(named(cell, "rate_low", "rate_high"));
    }
  }

  @Test
  void twoCommunitiesTogetherEqualEachAloneInWhateverOrder() {
    Dataset<Row> alone =
        of(part -> part.where(col("community_id").equalTo("b")).repartition(3).orderBy(rand(5)))
            .cells();

    TableAssert.assertSame(
        COHORT_RETENTION.name(),
        Cells.rows(cells.where(col("community_id").equalTo("b"))),
        Cells.rows(alone));
  }

  @Test
  void averagesDoNotDependOnTheOrderOfRows() {
    TableAssert.assertSame(
        "averages to the last bit",
        exact(of(UnaryOperator.identity()).averages()),
        exact(of(rows -> rows.repartition(5).orderBy(rand(7))).averages()));
  }

  private static RetentionTables of(UnaryOperator<Dataset<Row>> change) {
    RetentionInputs in =
        new RetentionInputs(
            change.apply(town.tenureDays()),
            change.apply(town.spells()),
            change.apply(town.community()));
    return new RetentionTables(in, RetentionOptions.STANDARD);
  }

  private static List<String> exact(Dataset<Row> averages) {
    return averages.collectAsList().stream().map(Row::toString).toList();
  }

  private static List<Long> retained(List<Row> cells) {
    return cells.stream()
        .sorted(Comparator.comparing(cell -> cell.<Long>getAs("from_no")))
        .map(cell -> cell.<Long>getAs("retained"))
        .toList();
  }

  private static String named(Row row, String... columns) {
    return Cells.row(Arrays.stream(columns).map(row::getAs).toList());
  }
}
