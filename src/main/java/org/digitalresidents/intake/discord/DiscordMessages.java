package org.digitalresidents.intake.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * The acts of one message: what it is itself, and its reactions, its edit and whom it mentions. In
 * a thread every message is a reply, to the one it names or else to the thread's first.
 */
final class DiscordMessages {
  private final DiscordChannel channel;
  private final Instants instants;
  private final DiscordAuthors authors = new DiscordAuthors();
  private final Map<String, Long> notes = new TreeMap<>();

  DiscordMessages(DiscordChannel channel, Instants instants) {
    this.channel = channel;
    this.instants = instants;
  }

  /** What was counted beside, since the beginning. */
  Map<String, Long> notes() {
    return notes;
  }

  List<ActDraft> drafts(JsonObject json) throws BadRecord {
    String id = json.requiredId("id");
    String sent = json.required("timestamp", json.text("timestamp"));
    DiscordAuthor author = DiscordAuthor.of(json.required("author", json.object("author")));
    Message message =
        new Message(
            json,
            id,
            DiscordTypes.name(json.requiredId("type")),
            instants.ofText("timestamp", sent).instant(),
            author);
    List<ActDraft> drafts = new ArrayList<>(acts(message));
    drafts.get(0).eventId(id).seq(DiscordAuthors.snowflake(id));
    drafts.get(0).attr("pinned", json.flag("isPinned") ? "true" : null);
    edit(message, drafts);
    DiscordReactions.add(message, this, drafts);
    note("webhook_messages", author.isWebhook());
    note("deleted_authors", author.id() == null);
    authors.put(id, author.id());
    return drafts;
  }

  /**
   * A message before it is an act.
   *
   * @param type the name of its type
   */
  record Message(JsonObject json, String id, String type, Instant ts, DiscordAuthor author) {}

  private List<ActDraft> acts(Message message) throws BadRecord {
    return switch (message.type()) {
      // One joins the server, not the channel that tells of it.
      case DiscordTypes.JOIN -> List.of(act(Etype.JOIN, message).groupId(null).threadId(null));
      case DiscordTypes.RECIPIENT_ADD -> added(message);
      case DiscordTypes.RECIPIENT_REMOVE -> List.of(removed(message));
      case DiscordTypes.PIN -> List.of(at(reference(message), act(Etype.PIN, message)));
      default -> DiscordTypes.isSpoken(message.type()) ? spoken(message) : List.of(other(message));
    };
  }

  /** An act in the channel, of nobody yet. */
  ActDraft of(Etype etype, Instant ts) {
    return ActDraft.of(etype, ts, TsPrecision.MS)
        .groupId(channel.groupId())
        .threadId(channel.threadId());
  }

  /** An act of the message's author at its time. */
  private ActDraft act(Etype etype, Message message) {
    return message.author().act(of(etype, message.ts()));
  }

  private List<ActDraft> spoken(Message message) throws BadRecord {
    JsonObject json = message.json();
    JsonObject reference = json.object("reference");
    boolean isForward = isForward(json, reference);
    String target = isForward ? null : target(message, reference);
    boolean isRoot = message.id().equals(channel.threadId());
    boolean isReply = target != null || message.type().equals(DiscordTypes.REPLY);
    boolean isWithin = channel.isThread() && !isRoot;
    ActDraft act = act(isReply || isWithin ? Etype.REPLY : Etype.MESSAGE, message);
    at(target == null && !isReply && isWithin ? channel.threadId() : target, act);
    act.text(json.text("content"))
        .msgType(isForward ? "forward" : DiscordContent.msgType(json))
        .attr("forwarded", isForward ? "true" : null)
        .attr("crossposted", !isReply && !isForward && reference != null ? "true" : null)
        .attr("attachments", DiscordContent.count(json, "attachments"));
    command(json, act);
    List<ActDraft> acts = new ArrayList<>(List.of(act));
    for (JsonObject user : json.objects("mentions")) {
      DiscordAuthor mentioned = DiscordAuthor.of(user);
      if (mentioned.id() != null) {
        acts.add(mention(message, mentioned));
      }
    }
    return acts;
  }

  private static boolean isForward(JsonObject json, JsonObject reference) throws BadRecord {
    boolean isSaid = reference != null && "Forward".equals(reference.id("type"));
    return isSaid || json.has("forwardedMessage");
  }

  /**
   * The message replied to. Before there was a type for replies, they were written as others are; a
   * message that points into another channel was brought from there.
   */
  private String target(Message message, JsonObject reference) throws BadRecord {
    if (reference == null) {
      return null;
    }
    String place = reference.id("channelId");
    boolean isHere = place == null || place.equals(channel.id());
    boolean isReply = message.type().equals(DiscordTypes.REPLY);
    boolean mayBe = isReply || (isHere && message.type().equals(DiscordTypes.DEFAULT));
    return mayBe ? reference.id("messageId") : null;
  }

  /** Points an act at a message, and at its author where they are known. */
  private ActDraft at(String target, ActDraft act) {
    return act.targetEventId(target).targetActorId(authors.of(target));
  }

  private static String reference(Message message) throws BadRecord {
    JsonObject reference = message.json().object("reference");
    return reference == null ? null : reference.id("messageId");
  }

  private static void command(JsonObject json, ActDraft act) throws BadRecord {
    JsonObject interaction = json.object("interaction");
    if (interaction != null) {
      JsonObject user = interaction.object("user");
      act.attr("command", interaction.id("name"));
      act.person("commanded_by", user == null ? null : user.id("id"));
    }
  }

  private ActDraft mention(Message message, DiscordAuthor mentioned) {
    return act(Etype.MENTION, message)
        .eventId(message.id() + "/mention/" + mentioned.id())
        .targetEventId(message.id())
        .targetActorId(mentioned.id());
  }

  /**
   * Somebody brings another into a conversation. Who is brought into a thread was in its channel.
   */
  private List<ActDraft> added(Message message) throws BadRecord {
    ActDraft invite = act(Etype.INVITE, message);
    List<ActDraft> acts = new ArrayList<>(List.of(invite));
    for (JsonObject user : message.json().objects("mentions")) {
      DiscordAuthor added = DiscordAuthor.of(user);
      invite.targetActorId(added.id());
      if (!channel.isThread()) {
        ActDraft join = added.act(of(Etype.JOIN, message.ts()));
        acts.add(
            join.eventId(message.id() + "/join/" + added.id())
                .person("invited_by", message.author().id()));
      }
    }
    return acts;
  }

  private ActDraft removed(Message message) throws BadRecord {
    List<JsonObject> mentions = message.json().objects("mentions");
    if (channel.isThread() || mentions.isEmpty()) {
      return other(message);
    }
    DiscordAuthor removed = DiscordAuthor.of(mentions.get(0));
    String remover = message.author().id();
    boolean isLeave = removed.id() != null && removed.id().equals(remover);
    ActDraft act = removed.act(of(isLeave ? Etype.LEAVE : Etype.KICK, message.ts()));
    return act.targetActorId(isLeave ? null : remover);
  }

  private ActDraft other(Message message) throws BadRecord {
    ActDraft other = act(Etype.OTHER, message).attr("kind", message.type());
    String ended = message.json().text("callEndedTimestamp");
    if (ended != null) {
      Instant end = instants.ofText("callEndedTimestamp", ended).instant();
      other.attr("call_s", Long.toString(Duration.between(message.ts(), end).toSeconds()));
    }
    return at(reference(message), other);
  }

  private void edit(Message message, List<ActDraft> drafts) throws BadRecord {
    String edited = message.json().text("timestampEdited");
    if (edited != null) {
      Instant ts = instants.ofText("timestampEdited", edited).instant();
      // A message may have been edited again when it is exported again: both edits stand.
      ActDraft edit = message.author().act(of(Etype.EDIT, ts));
      drafts.add(
          edit.eventId(message.id() + "/edit/" + ts.toEpochMilli()).targetEventId(message.id()));
    }
  }

  private void note(String name, boolean isSo) {
    if (isSo) {
      notes.merge(name, 1L, Long::sum);
    }
  }
}
