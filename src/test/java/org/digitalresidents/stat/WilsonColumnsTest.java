package org.digitalresidents.stat;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class WilsonColumnsTest {
  private static final double Z_90 = 1.6448536269514722;

  @Test
  void agreeWithTheFormulaInJava() { // which has tests of its own
    List<Row> shares =
        LongStream.rangeClosed(-1, 7)
            .boxed()
            .flatMap(n -> LongStream.rangeClosed(-1, 8).mapToObj(s -> RowFactory.create(s, n)))
            .toList();

    for (Row row : intervals(shares)) {
      long s = row.getLong(0);
      long n = row.getLong(1);
      assertSame(row, 2, Wilson.interval(s, n));
      assertSame(row, 4, Wilson.interval(s, n, Z_90));
    }
  }

  @Test
  void areNullWhereACountIs() {
    for (Row row : intervals(List.of(RowFactory.create(null, 3L), RowFactory.create(3L, null)))) {
      assertSame(row, 2, Optional.empty());
    }
  }

  private static void assertSame(Row row, int at, Optional<Interval> expected) {
    if (expected.isEmpty()) {
      assertThat(row.isNullAt(at)).as("%s", row).isTrue();
      assertThat(row.isNullAt(at + 1)).as("%s", row).isTrue();
    } else {
      double lower = expected.get().lower();
      double upper = expected.get().upper();
      assertThat(row.getDouble(at)).as("%s", row).isCloseTo(lower, within(1e-15));
      assertThat(row.getDouble(at + 1)).as("%s", row).isCloseTo(upper, within(1e-15));
    }
  }

  private static List<Row> intervals(List<Row> shares) {
    StructType schema = new StructType().add("s", DataTypes.LongType).add("n", DataTypes.LongType);
    Dataset<Row> rows = SharedSpark.session().createDataFrame(shares, schema);
    return rows.select(
            col("s"),
            col("n"),
            WilsonColumns.lower(col("s"), col("n")),
            WilsonColumns.upper(col("s"), col("n")),
            WilsonColumns.lower(col("s"), col("n"), Z_90),
            WilsonColumns.upper(col("s"), col("n"), Z_90))
        .collectAsList();
  }
}
