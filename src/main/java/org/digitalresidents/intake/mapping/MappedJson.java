package org.digitalresidents.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonRecords;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/** Records that are JSON objects: one a line, or the elements of an array in a file. */
final class MappedJson {
  private final Shape shape;
  private final int maxBytes;
  private final JsonFields fields;

  MappedJson(Shape shape, IntakeOptions options) {
    this.shape = shape;
    this.maxBytes = options.maxRecordBytes();
    this.fields = new JsonFields(maxBytes);
  }

  void readLines(Slice slice, FileAccess access, MappedActs acts, RecordSink sink)
      throws IOException {
    JsonRecords.lines(
        slice,
        access,
        maxBytes,
        sink,
        (origin, bytes, from, to) -> acts.read(origin, fields.read(bytes, from, to)));
  }

  void readFile(Slice slice, FileAccess access, MappedActs acts, RecordSink sink)
      throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    long records = 0;
    Set<String> path = Set.of(shape.records());
    try (JsonWalk walk = JsonWalk.openSequence(slice.file(), access, maxBytes, path)) {
      for (JsonWalk.Stop stop = walk.next(); stop != null; stop = walk.next()) {
        if (stop == JsonWalk.Stop.FIELD) {
          continue;
        }
        records++;
        Origin origin = walk.origin();
        if (stop == JsonWalk.Stop.REST) {
          sink.rejected(origin, Rejection.TRAILING_TOKENS, "this is no JSON object or array");
        } else if (walk.isTooLong()) {
          sink.rejected(origin, Rejection.LINE_TOO_LONG, walk.tooLong());
        } else {
          record(origin, walk.buffer(), walk.start(), walk.end(), acts, sink);
        }
      }
    }
    if (records == 0) {
      requirePath(slice.file(), access);
    }
  }

  /** Without records, the array is empty, or the mapping looks for it in the wrong place. */
  private void requirePath(InputFile file, FileAccess access) throws IOException {
    try (InputStream in = Unpacked.open(file, access, 0)) {
      Head head = new Head(file, in.readNBytes(Head.MAX_BYTES));
      boolean isFound = shape.records().isEmpty() || head.hasPaths(shape.records());
      if (!isFound && !head.isBlank()) {
        throw new Failure(
            Failure.Exit.CALLED_WRONGLY,
            file.name()
                + " has no array "
                + Shown.of(shape.records())
                + ", where the mapping looks for records; it begins with the keys "
                + head.paths().stream().limit(20).toList()
                + ". Correct \"records\" in the mapping.");
      }
    }
  }

  private void record(
      Origin origin, byte[] bytes, int from, int to, MappedActs acts, RecordSink sink) {
    try {
      acts.read(origin, fields.read(bytes, from, to));
    } catch (BadRecord e) {
      sink.rejected(origin, e.reason(), e.detail());
    }
  }
}
