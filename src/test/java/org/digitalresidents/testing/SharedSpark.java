package org.digitalresidents.testing;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;

/** One small Spark session for all tests: a session costs seconds. */
public final class SharedSpark {
  private static final String CODEGEN = "spark.sql.codegen.factoryMode";

  private static SparkSession session;

  private SharedSpark() {}

  /** The session; made at first use, ended with the JVM. */
  public static synchronized SparkSession session() {
    if (session == null) {
      Configurator.setAllLevels("org.apache", Level.ERROR);
      Configurator.setRootLevel(Level.ERROR);
      session =
          SparkSession.builder()
              .appName("tests")
              .master("local[2]")
              .config("spark.ui.enabled", "false")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.datetime.java8API.enabled", "true")
              .config("spark.sql.ansi.enabled", "true")
              .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
              .config("spark.sql.shuffle.partitions", "1")
              // On a few rows, compiling plans and expressions, and planning anew after each stage,
              // take longer than running them. The tests that start a process of their own, and
              // the main command, do all of that.
              .config("spark.sql.codegen.wholeStage", "false")
              .config("spark.sql.adaptive.enabled", "false")
              .config(CODEGEN, "NO_CODEGEN")
              .config("spark.sql.sources.bucketing.autoBucketedScan.enabled", "false")
              .config(
                  "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/warehouse")
              .config("spark.driver.host", "localhost")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
      // Tasks of a job that is no query's see the settings of its thread, not of the session.
      session.sparkContext().setLocalProperty(CODEGEN, "NO_CODEGEN");
    }
    return session;
  }
}
