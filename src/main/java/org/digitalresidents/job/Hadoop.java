package org.digitalresidents.job;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** How Hadoop reaches files: as its own XML files and the run's {@code spark.hadoop.…} say. */
final class Hadoop {
  private static final String DRIVER = "driver";

  private Hadoop() {}

  /** The same for the driver, before Spark is started too, and for tasks wherever they run. */
  static Configuration configuration() {
    SparkEnv here = SparkEnv.get();
    boolean isExecutor = here != null && !here.executorId().equals(DRIVER);
    return isExecutor ? OnExecutor.CONFIGURATION : SparkHadoopUtil.get().conf();
  }

  /** An executor is told the run's settings by the driver; its own process was not given them. */
  private static final class OnExecutor {
    static final Configuration CONFIGURATION =
        SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
  }
}
