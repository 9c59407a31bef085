package org.digitalresidents.intake.wecom;

import java.io.IOException;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.intake.text.Lines;
import org.digitalresidents.model.Rejection;

/** Reads a file in whichever way it is written down. */
record WecomReader(IntakeOptions options) implements RecordReader {
  @Override
  public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    Records records = new Records(sink);
    WecomShape shape = WecomShape.of(slice.file(), access);
    if (shape == WecomShape.LINES) {
      readLines(slice, access, records);
    } else if (slice.isFirst() && shape == WecomShape.SEQUENCE) {
      readSequence(slice, access, records);
    } else if (slice.isFirst()) {
      readXml(slice, access, records);
    }
  }

  private void readLines(Slice slice, FileAccess access, Records records) throws IOException {
    WecomObjects objects = new WecomObjects(options);
    try (Lines lines = Lines.open(slice, access, options.maxRecordBytes())) {
      while (lines.next()) {
        Origin origin = lines.origin(0);
        if (lines.isTooLong()) {
          records.rejected(origin, Rejection.LINE_TOO_LONG, lines.tooLong());
        } else if (isBlank(lines)) {
          records.blank(origin);
        } else {
          try {
            JsonObject json = JsonObject.read(lines.buffer(), lines.start(), lines.end());
            objects.read(origin, json, records);
          } catch (BadRecord e) {
            records.rejected(origin, e);
          }
        }
      }
    }
  }

  private static boolean isBlank(Lines lines) {
    int at = lines.start();
    while (at < lines.end() && (lines.buffer()[at] == ' ' || lines.buffer()[at] == '\t')) {
      at++;
    }
    return at == lines.end();
  }

  private void readSequence(Slice slice, FileAccess access, Records records) throws IOException {
    WecomObjects objects = new WecomObjects(options);
    int maxBytes = options.maxRecordBytes();
    try (JsonWalk walk = JsonWalk.openSequence(slice.file(), access, maxBytes, Set.of(""))) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        Origin origin = walk.origin();
        if (stop == JsonWalk.Stop.REST) {
          records.rejected(origin, Rejection.JSON_SYNTAX, "found something that is no object");
        } else if (origin.length() == 0) {
          records.rejected(origin, Rejection.JSON_SYNTAX, "nothing stands between two commas");
        } else {
          try {
            objects.read(origin, JsonObject.read(walk), records);
          } catch (BadRecord e) {
            records.rejected(origin, e);
          }
        }
        stop = walk.next();
      }
    }
  }

  private void readXml(Slice slice, FileAccess access, Records records) throws IOException {
    Callbacks callbacks = new Callbacks(options);
    int maxBytes = options.maxRecordBytes();
    try (XmlRecords xml = XmlRecords.open(slice.file(), access, maxBytes)) {
      while (xml.next()) {
        Origin origin = xml.origin();
        if (xml.isTooLong()) {
          records.rejected(origin, Rejection.LINE_TOO_LONG, xml.tooLong());
        } else if (!xml.isCallback()) {
          String detail = "no <xml>…</xml>: a callback is one such element";
          records.rejected(origin, Rejection.XML_SYNTAX, detail);
        } else {
          try {
            Callback callback = Callback.ofXml(xml.buffer(), xml.start(), xml.end());
            callbacks.read(origin, callback, records);
          } catch (BadRecord e) {
            records.rejected(origin, e);
          }
        }
      }
    }
  }
}
