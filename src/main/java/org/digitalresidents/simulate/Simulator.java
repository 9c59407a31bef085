package org.digitalresidents.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a world's activity log and the truth beside it. */
public final class Simulator {
  private static final int BUFFER = 1 << 16;

  private Simulator() {}

  /**
   * What was written.
   *
   * @param files parts of the activity log; each has three files of truth beside it
   * @param acts lines of the activity log
   * @param members people, each counted once; staff and bots are none
   * @param groups chat groups
   */
  public record Totals(int files, long acts, long members, int groups) {
    Totals plus(Totals other) {
      return new Totals(
          files + other.files, acts + other.acts, members + other.members, groups + other.groups);
    }
  }

  /**
   * Writes {@code activity-NNNN.jsonl} and {@code truth/truth_*-NNNN.jsonl}. A part holds some
   * groups one after the other, each in order of time. The bytes depend on the world alone;
   * compressed ones also on the version of zlib.
   *
   * @param out the directory, made if need be; parts of the same name are replaced
   * @param gzip whether to compress, then {@code .gz} is added to the names
   * @param threads how many parts are written at a time
   */
  public static Totals write(World world, Path out, boolean gzip, int threads) throws IOException {
    Files.createDirectories(out.resolve("truth"));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Totals>> parts = new ArrayList<>();
      for (int part = 0; part < world.parts(); part++) {
        int number = part;
        parts.add(pool.submit(() -> writePart(world, number, out, gzip)));
      }
      Totals totals = new Totals(0, 0, 0, 0);
      for (Future<Totals> part : parts) {
        totals = totals.plus(part.get());
      }
      return totals;
    } catch (ExecutionException e) {
      throw new IOException("Cannot write the simulated log to " + out, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing the simulated log to " + out, e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Totals writePart(World world, int part, Path out, boolean gzip) {
    String number = Integer.toString(10_000 + part).substring(1);
    String end = "-" + number + (gzip ? ".jsonl.gz" : ".jsonl");
    Path truths = out.resolve("truth");
    int first = part * world.groupsPerPart();
    int next = Math.min(world.groups(), first + world.groupsPerPart());
    try (JsonLines lines = lines(out.resolve("activity" + end), gzip);
        Truth truth =
            new Truth(
                world,
                lines(truths.resolve("truth_member" + end), gzip),
                lines(truths.resolve("truth_message" + end), gzip),
                lines(truths.resolve("truth_event" + end), gzip))) {
      ActivityLog log = new ActivityLog(world, lines);
      for (int group = first; group < next; group++) {
        GroupLife.write(world, group, log, truth);
      }
      return new Totals(1, log.acts(), truth.memberCount(), next - first);
    }
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static JsonLines lines(Path file, boolean gzip) {
    try {
      OutputStream out = Files.newOutputStream(file);
      return new JsonLines(gzip ? new FastGzip(out) : out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
