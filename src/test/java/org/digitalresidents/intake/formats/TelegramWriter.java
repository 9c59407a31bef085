package org.digitalresidents.intake.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.Etype;

/**
 * Writes acts as Telegram Desktop exports them: {@code <group>/result.json} for each group. Times
 * are written as the clock of Asia/Shanghai shows them, and as seconds since 1970 where Telegram
 * has those.
 *
 * <p>Carried are, to the second: joins, leaves, kicks, messages, replies and reactions with what
 * and whom they answer. Lost are: what happens outside a group (contacts, orders), votes,
 * acceptances, gatherings; what kind of message a push, check-in, share or submission was; the
 * source of a join (all come by a link); threads, and that an account is of staff or a bot. Of acts
 * within one second only their order is left, by the ids of messages; a reaction has none.
 */
public final class TelegramWriter implements FormatWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int FIRST_USER = 1_001;
  private static final long FIRST_CHAT = 2_000_001;

  private final Map<String, Integer> users = new HashMap<>();
  private final Map<String, Long> chats = new HashMap<>();
  private final Map<String, Integer> messages = new HashMap<>();
  private final Map<String, String> authors = new HashMap<>();

  /** Takes the acts that will be written, which give people, groups and messages their numbers. */
  public TelegramWriter(List<SimpleAct> acts) {
    for (String actor : new TreeSet<>(acts.stream().map(SimpleAct::actor).toList())) {
      users.put(actor, FIRST_USER + users.size());
    }
    Map<String, Integer> last = new HashMap<>();
    for (SimpleAct act : acts) {
      authors.put(act.id(), act.actor());
      if (act.group() != null) {
        chats.putIfAbsent(act.group(), FIRST_CHAT + chats.size());
      }
      SimpleAct carried = carried(act);
      if (carried != null && carried.kind() != Etype.REACTION) {
        messages.put(act.id(), last.merge(act.group(), 1, Integer::sum));
      }
    }
  }

  /** The account of a person, as it stands in {@code from_id}. */
  public String account(String actor) {
    return "user" + users.get(actor);
  }

  /** The number of a group. */
  public long chat(String group) {
    return chats.get(group);
  }

  /** The number of a message in its group; null of an act that is none. */
  public Integer message(String id) {
    return messages.get(id);
  }

  @Override
  public SimpleAct carried(SimpleAct act) {
    SimpleAct cut = act.at(act.ts().truncatedTo(ChronoUnit.SECONDS)).byMember();
    return switch (act.kind()) {
      case MESSAGE, PUSH, CHECKIN, SHARE, UGC_SUBMIT, QUESTION, ANSWER, EVENT_PROPOSE ->
          cut.of(Etype.MESSAGE).withoutTarget().withDetail(null);
      case REPLY, REACTION -> cut.renamed(cut.actor(), authors.get(cut.targetId()));
      case JOIN -> cut.withDetail("link");
      case LEAVE, KICK -> cut.withDetail(null);
      default -> null;
    };
  }

  @Override
  public Map<String, String> write(List<SimpleAct> acts) {
    Map<String, List<SimpleAct>> reactions = new HashMap<>();
    Map<String, ObjectNode> files = new TreeMap<>();
    for (SimpleAct act : acts) {
      if (act.kind() == Etype.REACTION) {
        reactions.computeIfAbsent(act.targetId(), id -> new ArrayList<>()).add(act);
      }
    }
    for (SimpleAct act : acts) {
      if (messages.containsKey(act.id())) {
        ObjectNode file = files.computeIfAbsent(act.group(), this::file);
        ((ArrayNode) file.get("messages")).add(message(act, reactions));
      }
    }
    Map<String, String> written = new TreeMap<>();
    files.forEach((group, file) -> written.put(group + "/result.json", pretty(file)));
    return written;
  }

  private ObjectNode file(String group) {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("name", "Group " + group).put("type", "private_supergroup").put("id", chat(group));
    file.putArray("messages");
    return file;
  }

  private ObjectNode message(SimpleAct act, Map<String, List<SimpleAct>> reactions) {
    boolean isService =
        switch (act.kind()) {
          case JOIN, LEAVE, KICK -> true;
          default -> false;
        };
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", messages.get(act.id())).put("type", isService ? "service" : "message");
    json.put("date", local(act.ts()));
    json.put("date_unixtime", Long.toString(act.ts().getEpochSecond()));
    if (isService) {
      return service(json, act);
    }
    json.put("from", name(act.actor())).put("from_id", account(act.actor()));
    if (act.kind() == Etype.REPLY) {
      json.put("reply_to_message_id", messages.get(act.targetId()));
    }
    json.put("text", act.text());
    json.putArray("text_entities").addObject().put("type", "plain").put("text", act.text());
    List<SimpleAct> given = reactions.getOrDefault(act.id(), List.of());
    if (!given.isEmpty()) {
      addReactions(json.putArray("reactions"), given);
    }
    return json;
  }

  /** Who leaves removes themselves; of whom another removed there is only the name. */
  private ObjectNode service(ObjectNode json, SimpleAct act) {
    boolean isJoin = act.kind() == Etype.JOIN;
    String by = act.kind() == Etype.KICK ? act.targetActor() : act.actor();
    json.put("actor", name(by)).put("actor_id", account(by));
    json.put("action", isJoin ? "join_group_by_link" : "remove_members");
    if (!isJoin) {
      json.putArray("members").add(name(act.actor()));
    } else if (act.targetActor() != null) {
      json.put("inviter", name(act.targetActor()));
    }
    return json.put("text", "").set("text_entities", MAPPER.createArrayNode());
  }

  private void addReactions(ArrayNode array, List<SimpleAct> given) {
    Map<String, List<SimpleAct>> byEmoji = new TreeMap<>();
    given.forEach(act -> byEmoji.computeIfAbsent(act.detail(), e -> new ArrayList<>()).add(act));
    byEmoji.forEach(
        (emoji, acts) -> {
          ObjectNode reaction = array.addObject();
          reaction.put("type", "emoji").put("count", acts.size()).put("emoji", emoji);
          ArrayNode recent = reaction.putArray("recent");
          for (SimpleAct act : acts) {
            ObjectNode by = recent.addObject();
            by.put("from", name(act.actor())).put("from_id", account(act.actor()));
            by.put("date", local(act.ts()));
          }
        });
  }

  private static String name(String actor) {
    return "N-" + actor;
  }

  private static String local(Instant ts) {
    return LocalDateTime.ofInstant(ts.truncatedTo(ChronoUnit.SECONDS), ZONE).toString()
        + (ts.getEpochSecond() % 60 == 0 ? ":00" : "");
  }

  private static String pretty(ObjectNode json) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
