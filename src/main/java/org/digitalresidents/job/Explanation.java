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

  /** What a throwable comes to: the first of its causes a person can mend, else the last. */
  static Explanation of(Throwable thrown) {
    boolean isSparks = false;
    Throwable root = thrown;
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      root = e;
      isSparks |= e instanceof SparkException;
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
    return new Explanation(Exit.UNEXPECTED, root.toString(), thrown);
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
