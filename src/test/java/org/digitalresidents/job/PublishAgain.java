package org.digitalresidents.job;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.classic.SparkSession;

/**
 * Publishes what a lake holds once more, as another run and with a page: all of publishing, and
 * nothing of what takes long before it.
 */
public final class PublishAgain {
  private PublishAgain() {}

  /** Takes the lake and the run's name. */
  public static void main(String[] args) {
    try (Lake lake = Lake.open(args[0], args[1], 0, 0, PublishAgain::noSpark)) {
      Instant at = Instant.EPOCH;
      lake.page().put("<p>" + args[1]);
      lake.commit(
          new RunFacts(args[1], "test", at, at, Map.of(), Map.of(), Map.of(), Map.of()).manifest());
    }
  }

  private static SparkSession noSpark() {
    throw new IllegalStateException("Nothing is to be computed");
  }
}
