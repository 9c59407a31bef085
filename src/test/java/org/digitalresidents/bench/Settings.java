package org.digitalresidents.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a run of the benchmark is asked for.
 *
 * @param acts sizes of the worlds, ascending
 * @param times how often each thing is measured
 * @param heap what each engine may hold, as {@code 2g}
 * @param threads how many threads each engine may use
 * @param folder where worlds, lakes and results lie
 * @param isWhole whether what no SQL expresses, and a day added to a lake, are measured too
 */
record Settings(
    List<Long> acts, int times, String heap, int threads, Path folder, boolean isWhole) {
  private static final String USAGE =
      """
      jobs/bench.sh [--acts N[,N …]] [--times K] [--heap SIZE] [--threads N] [--dir DIR] [--part]
        --acts     sizes of the simulated communities in acts (1000000); two or more give the growth
        --times    how often each thing is measured, alternating (3)
        --heap     what each engine may hold: the heap of a JVM, the memory limit of DuckDB (2g)
        --threads  threads of each engine (all processors)
        --dir      where worlds, lakes and results are kept (target/bench)
        --part     only what is compared: no conversations, no added day
      """;

  /** Of a command line; says how to call it where it cannot be read. */
  static Settings of(String... args) {
    Settings settings =
        new Settings(
            List.of(1_000_000L),
            3,
            "2g",
            Runtime.getRuntime().availableProcessors(),
            Path.of("target/bench"),
            true);
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--part")) {
        settings = settings.part();
      } else if (i + 1 < args.length) {
        settings = settings.with(args[i], args[++i]);
      } else {
        throw new IllegalArgumentException(USAGE);
      }
    }
    return settings;
  }

  /** The heap in gigabytes. */
  double heapGigabytes() {
    double size = Double.parseDouble(heap.substring(0, heap.length() - 1));
    return switch (heap.charAt(heap.length() - 1)) {
      case 'g' -> size;
      case 'm' -> size / 1024;
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private Settings part() {
    return new Settings(acts, times, heap, threads, folder, false);
  }

  private Settings with(String name, String value) {
    return switch (name) {
      case "--acts" -> new Settings(sizes(value), times, heap, threads, folder, isWhole);
      case "--times" -> new Settings(acts, Integer.parseInt(value), heap, threads, folder, isWhole);
      case "--heap" -> new Settings(acts, times, value, threads, folder, isWhole);
      case "--threads" -> new Settings(acts, times, heap, Integer.parseInt(value), folder, isWhole);
      case "--dir" -> new Settings(acts, times, heap, threads, Path.of(value), isWhole);
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static List<Long> sizes(String value) {
    return Arrays.stream(value.replace("_", "").split(",", -1))
        .map(Long::valueOf)
        .sorted()
        .toList();
  }
}
