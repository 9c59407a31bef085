package org.digitalresidents.intake.telegram;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/** Makes acts of what people wrote. */
final class TelegramMessages {
  private final TelegramIndex index;
  private final TelegramTimes times;
  private final RecordSink sink;
  private final TelegramReactions reactions;

  TelegramMessages(TelegramIndex index, TelegramTimes times, RecordSink sink) {
    this.index = index;
    this.times = times;
    this.sink = sink;
    this.reactions = new TelegramReactions(times, sink);
  }

  /** The acts a message tells of, the message itself first. */
  List<Draft> drafts(JsonObject message, TelegramChat chat) throws BadRecord {
    long id = message.required("id", message.whole("id"));
    Instants.Moment moment = times.of(message, "date");
    Long topic = chat.topic(id);
    String target = target(message, chat, topic);
    ActDraft act =
        ActDraft.of(
                target == null ? Etype.MESSAGE : Etype.REPLY, moment.instant(), moment.precision())
            .eventId(chat.eventId(id))
            .seq(id)
            .groupId(chat.groupId())
            .targetEventId(target)
            .threadId(topic == null ? null : chat.eventId(topic))
            .msgType(type(message))
            .text(text(message));
    author(act, message, chat);
    if (target != null && target.equals(chat.eventId(answered(message)))) {
      act.targetActorId(index.author(chat, answered(message)));
    }
    return withLaterActs(act, message, chat);
  }

  /** Adds what was done to a message after it was written. */
  List<Draft> withLaterActs(ActDraft act, JsonObject message, TelegramChat chat) throws BadRecord {
    List<Draft> drafts = new ArrayList<>(List.of(act));
    if (message.has("edited") || message.has("edited_unixtime")) {
      edited(act, message, drafts);
    }
    drafts.addAll(reactions.of(message, act, chat));
    return drafts;
  }

  private static long answered(JsonObject message) throws BadRecord {
    return message.whole("reply_to_message_id");
  }

  /** The message that one answers; null where it answers none, but only stands in a topic. */
  private static String target(JsonObject message, TelegramChat chat, Long topic) throws BadRecord {
    if (!message.has("reply_to_message_id")) {
      return null;
    }
    String peer = TelegramIds.account(message, "reply_to_peer_id");
    if (peer != null) {
      return TelegramIds.bare(peer) + "/" + answered(message);
    }
    boolean isInTopic = topic != null && topic == answered(message);
    return isInTopic ? null : chat.eventId(answered(message));
  }

  private static void author(ActDraft act, JsonObject message, TelegramChat chat) throws BadRecord {
    boolean isForwarded = message.names().contains("forwarded_from");
    String author = TelegramIds.account(message, "from_id");
    if (author != null) {
      act.actorId(author).actorKind(TelegramIds.kind(author, chat, isForwarded));
    }
    act.attr("forwarded", isForwarded ? "true" : null).attr("via_bot", message.text("via_bot"));
  }

  /** The last edit, by the author; where there are reactions, they may have left the same mark. */
  private void edited(ActDraft act, JsonObject message, List<Draft> into) throws BadRecord {
    if (message.has("reactions")) {
      sink.note("edits_or_reactions", 1);
      return;
    }
    Instants.Moment moment = times.of(message, "edited");
    act.attr("edited", "true");
    into.add(
        ActDraft.of(Etype.EDIT, moment.instant(), moment.precision())
            .eventId(act.eventId() + "/edit/" + moment.instant().getEpochSecond())
            .groupId(act.groupId())
            .actorId(act.actorId())
            .actorKind(act.actorKind())
            .targetEventId(act.eventId())
            .targetActorId(act.actorId())
            .threadId(act.threadId()));
  }

  /** The text; of a poll its question. */
  private static String text(JsonObject message) throws BadRecord {
    String text = TelegramText.of(message);
    JsonObject poll = text == null ? message.object("poll") : null;
    return poll == null ? text : TelegramText.plain("poll.question", poll.node("question"));
  }

  private static String type(JsonObject message) throws BadRecord {
    String media = message.id("media_type");
    if (media != null) {
      return switch (media) {
        case "voice_message" -> "voice";
        case "video_message", "video_file" -> "video";
        case "audio_file" -> "audio";
        default -> media;
      };
    }
    if (message.has("photo")) {
      return "image";
    }
    if (message.has("contact_information")) {
      return "contact";
    }
    if (message.has("place_name") || message.has("location_information")) {
      return "location";
    }
    return message.has("file") ? "file" : message.has("poll") ? "poll" : "text";
  }
}
