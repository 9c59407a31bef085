package org.digitalresidents.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.metric.World;
import org.digitalresidents.model.StateMove;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.TableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every table of this room against SQL written independently for another engine. */
class LifeOracleTest {
  private static DuckDb duck;
  private static Town town;

  @BeforeAll
  static void build() {
    Dataset<Row> activity = World.activity(4, 60);
    town = Town.of(activity);
    duck = DuckDb.open().table(ACTIVITY.name(), activity);
    duck.runResource("/oracle/spells.sql").runResource("/oracle/life.sql");
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  @Test
  void theStatesOfARandomTownAreThoseOfTheOracle() {
    assertSame(COMMUNITY_STATE, List.of(), town.states());
    assertThat(
            duck.rows(
                "SELECT count(DISTINCT state) FROM life_state WHERE community_id = 'full'"
                    + " AND group_id = 'g1' AND unit = 'week'"))
        .as("the town has seen everything")
        .containsExactly("7");
  }

  @Test
  void theMovesOfARandomTownAreThoseOfTheOracle() {
    assertSame(
        STATE_MOVE,
        List.of(StateMove.SHARE_LOW.column(), StateMove.SHARE_HIGH.column()),
        town.moves());
  }

  @Test
  void theStickinessOfARandomTownIsThatOfTheOracle() {
    assertSame(STICKINESS_TABLE, List.of(), town.stickiness());
  }

  @Test
  void theActiveDaysOfARandomTownAreThoseOfTheOracle() {
    assertSame(ACTIVE_DAY_DISTRIBUTION, List.of(), town.distribution());
  }

  private static void assertSame(Table table, List<String> without, Dataset<Row> actual) {
    List<String> columns =
        table.columns().stream()
            .map(Table.ColumnSpec::name)
            .filter(name -> !without.contains(name))
            .toList();
    List<String> expected =
        duck.rows(
            "SELECT %s FROM (%s)"
                .formatted(
                    String.join(", ", columns),
                    DuckDb.resource("/oracle/%s.sql".formatted(table.name()))));
    assertThat(expected).as("the oracle's rows of %s", table).hasSizeGreaterThan(100);
    TableAssert.assertSameCells(
        table,
        expected,
        Cells.rows(actual.select(columns.stream().map(functions::col).toArray(Column[]::new))));
  }
}
