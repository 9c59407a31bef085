package org.digitalresidents.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.RungLevel;
import org.junit.jupiter.api.Test;

/** Definitions G6: the bottleneck has the lowest mature promotion rate. */
class LevelTallyTest {
  private static final StructType SCHEMA = RungLevel.RUNG_LEVEL.schema();
  private static final int FEWEST = 20;

  private final LevelTally tally = new LevelTally("x");

  @Test
  void aStepNobodyEverTookIsNoBottleneck() {
    add("unseen", "zero_cost", 50);
    add("unseen", "unseen", 50);
    add("light", "deep", 10);
    add("light", "light", 90);
    add("deep", "deep", 106); // 0 of 106, and nobody leads

    assertThat(bottlenecks()).containsExactly("light");
    assertThat(of("deep").<Double>getAs("promotion_rate")).isZero();
    assertThat(of("deep").<Boolean>getAs("is_reached")).isTrue();
    assertThat(of("leading").<Boolean>getAs("is_reached")).isFalse();
  }

  @Test
  void whereSomebodyLedItMayBe() {
    add("light", "deep", 10);
    add("light", "light", 90);
    add("deep", "deep", 106);
    add("leading", null, 1);

    assertThat(bottlenecks()).containsExactly("deep");
    assertThat(of("leading").<Boolean>getAs("is_reached")).isTrue();
  }

  @Test
  void whoLookedIsNotKnownWhereNobodyTells() {
    add("unseen", "light", 30);

    Row looked = of("looked");
    assertThat(looked.<Long>getAs("member_count")).isNull();
    assertThat(looked.<String>getAs("member_count_null_reason")).isEqualTo("no_reads");
    assertThat(looked.<Double>getAs("member_share")).isNull();
    assertThat(looked.<String>getAs("member_share_null_reason")).isEqualTo("no_reads");
    assertThat(of("unseen").<Long>getAs("member_count")).isEqualTo(30);
  }

  @Test
  void whereOneSourceTellsNobodyIsZero() {
    add("unseen", "light", 30);
    tally.add(RowFactory.create(LocalDate.EPOCH, "zero_cost", null, 1L, 10L, true));

    assertThat(of("looked").<Long>getAs("member_count")).isZero();
    assertThat(of("looked").<Double>getAs("member_share")).isZero();
    assertThat(of("unseen").<Double>getAs("member_share")).isEqualTo(0.75);
  }

  /** Of a source without reads. */
  private void add(String rung, String later, long members) {
    tally.add(RowFactory.create(LocalDate.EPOCH, rung, later, 1L, members, false));
  }

  private List<String> bottlenecks() {
    return rows().stream()
        .filter(row -> row.<Boolean>getAs("is_bottleneck"))
        .map(row -> row.<String>getAs("rung"))
        .toList();
  }

  private Row of(String rung) {
    return rows().stream().filter(row -> row.getAs("rung").equals(rung)).findAny().orElseThrow();
  }

  private List<Row> rows() {
    return tally.rows(FEWEST).stream().map(LevelTallyTest::named).toList();
  }

  private static Row named(Row row) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return new GenericRowWithSchema(values, SCHEMA);
  }
}
