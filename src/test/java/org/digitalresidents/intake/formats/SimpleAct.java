package org.digitalresidents.intake.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/**
 * An act, as far as several formats may tell it.
 *
 * @param group null for the whole community
 * @param targetId the event it is about; null where there is none
 * @param targetActor the person it is about; null where there is none
 * @param detail of a reaction its emoji, of a join its channel; else null
 * @param id null where a reader makes one up
 */
public record SimpleAct(
    Instant ts,
    String group,
    String actor,
    ActorKind actorKind,
    Etype kind,
    String text,
    String targetId,
    String targetActor,
    String detail,
    String id) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads a log of the simulator, in its order. */
  public static List<SimpleAct> read(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(SimpleAct::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleAct of(String line) {
    try {
      JsonNode json = MAPPER.readTree(line);
      Etype kind = Etype.ofCode(json.get("etype").asText());
      String emoji = json.path("attrs").path("emoji").asText(null);
      return new SimpleAct(
          Instant.parse(json.get("ts").asText()),
          json.path("group_id").asText(null),
          json.path("actor_id").asText(null),
          ActorKind.valueOf(json.get("actor_kind").asText().toUpperCase(java.util.Locale.ROOT)),
          kind,
          json.path("text").asText(null),
          json.path("target_event_id").asText(null),
          json.path("target_actor_id").asText(null),
          kind == Etype.REACTION ? emoji : json.path("source_channel").asText(null),
          json.get("event_id").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SimpleAct at(Instant value) {
    return new SimpleAct(
        value, group, actor, actorKind, kind, text, targetId, targetActor, detail, id);
  }

  SimpleAct of(Etype value) {
    return new SimpleAct(
        ts, group, actor, actorKind, value, text, targetId, targetActor, detail, id);
  }

  SimpleAct withDetail(String value) {
    return new SimpleAct(ts, group, actor, actorKind, kind, text, targetId, targetActor, value, id);
  }

  SimpleAct withoutId() {
    return new SimpleAct(
        ts, group, actor, actorKind, kind, text, targetId, targetActor, detail, null);
  }

  SimpleAct withoutTarget() {
    return new SimpleAct(ts, group, actor, actorKind, kind, text, null, null, detail, id);
  }

  SimpleAct withoutTargetActor() {
    return new SimpleAct(ts, group, actor, actorKind, kind, text, targetId, null, detail, id);
  }

  /** The same act by other names. */
  SimpleAct renamed(String newActor, String newTargetActor) {
    return new SimpleAct(
        ts, group, newActor, actorKind, kind, text, targetId, newTargetActor, detail, id);
  }

  /** The same act as that of a member. */
  SimpleAct byMember() {
    return new SimpleAct(
        ts, group, actor, ActorKind.MEMBER, kind, text, targetId, targetActor, detail, id);
  }

  /** The same act by the names that it has in a lake. */
  public SimpleAct in(
      String newGroup, UnaryOperator<String> person, UnaryOperator<String> event, String newId) {
    return new SimpleAct(
        ts,
        newGroup,
        actor == null ? null : person.apply(actor),
        actorKind,
        kind,
        text,
        targetId == null ? null : event.apply(targetId),
        targetActor == null ? null : person.apply(targetActor),
        detail,
        newId);
  }
}
