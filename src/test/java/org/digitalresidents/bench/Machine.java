package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.spark.package$;
import org.digitalresidents.testing.DuckDb;

/** The day, the machine and the versions, without which a number means nothing. */
final class Machine {
  private Machine() {}

  /** A line of it, without names of hosts or paths. */
  static String line(Settings settings) throws IOException {
    String duck;
    try (DuckDb database = DuckDb.open()) {
      duck = database.rows("SELECT version()").get(0).strip();
    }
    return "%s (UTC). %s; %d threads and %s for each engine, of %s of memory. Java %s, Spark %s, DuckDB %s. Each %d times, in turn."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            first("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
            settings.threads(),
            settings.heap(),
            first("/proc/meminfo", "MemTotal", "unknown size"),
            System.getProperty("java.version"),
            package$.MODULE$.SPARK_VERSION(),
            duck,
            settings.times());
  }

  private static String first(String file, String name, String otherwise) throws IOException {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return otherwise;
    }
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
