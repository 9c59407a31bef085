package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.classic.SparkSession;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.SharedSpark;

/** A lake in a folder of a test, and the command line that works on it. */
record TestLake(Path folder) {

  /** What a command came to. */
  record Outcome(int code, String out, String err) {
    Outcome mustBe(int expected) {
      assertThat(code).as(err).isEqualTo(expected);
      return this;
    }
  }

  /** Runs a job on this lake. */
  Outcome run(String job, String... args) {
    List<String> line = new ArrayList<>(List.of(job, "--lake", folder.toString()));
    line.addAll(List.of(args));
    if (!line.contains("--buckets") && !Files.exists(folder.resolve("_CURRENT"))) {
      line.addAll(List.of("--buckets", "2")); // few files, for speed; elsewhere other numbers
    }
    return command(line.toArray(String[]::new));
  }

  /** Runs a command line. */
  static Outcome command(String... line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    Runner runner =
        new Runner(
            printing(out),
            printing(err),
            clock,
            false,
            progress -> Session.shared(progress, (SparkSession) SharedSpark.session()));
    int code = runner.run(line);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** The published tables, through the views people use. */
  DuckDb duck() {
    try {
      DuckDb duck = DuckDb.open();
      duck.run("SET file_search_path = '%s'".formatted(folder));
      duck.run(Files.readString(folder.resolve("tables.sql")));
      return duck;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a query over the published tables. */
  List<String> rows(String sql) {
    try (DuckDb duck = duck()) {
      return duck.rows(sql);
    }
  }

  /** A number from the published tables. */
  long number(String sql) {
    return Long.parseLong(rows(sql).get(0).strip());
  }

  /**
   * Each published table's rows, hashed; of all tables whose rows must not depend on how one ran.
   */
  Map<String, String> fingerprints() {
    Map<String, String> prints = new TreeMap<>();
    try (DuckDb duck = duck()) {
      for (String table : duck.rows("SELECT view_name FROM duckdb_views() WHERE NOT internal")) {
        if (!table.equals("run") && !table.equals("intake_ledger")) {
          String sql =
              "SELECT count(*) || ' rows ' || md5(coalesce(string_agg(r::VARCHAR, '|' ORDER BY r::VARCHAR), '')) FROM %s r";
          prints.put(table, duck.rows(sql.formatted(table)).get(0));
        }
      }
    }
    return prints;
  }

  /** The files that make up a table, as published. */
  List<String> files(String table) {
    try {
      String current = Files.readString(folder.resolve("_CURRENT")).strip();
      Path manifest = folder.resolve("_manifest/" + current + ".json");
      return Manifest.fromJson(Files.readString(manifest), "test")
          .tables()
          .get(table)
          .files()
          .stream()
          .map(DataFile::path)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
