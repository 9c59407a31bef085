package org.digitalresidents.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/** Makes acts of the messages of one channel. */
final class SlackMessages {
  private final SlackChannel channel;
  private final SlackExport export;
  private final Instants instants;
  private final SlackSpeech speech;

  SlackMessages(SlackChannel channel, SlackExport export, Instants instants) {
    this.channel = channel;
    this.export = export;
    this.instants = instants;
    this.speech = new SlackSpeech(channel, export);
  }

  /** When a message was written. */
  static Instants.Moment time(JsonObject message, Instants instants) throws BadRecord {
    return instants.ofSeconds("ts", message.required("ts", message.number("ts")));
  }

  /** The acts a message tells of, the message itself first. */
  List<Draft> drafts(JsonObject message) throws BadRecord {
    Instants.Moment moment = time(message, instants);
    ActDraft act = act(message, moment);
    List<Draft> drafts = new ArrayList<>(List.of(act));
    SlackReactions reactions = new SlackReactions(act, export);
    drafts.addAll(reactions.of(message));
    if (isUpload(message)) {
      drafts.addAll(reactions.of(message.object("file")));
    }
    if (message.has("edited")) {
      drafts.add(edit(act, message.object("edited")));
    }
    if (act.etype() == Etype.OTHER && kind(message).endsWith("_archive")) {
      drafts.add(
          new GroupDraft(null, channel.groupId(), null, moment.instant(), null, moment.instant()));
    }
    return drafts;
  }

  /** How many reactions of a message have a giver the export does not name. */
  static long withoutGiver(List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> d instanceof ActDraft act && act.etype() == Etype.REACTION)
        .filter(d -> ((ActDraft) d).actorId() == null)
        .count();
  }

  /**
   * How many reactions to a file stand in a message that only shows it. They are counted with the
   * upload; where the export does not have that, they are in no table.
   */
  long besideUpload(JsonObject message) throws BadRecord {
    boolean isShownOnly = message.has("file") && !isUpload(message);
    return isShownOnly
        ? new SlackReactions(act(message, time(message, instants)), export)
            .of(message.object("file"))
            .size()
        : 0;
  }

  /** Reactions to a file stand in every message that shows it; they belong to its upload. */
  private static boolean isUpload(JsonObject message) throws BadRecord {
    JsonNode upload = message.node("upload");
    return message.has("file") && upload != null && upload.asBoolean();
  }

  /** The source's own name for what a record is: of a message its subtype. */
  private static String kind(JsonObject message) throws BadRecord {
    String type = message.id("type");
    boolean isMessage = type == null || type.equals("message");
    String subtype = message.id("subtype");
    return !isMessage ? type : subtype == null ? "" : subtype;
  }

  private ActDraft act(JsonObject message, Instants.Moment moment) throws BadRecord {
    String kind = kind(message);
    ActDraft act =
        switch (kind) {
          case "", "me_message", "bot_message", "thread_broadcast", "slackbot_response" ->
              speech.message(message, moment);
          case "file_share" -> speech.fileShare(message, moment);
          case "file_comment" -> speech.fileComment(message, moment);
          case "channel_join", "group_join" ->
              ActDraft.of(Etype.JOIN, moment.instant(), moment.precision())
                  .targetActorId(message.id("inviter"));
          case "channel_leave", "group_leave" ->
              ActDraft.of(Etype.LEAVE, moment.instant(), moment.precision());
          case "pinned_item" -> pin(message, moment);
          case "message_changed" -> changed(message, moment);
          case "message_deleted" -> deleted(message, moment);
          default -> other(kind, message, moment);
        };
    String ts = message.number("ts");
    boolean isTombstone = kind.equals("tombstone");
    act.eventId(channel.eventId(ts) + (isTombstone ? "/tombstone" : "")).groupId(channel.groupId());
    if (act.actorId() == null && !isTombstone) {
      String user = message.id("user");
      boolean isDoneToBot = user != null && act.etype() == Etype.OTHER;
      act(act, user, isDoneToBot ? null : message.id("bot_id"));
    }
    JsonNode hidden = message.node("hidden");
    return act.attr("hidden", hidden != null && hidden.asBoolean() ? "true" : null);
  }

  /** Sets who did it; a program that has no account goes by its own id. */
  private void act(ActDraft act, String user, String bot) {
    String account = user == null ? bot : user;
    if (account != null) {
      act.actorId(account).actorKind(export.kind(account, bot != null));
    }
  }

  private ActDraft pin(JsonObject message, Instants.Moment moment) throws BadRecord {
    ActDraft act = ActDraft.of(Etype.PIN, moment.instant(), moment.precision());
    for (JsonObject pinned : message.objects("attachments")) {
      JsonNode ts = pinned.node("ts");
      boolean isMessage = ts != null && ts.isTextual() && act.targetEventId() == null;
      if (isMessage) {
        String id = pinned.id("channel_id");
        act.targetEventId((id == null ? channel.id() : id) + "/" + ts.asText());
        act.targetActorId(pinned.id("author_id"));
      }
    }
    return act;
  }

  /** The record of an edit, where the new message stands within. */
  private ActDraft changed(JsonObject message, Instants.Moment moment) throws BadRecord {
    ActDraft act = ActDraft.of(Etype.EDIT, moment.instant(), moment.precision());
    JsonObject inner = message.object("message");
    if (inner == null) {
      return act;
    }
    JsonObject edited = inner.object("edited");
    String editor = edited == null ? null : edited.id("user");
    act(act, editor == null ? inner.id("user") : editor, inner.id("bot_id"));
    return act.targetEventId(eventId(inner.id("ts"))).targetActorId(inner.id("user"));
  }

  /** The record of a deletion; it does not say who deleted. */
  private ActDraft deleted(JsonObject message, Instants.Moment moment) throws BadRecord {
    JsonObject previous = message.object("previous_message");
    return ActDraft.of(Etype.RECALL, moment.instant(), moment.precision())
        .targetEventId(eventId(message.id("deleted_ts")))
        .targetActorId(previous == null ? null : previous.id("user"));
  }

  private String eventId(String ts) {
    return ts == null ? null : channel.eventId(ts);
  }

  private ActDraft other(String kind, JsonObject message, Instants.Moment moment) throws BadRecord {
    ActDraft act =
        ActDraft.of(Etype.OTHER, moment.instant(), moment.precision())
            .attr("kind", kind)
            .text(SlackText.plain(message.text("text")));
    if (message.has("user")) {
      act.person("bot", message.id("bot_id"));
    }
    if (kind.equals("tombstone")) {
      act.targetEventId(channel.eventId(message.number("ts")));
    }
    return act.threadId(eventId(message.id("thread_ts")));
  }

  /** The act of changing a message, whose last version the message is. */
  private ActDraft edit(ActDraft message, JsonObject edited) throws BadRecord {
    String ts = edited.required("ts", edited.number("ts"));
    Instants.Moment moment = instants.ofSeconds("edited.ts", ts);
    ActDraft act =
        ActDraft.of(Etype.EDIT, moment.instant(), moment.precision())
            .eventId(message.eventId() + "/edit/" + ts)
            .groupId(message.groupId())
            .targetEventId(message.eventId())
            .targetActorId(message.actorId())
            .threadId(message.threadId());
    message.attr("edited", "true");
    act(act, edited.id("user"), null);
    return act;
  }
}
