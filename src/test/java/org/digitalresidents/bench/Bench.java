package org.digitalresidents.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The benchmark: ours, DuckDB, ordinary Spark SQL and a bare scan, on the same files, in turn. Ends
 * with 1 where the rows of the engines differ, with 2 where it was called wrongly.
 */
public final class Bench {
  /** So few that what they take is what starting takes. */
  private static final long FEW = 1000;

  private Bench() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Settings settings;
    try {
      settings = Settings.of(args);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      System.exit(2);
      return;
    }
    List<String> differences = run(settings, out);
    differences.forEach(out::println);
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  private static List<String> run(Settings settings, PrintStream out) throws IOException {
    Result start = new Trial(settings, FEW).run(false);
    List<Result> results = new ArrayList<>();
    List<String> differences = new ArrayList<>(start.differences());
    for (long acts : settings.acts()) {
      boolean isSmallest = acts == settings.acts().get(0);
      results.add(new Trial(settings, acts).run(isSmallest && settings.isWhole()));
      Account account =
          new Account(results, start, Machine.line(settings), settings.heapGigabytes());
      out.print(account.text());
      Files.writeString(settings.folder().resolve("latest.md"), account.markdown());
      differences.addAll(results.get(results.size() - 1).differences());
    }
    return differences;
  }
}
