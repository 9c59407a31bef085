package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.digitalresidents.journey.ActRows;

/** Reads the columns of {@code activity} that the journeys read, and does nothing with them. */
final class Scan {
  private Scan() {}

  /** Argument: folder of activity. */
  static void read(List<String> args) throws IOException {
    try (SparkSession spark = SparkSql.session()) {
      SparkSql.read(spark, Path.of(args.get(0)))
          .select(ActRows.columns())
          .write()
          .format("noop")
          .mode(SaveMode.Overwrite)
          .save();
    }
  }
}
