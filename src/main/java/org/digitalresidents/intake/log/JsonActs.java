package org.digitalresidents.intake.log;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonRecords;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Rejection;

/** An activity log in JSON: one object per line, or a whole-file array of objects. */
final class JsonActs {
  private final JsonRecord json;
  private final ActFields fields;
  private final RawAct raw = new RawAct();
  private final int maxBytes;

  JsonActs(IntakeOptions options) {
    this.json = new JsonRecord(options.maxRecordBytes());
    this.fields = new ActFields(options);
    this.maxBytes = options.maxRecordBytes();
  }

  /** Reads the lines of a slice. */
  void readLines(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    JsonRecords.lines(
        slice,
        access,
        maxBytes,
        sink,
        (origin, bytes, from, to) -> sink.kept(origin, List.of(draft(bytes, from, to))));
  }

  /** Reads the elements of a file that is one array; the first slice reads them all. */
  void readArray(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    Set<String> top = Set.of("");
    try (JsonWalk walk = JsonWalk.open(slice.file(), access, maxBytes, top)) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        Origin origin = walk.origin();
        if (stop == JsonWalk.Stop.REST) {
          sink.rejected(origin, Rejection.TRAILING_TOKENS, "this follows the end of the array");
        } else if (walk.isTooLong()) {
          sink.rejected(origin, Rejection.LINE_TOO_LONG, walk.tooLong());
        } else if (origin.length() == 0) {
          sink.rejected(origin, Rejection.JSON_SYNTAX, "nothing stands between two commas");
        } else {
          record(origin, walk.buffer(), walk.start(), walk.end(), sink);
        }
        stop = walk.next();
      }
    }
  }

  private void record(Origin origin, byte[] bytes, int from, int to, RecordSink sink) {
    ActDraft draft;
    try {
      draft = draft(bytes, from, to);
    } catch (BadRecord e) {
      sink.rejected(origin, e.reason(), e.detail());
      return;
    }
    sink.kept(origin, List.of(draft));
  }

  private ActDraft draft(byte[] bytes, int from, int to) throws BadRecord {
    Utf8.check(bytes, from, to);
    raw.clear();
    json.read(bytes, from, to, raw);
    return fields.draft(raw);
  }
}
