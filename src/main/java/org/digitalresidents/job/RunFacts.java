package org.digitalresidents.job;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is written down of a run, in its manifest and in the table of runs. */
record RunFacts(
    String runId,
    String job,
    Instant startedAt,
    Instant finishedAt,
    Map<String, String> settings,
    Map<String, String> inputs,
    Map<String, Long> rowCounts,
    Map<String, String> versions) {

  /** As a row of {@link org.digitalresidents.model.Run}. */
  Row row() {
    String seed = settings.get("seed");
    return RowFactory.create(
        runId,
        job,
        startedAt,
        finishedAt,
        scalaMap(settings),
        scalaMap(inputs),
        scalaMap(rowCounts),
        scalaMap(versions),
        seed == null ? null : Long.valueOf(seed));
  }

  private static scala.collection.immutable.Map<String, ?> scalaMap(Map<String, ?> map) {
    return scala.collection.immutable.Map.from(
        scala.jdk.javaapi.CollectionConverters.asScala(new TreeMap<>(map)));
  }

  /** As a manifest, still without tables. */
  Manifest manifest() {
    return new Manifest(
        Manifest.LAKE_VERSION,
        runId,
        "",
        job,
        finishedAt.toString(),
        0,
        settings,
        inputs,
        versions,
        Map.of());
  }
}
