package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Rejection;

/** Hands records to the sink and numbers them: one object of a file may hold many. */
final class Records {
  /** What an element of a list tells. */
  interface Reading {
    List<? extends Draft> drafts(JsonObject element) throws BadRecord;
  }

  private final RecordSink sink;
  private long number;

  Records(RecordSink sink) {
    this.sink = sink;
  }

  void kept(Origin origin, List<? extends Draft> drafts) {
    sink.kept(numbered(origin), drafts);
  }

  void rejected(Origin origin, Rejection reason, String detail) {
    sink.rejected(numbered(origin), reason, detail);
  }

  void rejected(Origin origin, BadRecord problem) {
    rejected(origin, problem.reason(), problem.detail());
  }

  void ignored(Origin origin, String reason) {
    sink.ignored(numbered(origin), reason);
  }

  void blank(Origin origin) {
    sink.blank(numbered(origin));
  }

  void note(String name) {
    sink.note(name, 1);
  }

  /** Takes each element of a list for a record; what it says lies within the object around it. */
  void each(Origin around, JsonNode list, Reading reading) {
    for (JsonNode node : list) {
      byte[] bytes = bytes(node);
      Origin origin =
          new Origin(
              0,
              around.offset(),
              Arrays.copyOf(bytes, Math.min(bytes.length, Origin.MAX_RAW)),
              bytes.length);
      try {
        kept(origin, reading.drafts(JsonObject.read(bytes, 0, bytes.length)));
      } catch (BadRecord e) {
        rejected(origin, e);
      }
    }
  }

  /** Takes each element of a list for a record that is no act. */
  void eachIgnored(Origin around, JsonNode list, String reason) {
    for (int i = 0; i < list.size(); i++) {
      ignored(around, reason);
    }
  }

  static JsonObject object(JsonNode node) throws BadRecord {
    byte[] bytes = bytes(node);
    return JsonObject.read(bytes, 0, bytes.length);
  }

  private static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Origin numbered(Origin origin) {
    return new Origin(number++, origin.offset(), origin.raw(), origin.length());
  }
}
