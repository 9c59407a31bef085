package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.reverse;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.TableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of the metrics, on a random town. Weeks pass through all that days do, and growth. */
final class LawsTest {
  /** 28 years: the calendar repeats, leap years and week numbers too. */
  private static final int SHIFT_WEEKS = 1461;

  private static DuckDb duck;
  private static MetricInputs town;
  private static List<String> weeks;

  @BeforeAll
  static void build() {
    duck = DuckDb.open().table(ACTIVITY.name(), World.activity(7, 16));
    town = OracleTest.inputs(duck);
    weeks = weeks(town);
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    assertWeeks(weeks, weeks(each(rows -> rows.repartition(3).orderBy(rand(5)))));
  }

  @Test
  void renamingMembersChangesNothing() {
    UnaryOperator<Dataset<Row>> renamed =
        rows ->
            Stream.of("member_id", "actor_id")
                .filter(List.of(rows.columns())::contains)
                .reduce(
                    rows,
                    (r, name) -> r.withColumn(name, concat(lit("z"), reverse(col(name)))),
                    (r, s) -> s);

    assertWeeks(weeks, weeks(each(renamed)));
  }

  @Test
  void twoCommunitiesTogetherEqualEachAlone() {
    List<String> alone =
        Stream.of("full", "talk", "shop")
            .flatMap(c -> weeks(each(rows -> rows.where(col("community_id").equalTo(c)))).stream())
            .toList();

    assertWeeks(weeks, alone);
  }

  @Test
  void shiftingAllDaysByWholeWeeksShiftsTheRows() {
    MetricInputs later = each(rows -> shifted(rows, SHIFT_WEEKS));
    Dataset<Row> back = shifted(Given.byWeek(later, MetricOptions.STANDARD), -SHIFT_WEEKS);

    assertWeeks(weeks, Cells.rows(back));
  }

  private static Dataset<Row> shifted(Dataset<Row> rows, int weeks) {
    Dataset<Row> shifted = rows;
    for (StructField field : rows.schema().fields()) {
      if (field.dataType().equals(DataTypes.DateType)) {
        shifted = shifted.withColumn(field.name(), date_add(col(field.name()), 7 * weeks));
      } else if (field.dataType().equals(DataTypes.TimestampType)) {
        String days = "INTERVAL '%d' DAY".formatted(7 * weeks);
        shifted = shifted.withColumn(field.name(), col(field.name()).plus(expr(days)));
      }
    }
    return shifted;
  }

  private static MetricInputs each(UnaryOperator<Dataset<Row>> change) {
    return new MetricInputs(
        change.apply(town.community()),
        change.apply(town.spells()),
        change.apply(town.memberDays()),
        change.apply(town.nonMemberDays()),
        change.apply(town.orderLines()));
  }

  private static List<String> weeks(MetricInputs in) {
    return Cells.rows(Given.byWeek(in, MetricOptions.STANDARD));
  }

  private static void assertWeeks(List<String> expected, List<String> actual) {
    TableAssert.assertSameCells(COMMUNITY_WEEK, expected, actual);
  }
}
