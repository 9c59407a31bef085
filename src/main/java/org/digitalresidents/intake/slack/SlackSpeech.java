package org.digitalresidents.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/** Messages that people, or programs, have written. */
final class SlackSpeech {
  /** What Slack wrote for the one who shared a file, before messages could hold files. */
  private static final Pattern SHARED = Pattern.compile("^<@[^>]*> (uploaded|shared) a file\\b");

  private static final String FILE = "file";

  private final SlackChannel channel;
  private final SlackExport export;

  SlackSpeech(SlackChannel channel, SlackExport export) {
    this.channel = channel;
    this.export = export;
  }

  /** A message, or a reply in a thread. */
  ActDraft message(JsonObject message, Instants.Moment moment) throws BadRecord {
    return spoken(message, moment, message.text("text"), files(message));
  }

  /** A file that was shared, with what its sharer had to say of it. */
  ActDraft fileShare(JsonObject message, Instants.Moment moment) throws BadRecord {
    JsonObject file = message.object(FILE);
    List<JsonObject> files = file == null ? files(message) : List.of(file);
    String text = message.text("text");
    if (text != null && file != null && SHARED.matcher(text).find()) {
      JsonObject comment = file.object("initial_comment");
      text = comment == null ? null : comment.text("comment");
    }
    ActDraft act = spoken(message, moment, text, files);
    String owner = file == null || message.has("user") ? null : file.id("user");
    if (owner != null) {
      act.actorId(owner).actorKind(export.kind(owner, false));
    }
    return act.msgType() == null || act.msgType().equals("text") ? act.msgType(FILE) : act;
  }

  /**
   * A comment on a file. It answers the file, which may have been shared in several messages, so
   * that it has no message for a target.
   */
  ActDraft fileComment(JsonObject message, Instants.Moment moment) throws BadRecord {
    JsonObject file = message.object(FILE);
    JsonObject comment = message.object("comment");
    ActDraft act = ActDraft.of(Etype.REPLY, moment.instant(), moment.precision()).msgType("text");
    if (file != null) {
      act.attr(FILE, file.id("id")).targetActorId(file.id("user"));
    }
    if (comment == null) {
      return act.text(SlackText.plain(message.text("text")));
    }
    String author = comment.id("user");
    if (author != null) {
      act.actorId(author).actorKind(export.kind(author, false));
    }
    return act.text(SlackText.plain(comment.text("comment")));
  }

  private ActDraft spoken(
      JsonObject message, Instants.Moment moment, String text, List<JsonObject> files)
      throws BadRecord {
    String ts = message.number("ts");
    String thread = message.id("thread_ts");
    boolean isReply = thread != null && !thread.equals(ts);
    ActDraft act =
        ActDraft.of(isReply ? Etype.REPLY : Etype.MESSAGE, moment.instant(), moment.precision());
    if (thread != null) {
      act.threadId(channel.eventId(thread));
    }
    if (isReply) {
      act.targetEventId(channel.eventId(thread)).targetActorId(message.id("parent_user_id"));
    }
    return act.text(SlackText.plain(text))
        .msgType(files.isEmpty() ? "text" : type(files.get(0)))
        .attr("subtype", message.id("subtype"));
  }

  /** The files of a message; those that were deleted are only marks. */
  private static List<JsonObject> files(JsonObject message) throws BadRecord {
    return message.objects("files");
  }

  private static String type(JsonObject file) {
    JsonNode type = file.node("mimetype");
    String kind = type == null ? "" : type.asText().replaceFirst("/.*", "");
    return switch (kind) {
      case "image", "video", "audio" -> kind;
      default -> FILE;
    };
  }
}
