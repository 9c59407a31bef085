package org.digitalresidents.job;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/** Where Spark puts what does not fit into memory, and what passes from task to task. */
final class Scratch {
  private Scratch() {}

  /** Its folders on this machine, in Spark's own order of precedence. */
  static String folders() {
    return Stream.of("LOCAL_DIRS", "SPARK_LOCAL_DIRS")
        .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
        .findFirst()
        .orElseGet(
            () -> new SparkConf().get("spark.local.dir", System.getProperty("java.io.tmpdir")));
  }

  /** What to do where it is full. */
  static String wayOut() {
    return "Spark's tasks keep what does not fit into memory in %s: make room there, or name other folders with spark.local.dir (of a standalone worker SPARK_LOCAL_DIRS, of YARN yarn.nodemanager.local-dirs). What was published before is untouched."
        .formatted(folders());
  }
}
