package org.digitalresidents.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a person watching sees on stderr: a line a step, and on a terminal a bar within a step. */
public final class Progress {
  private final PrintStream err;
  private final boolean isTerminal;
  private final Clock clock;
  private final long startNanos = System.nanoTime();
  private final Map<String, Object> results = new LinkedHashMap<>();
  private String step = "";
  private boolean barIsUp;

  Progress(PrintStream err, boolean isTerminal, Clock clock) {
    this.clock = clock;
    this.err = err;
    this.isTerminal = isTerminal;
  }

  /** What time it is, for what is told only; nothing in a table may depend on it. */
  Instant now() {
    return clock.instant();
  }

  /** Something to tell, in a line of its own. */
  public synchronized void say(String message) {
    clearBar();
    err.printf(Locale.ROOT, "%7.1f s  %-12s  %s%n", seconds(), step, message);
  }

  /** Something for the closing line on stdout, for programs that read it. */
  public synchronized void result(String name, Object value) {
    results.put(name, value);
  }

  /** What there is for the closing line. */
  synchronized Map<String, Object> results() {
    return new LinkedHashMap<>(results);
  }

  synchronized void begin(String name, String summary) {
    step = name;
    say(summary);
  }

  /** How far the tasks now running are. */
  synchronized void bar(int done, int total) {
    if (!isTerminal || total == 0) {
      return;
    }
    int width = 30;
    int filled = (int) ((long) width * done / total);
    err.printf(
        Locale.ROOT,
        "\r%7.1f s  %-12s  [%s%s] %d/%d",
        seconds(),
        step,
        "█".repeat(filled),
        "·".repeat(width - filled),
        done,
        total);
    err.flush();
    barIsUp = true;
  }

  private void clearBar() {
    if (barIsUp) {
      err.print("\r" + " ".repeat(78) + "\r");
      barIsUp = false;
    }
  }

  private double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
