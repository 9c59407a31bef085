package org.digitalresidents.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import org.apache.spark.SparkException;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/**
 * Why a run failed, for whoever started it.
 *
 * @param trace to print below the sentence; null where the sentence says it all
 */
record Explanation(Exit exit, String sentence, Throwable trace) {
  private static final String CHANGED =
      "Cannot read %s: %s. It was damaged or taken away since it was written. Put it back from a copy, or have its table"
          + " written anew by the job that fills it (rfm: with --months-over anew); activity by an import into another"
          + " --lake. What was published before stands.";
  private static final String OVERFLOW =
      "Amounts or counts of the log add up to more than 64 bits (%s). Look for amounts that cannot be: SELECT"
          + " community_id, actor_id, order_id, amount_minor FROM activity ORDER BY amount_minor DESC; mend them in the log,"
          + " and import it into another --lake. What was published before stands.";

  /** What a throwable comes to: the first of its causes a person can mend, else the last. */
  static Explanation of(Throwable thrown) {
    boolean isSparks = false;
    String file = null;
    Throwable root = thrown;
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      root = e;
      isSparks |= e instanceof SparkException;
      file = file == null ? unreadable(e) : file;
      if (e instanceof Failure failure) {
        return new Explanation(failure.exit(), failure.getMessage(), null);
      }
      if (e instanceof AccessDeniedException) {
        return new Explanation(Exit.OUTPUT, "no permission for " + e.getMessage(), null);
      }
      if (isDiskFull(e)) {
        String way = isSparks ? Scratch.wayOut() : "Make room.";
        return new Explanation(Exit.OUTPUT, e.getMessage() + ". " + way, null);
      }
    }
    if (file != null) {
      return new Explanation(Exit.INCOMPATIBLE, CHANGED.formatted(file, root.getMessage()), null);
    }
    if (isOverflow(root)) {
      return new Explanation(Exit.INPUT_MISSING, OVERFLOW.formatted(root.getMessage()), null);
    }
    return new Explanation(Exit.UNEXPECTED, root.toString(), thrown);
  }

  /** The data file that Spark could not read; null where it is something else. */
  private static String unreadable(Throwable e) {
    boolean isOfFile =
        e instanceof SparkException spark
            && String.valueOf(spark.getCondition()).startsWith("FAILED_READ_FILE");
    return isOfFile ? ((SparkException) e).getMessageParameters().get("path") : null;
  }

  private static boolean isOverflow(Throwable e) {
    return e instanceof ArithmeticException && String.valueOf(e.getMessage()).contains("overflow");
  }

  private static boolean isDiskFull(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof IOException
        && (message.contains("No space left") || message.contains("Read-only file system"));
  }

  void print(PrintStream err) {
    err.println((trace == null ? "Error: " : "Error (unexpected): ") + sentence);
    if (trace != null) {
      trace.printStackTrace(err);
    }
  }
}
