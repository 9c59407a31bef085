package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.digitalresidents.testing.DuckDb;

/** The same SQL in Spark as it comes: what it is to write it without knowing more. */
final class SparkSql {
  private SparkSql() {}

  /** Arguments: folder of activity, where to write. */
  static void analysis(List<String> args) throws IOException {
    Path out = Path.of(args.get(1));
    List<SqlStep> steps = SqlStep.ofAnalysis();
    try (SparkSession spark = session()) {
      for (String statement : DuckDb.resource("/bench/spark.sql").split(";\n", -1)) {
        spark.sql(statement);
      }
      read(spark, Path.of(args.get(0))).createOrReplaceTempView("activity");
      for (SqlStep step : steps) {
        long from = System.nanoTime();
        Dataset<Row> rows = spark.sql(step.query());
        if (!step.isView()) {
          String folder = out.resolve(step.name() + ".parquet").toString();
          rows.write().option("compression", "zstd").parquet(folder);
          rows = spark.read().parquet(folder);
        }
        rows.createOrReplaceTempView(step.name());
        Told.tellPart(step.name(), from);
      }
    }
  }

  /** A session with as many threads as there are processors. */
  static SparkSession session() {
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  /** The files of a table. */
  static Dataset<Row> read(SparkSession spark, Path folder) throws IOException {
    return spark.read().parquet(Duck.parquet(folder).toArray(String[]::new));
  }
}
