package org.digitalresidents.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.classic.SparkSession;

/** Several jobs one after the other, as the command line runs them, in one session of Spark. */
public final class JobsInOneSession {
  /** Stands between two command lines. */
  public static final String THEN = "then";

  private JobsInOneSession() {}

  /** Adds up what tasks write for shuffles. */
  private static final class Shuffled extends SparkListener {
    final LongAdder bytes = new LongAdder();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (end.taskMetrics() != null) {
        bytes.add(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
      }
    }
  }

  /**
   * Runs them.
   *
   * @param words command lines, with {@link #THEN} between them
   * @param part told each job's name and when it began, by {@link System#nanoTime}
   * @param figure told the bytes shuffled
   * @throws IllegalStateException where one fails
   */
  public static void run(
      List<String> words, ObjLongConsumer<String> part, ObjDoubleConsumer<String> figure) {
    Progress progress = new Progress(System.err, false, Clock.systemUTC());
    Shuffled shuffled = new Shuffled();
    try (Session own = Session.own(progress)) {
      long started = System.nanoTime();
      SparkSession spark = own.get();
      part.accept("start", started);
      spark.sparkContext().addSparkListener(shuffled);
      for (List<String> line : lines(words)) {
        long from = System.nanoTime();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        int code =
            new Runner(
                    nowhere,
                    System.err,
                    Clock.systemUTC(),
                    false,
                    told -> Session.shared(told, spark))
                .run(line.toArray(String[]::new));
        if (code != 0) {
          throw new IllegalStateException("%s ended with %d".formatted(line, code));
        }
        part.accept(line.get(0), from);
      }
    }
    figure.accept(
        "shuffled", shuffled.bytes.doubleValue()); // all is told once the session has ended
  }

  private static List<List<String>> lines(List<String> words) {
    List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    for (String word : words) {
      if (word.equals(THEN)) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(word);
      }
    }
    return lines;
  }
}
