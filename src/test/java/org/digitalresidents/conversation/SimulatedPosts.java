package org.digitalresidents.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.time.EpochMicros;

/** Posts as the simulator writes them. */
final class SimulatedPosts {
  private SimulatedPosts() {}

  /**
   * A row of the simulated log.
   *
   * @param seq order among posts of one instant
   */
  static Post post(long seq, JsonNode row) {
    String text = text(row, "text");
    Map<String, String> attrs = new HashMap<>();
    row.path("attrs").properties().forEach(e -> attrs.put(e.getKey(), e.getValue().asText()));
    Act act =
        new Act(
            EpochMicros.of(Instant.parse(text(row, "ts"))),
            TsPrecision.MS,
            seq,
            text(row, "event_id"),
            text(row, "group_id"),
            ActorKind.valueOf(text(row, "actor_kind").toUpperCase(Locale.ROOT)),
            Etype.ofCode(text(row, "etype")),
            text(row, "target_event_id"),
            text(row, "thread_id"),
            text(row, "target_actor_id"),
            text,
            text == null ? null : Long.valueOf(text.codePointCount(0, text.length())),
            null,
            null,
            null,
            null,
            attrs);
    return new Post(text(row, "actor_id"), act, text(row, "msg_type"));
  }

  private static String text(JsonNode row, String field) {
    return row.hasNonNull(field) ? row.get(field).asText() : null;
  }
}
