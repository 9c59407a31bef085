package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.digitalresidents.job.JobsInOneSession;
import org.digitalresidents.testing.Stopwatch;

/** The main class of a process that is measured. */
final class Engine {
  private Engine() {}

  public static void main(String[] args) throws IOException {
    List<String> rest = Arrays.asList(args).subList(1, args.length);
    switch (args[0]) {
      case "jobs" -> JobsInOneSession.run(rest, Told::tellPart, Told::tell);
      case "duck-intake" -> Duck.intake(rest);
      case "duck-analysis" -> Duck.analysis(rest);
      case "spark-analysis" -> SparkSql.analysis(rest);
      case "scan" -> Scan.read(rest);
      default -> throw new IllegalArgumentException("No engine " + args[0]);
    }
    Told.tell("cpu", Stopwatch.worked());
    Told.tell("peak", (double) peakBytes());
  }

  /** As the kernel counts it; 0 where there is no such kernel. */
  private static long peakBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
