package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.digitalresidents.testing.DuckDb;

/** The same tables by SQL in DuckDB. */
final class Duck {
  private Duck() {}

  /** Arguments: memory limit, folder of the JSON Lines, file of the key, where to write. */
  static void intake(List<String> args) throws IOException {
    Path out = Path.of(args.get(3));
    try (DuckDb duck = open(args.get(0), out)) {
      Pseudonym.macros(Path.of(args.get(2))).forEach(duck::run);
      String sql = DuckDb.resource("/bench/intake.sql");
      duck.run(sql.replace("${input}", args.get(1)).replace("${output}", out.toString()));
    }
  }

  /** Arguments: memory limit, folder of activity, where to write. */
  static void analysis(List<String> args) throws IOException {
    Path out = Path.of(args.get(2));
    List<SqlStep> steps = SqlStep.ofAnalysis();
    try (DuckDb duck = open(args.get(0), out)) {
      duck.runResource("/bench/duckdb.sql");
      duck.run(
          "CREATE VIEW activity AS SELECT * FROM read_parquet('%s/**/*.parquet')"
              .formatted(args.get(1)));
      for (SqlStep step : steps) {
        long from = System.nanoTime();
        run(duck, step, step.isReadBy(steps), out);
        Told.tellPart(step.name(), from);
      }
    }
  }

  private static void run(DuckDb duck, SqlStep step, boolean isRead, Path out) {
    if (isRead || !step.isTable()) {
      String what = step.isView() ? "VIEW" : "TABLE";
      duck.run("CREATE %s %s AS %s".formatted(what, step.name(), step.query()));
    }
    if (step.isTable()) {
      String rows = isRead ? "FROM " + step.name() : step.query();
      duck.run(
          "COPY (%s) TO '%s/%s.parquet' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(rows, out, step.name()));
    }
  }

  private static DuckDb open(String memory, Path out) throws IOException {
    Files.createDirectories(out);
    DuckDb duck = DuckDb.open();
    duck.run("SET memory_limit = '%sB'".formatted(memory.toUpperCase(Locale.ROOT)));
    duck.run("SET threads = " + Runtime.getRuntime().availableProcessors());
    duck.run("SET preserve_insertion_order = false");
    return duck.run("SET temp_directory = '%s/spill'".formatted(out));
  }

  /** Parquet files of a folder, as texts. */
  static List<String> parquet(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".parquet"))
          .sorted(Comparator.naturalOrder())
          .map(Path::toString)
          .collect(Collectors.toList());
    }
  }
}
