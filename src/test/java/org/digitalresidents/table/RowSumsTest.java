package org.digitalresidents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class RowSumsTest {
  private static final String ROWS = "VALUES ('a', 1, DATE'2024-01-01'), ('b', null, null)";

  @Test
  void theOrderOfRowsAndTheirFilesDoNotMatter() {
    assertThat(of("VALUES ('b', null, null), ('a', 1, DATE'2024-01-01')")).isEqualTo(of(ROWS));
    assertThat(RowSums.of(Map.of("t", rows(ROWS).repartition(5)), "")).isEqualTo(of(ROWS));
  }

  @Test
  void everyValueMatters() {
    assertThat(of("VALUES ('a', 2, DATE'2024-01-01'), ('b', null, null)")).isNotEqualTo(of(ROWS));
    assertThat(of("VALUES ('a', 1, DATE'2024-01-02'), ('b', null, null)")).isNotEqualTo(of(ROWS));
    assertThat(of("VALUES ('b', 1, DATE'2024-01-01'), ('a', null, null)")).isNotEqualTo(of(ROWS));
  }

  @Test
  void aNullIsNotNothing() {
    assertThat(of("VALUES ('a', null)")).isNotEqualTo(of("VALUES (null, 'a')"));
    assertThat(of("VALUES ('')")).isNotEqualTo(of("VALUES (CAST(null AS STRING))"));
  }

  @Test
  void rowsThatComeTwiceMatter() {
    assertThat(of("VALUES (1), (1), (2), (2)")).isNotEqualTo(of("VALUES (3), (3), (4), (4)"));
    assertThat(of("VALUES (1), (1)")).isNotEqualTo(of("VALUES (1)"));
  }

  @Test
  void whichInputARowIsOfMatters() {
    Dataset<Row> one = rows("VALUES (1)");
    Dataset<Row> two = rows("VALUES (2)");

    assertThat(RowSums.of(Map.of("s", one, "t", two), ""))
        .isEqualTo(RowSums.of(Map.of("t", two, "s", one), ""))
        .isNotEqualTo(RowSums.of(Map.of("s", two, "t", one), ""))
        .isNotEqualTo(RowSums.of(Map.of("s", one, "t", two), "more"));
  }

  private static String of(String values) {
    return RowSums.of(Map.of("t", rows(values)), "");
  }

  private static Dataset<Row> rows(String values) {
    return SharedSpark.session().sql(values);
  }
}
