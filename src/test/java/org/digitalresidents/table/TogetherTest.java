package org.digitalresidents.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final StructType COLUMNS =
      StructType.fromDDL("community STRING, member STRING, n BIGINT");

  /** Two communities share names of members, and one member has no name. */
  @Test
  void aUnitIsInOneTaskInOnePieceAndInOrder() {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (long n = 0; n < 3_000; n++) {
      int member = random.nextInt(60);
      String name = member == 0 ? null : "m" + member;
      rows.add(RowFactory.create("c" + random.nextInt(2), name, random.nextLong(100)));
    }
    SparkSession session = SharedSpark.session().newSession();
    session.conf().set("spark.sql.shuffle.partitions", "4"); // tests have one else
    session.conf().set("spark.sql.adaptive.enabled", "false");
    Dataset<Row> given = session.createDataFrame(rows, COLUMNS).repartition(7);

    Dataset<Row> together =
        Together.by(given, List.of(col("community"), col("member")), col("n").desc());

    assertThat(together.schema()).isEqualTo(COLUMNS);
    List<String> units = new ArrayList<>();
    List<List<Row>> tasks = together.javaRDD().glom().collect();
    assertThat(tasks).hasSize(4);
    for (List<Row> task : tasks) {
      Row before = null;
      for (Row row : task) {
        if (before == null || !unit(before).equals(unit(row))) {
          units.add(unit(row));
        } else {
          assertThat(row.getLong(2)).isLessThanOrEqualTo(before.getLong(2));
        }
        before = row;
      }
    }
    assertThat(units).doesNotHaveDuplicates().hasSize(120);
    assertThat(together.exceptAll(given).count()).isZero();
    assertThat(together.count()).isEqualTo(rows.size());
  }

  private static String unit(Row row) {
    return row.getString(0) + " " + row.getString(1);
  }
}
