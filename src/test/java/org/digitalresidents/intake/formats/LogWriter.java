package org.digitalresidents.intake.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.Etype;

/**
 * Writes acts as our own activity log, JSON Lines. It carries all that a {@link SimpleAct} holds;
 * orders and refunds, whose amount that leaves out, are not written.
 */
public final class LogWriter implements FormatWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public Map<String, String> write(List<SimpleAct> acts) {
    StringBuilder lines = new StringBuilder();
    for (SimpleAct act : acts) {
      if (carried(act) != null) {
        lines.append(line(act)).append('\n');
      }
    }
    return Map.of("activity.jsonl", lines.toString());
  }

  private static ObjectNode line(SimpleAct act) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("ts", act.ts().toString()).put("etype", act.kind().code());
    json.put("actor_kind", act.actorKind().code());
    boolean isReaction = act.kind() == Etype.REACTION;
    put(json, "event_id", act.id());
    put(json, "group_id", act.group());
    put(json, "actor_id", act.actor());
    put(json, "text", act.text());
    put(json, "target_event_id", act.targetId());
    put(json, "target_actor_id", act.targetActor());
    put(json, "source_channel", isReaction ? null : act.detail());
    if (isReaction && act.detail() != null) {
      json.putObject("attrs").put("emoji", act.detail());
    }
    return json;
  }

  private static void put(ObjectNode json, String name, String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  @Override
  public SimpleAct carried(SimpleAct act) {
    return act.kind() == Etype.ORDER || act.kind() == Etype.REFUND ? null : act;
  }
}
