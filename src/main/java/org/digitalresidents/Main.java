package org.digitalresidents;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.digitalresidents.job.Runner;

/** The entry for {@code spark-submit} and for {@code jobs/run.sh}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    // Java cannot tell whether stderr alone is a terminal; jobs/run.sh can, and says so.
    boolean isTerminal = "true".equals(System.getenv("DIGITAL_RESIDENTS_TERMINAL"));
    Runner runner = new Runner(out, err, Clock.systemUTC(), isTerminal);
    Runtime.getRuntime().addShutdownHook(new Thread(runner::stop));
    int code = runner.run(args);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
