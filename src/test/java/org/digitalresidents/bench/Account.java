package org.digitalresidents.bench;

import static org.digitalresidents.bench.BenchTable.megabytes;
import static org.digitalresidents.bench.BenchTable.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is told of a run: as text on the screen, as Markdown in a file. */
final class Account {
  private static final int DEAREST = 8;

  private final List<Result> results;
  private final Result start;
  private final String machine;
  private final double heap;

  /**
   * @param heap gigabytes each engine had
   */
  Account(List<Result> results, Result start, String machine, double heap) {
    this.heap = heap;
    this.results = results;
    this.start = start;
    this.machine = machine;
  }

  String text() {
    return "%s%n%n%s%n%s%n%s%n".formatted(machine, ratios().text(), times().text(), compared());
  }

  String markdown() {
    return "%s%n%n%s%n%s%n%s%n%n%s%n"
        .formatted(machine, ratios().markdown(), times().markdown(), compared(), parts());
  }

  private BenchTable ratios() {
    BenchTable table = new BenchTable("ratio", "measured", "without start", "target", "verdict");
    for (Ratio ratio : new Ratios(results, start, heap).all()) {
      table.row(
          ratio.what(),
          number(ratio.measured(), 2),
          number(ratio.withoutStart(), 2),
          ratio.goal(),
          ratio.verdict());
    }
    return table;
  }

  private BenchTable times() {
    BenchTable table =
        new BenchTable("seconds", "acts", "median", "min–max", "CPU", "peak MB", "shuffled MB");
    addTimes(table, start);
    results.forEach(result -> addTimes(table, result));
    return table;
  }

  private static void addTimes(BenchTable table, Result result) {
    for (Thing thing : Thing.values()) {
      if (result.has(thing)) {
        Series series = result.of(thing);
        table.row(
            thing.label(),
            String.format(Locale.ROOT, "%,d", result.acts()),
            number(series.wall(), 1),
            number(series.fastest(), 1) + "–" + number(series.slowest(), 1),
            number(series.cpu(), 1),
            megabytes(series.peak()),
            megabytes(series.shuffled()));
      }
    }
  }

  private String compared() {
    Result most = results.get(results.size() - 1);
    Map<String, Long> byTable = new TreeMap<>();
    most.compared()
        .forEach(
            (name, rows) -> {
              if (!name.contains("(")) {
                byTable.put(name, rows);
              }
            });
    long differences = results.stream().mapToLong(result -> result.differences().size()).sum();
    return "Input %s MB, activity %s MB. Compared: %s. Differences: %d."
        .formatted(
            megabytes(most.inputBytes()),
            megabytes(most.activityBytes()),
            String.join(
                ", ",
                byTable.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%s (%,d)", e.getKey(), e.getValue()))
                    .toList()),
            differences);
  }

  /** Where each engine's time goes: its dearest parts. */
  private String parts() {
    Result most = results.get(results.size() - 1);
    StringBuilder text = new StringBuilder();
    for (Thing thing : Thing.values()) {
      if (most.has(thing)) {
        List<String> dearest =
            most.of(thing).parts().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(DEAREST)
                .map(part -> "%s %s s".formatted(part.getKey(), number(part.getValue(), 1)))
                .toList();
        text.append(
            dearest.isEmpty()
                ? ""
                : "- %s: %s%n".formatted(thing.label(), String.join(", ", dearest)));
      }
    }
    return text.toString();
  }
}
