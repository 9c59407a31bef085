package org.digitalresidents.bench;

import static org.digitalresidents.job.JobsInOneSession.THEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One world: simulated once, then measured by each engine in turn, on the same files. */
final class Trial {
  static final List<String> ANALYSIS = List.of("journeys", "metrics", "funnel", "rfm", "roles");
  private static final List<String> REST = List.of("conversations", "heroes", "health", "report");
  private static final String KEY = "a key of the benchmark alone, 0123456789";

  private final Settings settings;
  private final Path folder;
  private final Path world;
  private final Path key;
  private final Path lake;
  private final Path analysed;
  private final Path duck;
  private final Path spark;
  private final Child child;
  private final Result result;

  Trial(Settings settings, long acts) {
    this.settings = settings;
    this.folder = settings.folder().resolve(Long.toString(acts)).toAbsolutePath();
    this.world = folder.resolve("world");
    this.key = folder.resolve("key");
    this.lake = folder.resolve("lake");
    this.analysed = folder.resolve("analysed");
    this.duck = folder.resolve("duck");
    this.spark = folder.resolve("spark");
    this.child = new Child(settings, folder.resolve("log"));
    this.result = new Result(acts);
  }

  /** All that can be measured of the world. */
  Result run(boolean isWhole) throws IOException {
    simulate();
    for (int time = 0; time < settings.times(); time++) {
      intake();
    }
    result.bytes(Folders.bytes(world), Folders.bytes(lake.resolve("activity")));
    for (int time = 0; time < settings.times(); time++) {
      analysis();
    }
    compare();
    if (isWhole) {
      rest();
      new AddedDay(settings, folder, child, result).run();
    }
    return result;
  }

  private void simulate() throws IOException {
    Files.createDirectories(folder);
    if (!Files.exists(key)) {
      Files.writeString(key, KEY);
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }
    if (!Files.exists(world.resolve("truth"))) {
      child.run("jobs", "simulate", "--acts", result.acts(), "--out", world);
    }
    Folders.warm(world);
  }

  private void intake() throws IOException {
    Folders.gone(lake);
    result.add(
        Thing.INTAKE_OURS,
        child.run("jobs", "intake", "--input", world, "--pseudonym-key-file", key, "--lake", lake));
    result.add(
        Thing.INTAKE_DUCK,
        child.run(
            "duck-intake",
            settings.heap(),
            world,
            key,
            Folders.gone(folder.resolve("duck-intake"))));
  }

  private void analysis() throws IOException {
    Path activity = lake.resolve("activity");
    Folders.linked(lake, analysed);
    result.add(Thing.ANALYSIS_OURS, child.run("jobs", lines(ANALYSIS, analysed)));
    result.add(
        Thing.ANALYSIS_DUCK,
        child.run("duck-analysis", settings.heap(), activity, Folders.gone(duck)));
    result.add(Thing.ANALYSIS_SPARK, child.run("spark-analysis", activity, Folders.gone(spark)));
    result.add(Thing.SCAN, child.run("scan", activity));
  }

  private void compare() throws IOException {
    Map<String, List<String>> ours = Published.tables(analysed);
    try (Oracle oracle = new Oracle(settings)) {
      oracle.compare("activity", ours.get("activity"), Duck.parquet(folder.resolve("duck-intake")));
      for (String table : SqlStep.tables()) {
        List<String> expected = List.of(duck.resolve(table + ".parquet").toString());
        oracle.compare(table, ours.get(table), expected);
        oracle.compare(
            table + " (Spark SQL)", Duck.parquet(spark.resolve(table + ".parquet")), expected);
      }
      result.heard(oracle);
    }
  }

  private void rest() {
    result.add(Thing.REST_OURS, child.run("jobs", lines(REST, analysed)));
  }

  static Object[] lines(List<String> jobs, Path lake) {
    List<Object> words = new ArrayList<>();
    for (String job : jobs) {
      if (!words.isEmpty()) {
        words.add(THEN);
      }
      words.addAll(List.of(job, "--lake", lake));
    }
    return words.toArray();
  }
}
