package org.digitalresidents.intake.text;

import java.io.IOException;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.model.Rejection;

/** Goes through the records of JSON files; those that cannot be read are rejected on the way. */
public final class JsonRecords {
  /** Reads a record, and tells the sink of it last of all. */
  public interface OfObject {
    void read(Origin origin, JsonObject object) throws BadRecord;
  }

  /** Reads a record that stands between two places of an array of bytes. */
  public interface OfBytes {
    void read(Origin origin, byte[] bytes, int from, int to) throws BadRecord;
  }

  private JsonRecords() {}

  /**
   * Reads the records of a walk, and passes over the fields around them.
   *
   * @param rest what to say of whatever follows them
   */
  public static void walk(JsonWalk walk, RecordSink sink, String rest, OfObject reader)
      throws IOException {
    for (JsonWalk.Stop stop = walk.next(); stop != null; stop = walk.next()) {
      if (stop == JsonWalk.Stop.REST) {
        sink.rejected(walk.origin(), Rejection.TRAILING_TOKENS, rest);
      } else if (stop == JsonWalk.Stop.RECORD) {
        Origin origin = walk.origin();
        try {
          reader.read(origin, JsonObject.read(walk));
        } catch (BadRecord e) {
          sink.rejected(origin, e.reason(), e.detail());
        }
      }
    }
  }

  /** Reads the lines of a slice, each of which is a record or blank. */
  public static void lines(
      Slice slice, FileAccess access, int maxBytes, RecordSink sink, OfBytes reader)
      throws IOException {
    try (Lines lines = Lines.open(slice, access, maxBytes)) {
      while (lines.next()) {
        Origin origin = lines.origin(lines.lineNo());
        if (lines.isTooLong()) {
          sink.rejected(origin, Rejection.LINE_TOO_LONG, lines.tooLong());
        } else if (isBlank(lines.buffer(), lines.start(), lines.end())) {
          sink.blank(origin);
        } else {
          try {
            reader.read(origin, lines.buffer(), lines.start(), lines.end());
          } catch (BadRecord e) {
            sink.rejected(origin, e.reason(), e.detail());
          }
        }
      }
    }
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at == to;
  }
}
