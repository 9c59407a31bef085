package org.digitalresidents.life;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.digitalresidents.metric.World;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.TableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of this room's tables, on a random town. */
class LifeLawsTest {
  /** 28 years: the calendar repeats, months and leap years too. */
  private static final int SHIFT_WEEKS = 1461;

  private static Town town;
  private static List<String> rows;

  @BeforeAll
  static void build() {
    town = Town.of(World.activity(9, 14));
    rows = rows(town, 0);
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Town shuffled = town.each(table -> table.repartition(3).orderBy(rand(5)));

    TableAssert.assertSame("shuffled", rows, rows(shuffled, 0));
  }

  @Test
  void aCommunityAloneHasTheRowsItHasAmongOthers() {
    Town full = town.each(table -> table.where(col("community_id").equalTo("full")));

    TableAssert.assertSame(
        "alone", rows.stream().filter(row -> row.startsWith("full ")).toList(), rows(full, 0));
  }

  @Test
  void shiftingAllDaysByWholeWeeksShiftsTheRows() {
    Town later = town.each(table -> shifted(table, SHIFT_WEEKS));

    TableAssert.assertSame("shifted", rows, rows(later, -SHIFT_WEEKS));
  }

  @Test
  void movesFromAStateAreAllWhoWereInIt() {
    try (DuckDb duck =
        DuckDb.open().table("state_move", town.moves()).table("community_state", town.states())) {
      String moved =
          """
          SELECT count(*) AS compared, count(*) FILTER (gone IS DISTINCT FROM was) AS wrong
          FROM (SELECT community_id, group_id, unit, period_start, from_state, sum(member_count) AS gone
                FROM state_move WHERE from_state <> 'none' GROUP BY ALL) m
          FULL JOIN (UNPIVOT (
              SELECT community_id, group_id, unit,
                     lead(period_start) OVER (PARTITION BY community_id, group_id, unit ORDER BY period_start)
                       AS period_start,
                     new_count AS new, retained_count AS retained, returned_count AS returned,
                     silent_count AS silent, dormant_count AS dormant,
                     never_spoke_count AS never_spoke, left_count AS "left"
              FROM community_state)
              ON new, retained, returned, silent, dormant, never_spoke, "left"
              INTO NAME from_state VALUE was) s
            USING (community_id, group_id, unit, period_start, from_state)
          WHERE community_id = 'full' AND period_start IS NOT NULL AND (gone > 0 OR was > 0)
          """;
      assertThat(duck.rows("SELECT compared > 500, wrong FROM (%s)".formatted(moved)))
          .containsExactly("true | 0");
    }
  }

  @Test
  void theDistributionAddsUpToTheActiveAndTheirDays() {
    try (DuckDb duck =
        DuckDb.open().table("spread", town.distribution()).table("stickiness", town.stickiness())) {
      assertThat(
              duck.rows(
                  """
                  SELECT count(*) > 100,
                         count(*) FILTER (s.active_members IS DISTINCT FROM d.members
                           OR abs(s.mean_daily_active * s.days - d.days) > 1e-9)
                  FROM (SELECT community_id, group_id, unit, period_start,
                               sum(member_count) AS members, sum(member_count * active_days) AS days
                        FROM spread GROUP BY ALL) d
                  FULL JOIN (SELECT * FROM stickiness WHERE active_members > 0) s
                    USING (community_id, group_id, unit, period_start)
                  """))
          .containsExactly("true | 0");
    }
  }

  private static Dataset<Row> shifted(Dataset<Row> table, int weeks) {
    Dataset<Row> shifted = table;
    for (StructField field : table.schema().fields()) {
      if (field.dataType().equals(DataTypes.DateType)) {
        shifted = shifted.withColumn(field.name(), date_add(col(field.name()), 7 * weeks));
      } else if (field.dataType().equals(DataTypes.TimestampType)) {
        String days = "INTERVAL '%d' DAY".formatted(7 * weeks);
        shifted = shifted.withColumn(field.name(), col(field.name()).plus(expr(days)));
      }
    }
    return shifted;
  }

  private static List<String> rows(Town town, int shiftWeeks) {
    List<String> rows = new ArrayList<>();
    for (Dataset<Row> table :
        List.of(town.states(), town.moves(), town.stickiness(), town.distribution())) {
      rows.addAll(Cells.rows(shifted(table, shiftWeeks)));
    }
    return rows;
  }
}
