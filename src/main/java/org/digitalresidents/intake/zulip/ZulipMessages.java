package org.digitalresidents.intake.zulip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/** The acts of one message: what it is itself, its edits, its reactions and votes. */
final class ZulipMessages {
  private final InputFile file;
  private final Instants instants;
  private final Set<String> groupsTold = new HashSet<>();
  private final Set<String> resolvedTold = new HashSet<>();
  private final Map<String, Long> notes = new TreeMap<>();

  /** A message before it is an act. */
  record Message(JsonObject json, String id, Instant ts, ZulipSender sender, ZulipPlace place) {
    /** An act at its place and time, of nobody yet. */
    ActDraft act(Etype etype) {
      return at(etype, ts);
    }

    ActDraft at(Etype etype, Instant time) {
      return ActDraft.of(etype, time, TsPrecision.S)
          .groupId(place.groupId())
          .threadId(place.threadId());
    }
  }

  ZulipMessages(InputFile file, IntakeOptions options) {
    this.file = file;
    this.instants = new Instants(options);
  }

  /** What was counted beside, since the beginning. */
  Map<String, Long> notes() {
    return notes;
  }

  List<Draft> drafts(JsonObject json) throws BadRecord {
    String id = json.requiredId("id");
    Instant ts = time(json);
    ZulipSender sender = ZulipSender.of(json);
    Message message = new Message(json, id, ts, sender, ZulipPlace.of(json, file));
    ActDraft act = act(message);
    List<Draft> drafts = new ArrayList<>(List.of(act));
    edits(message, act, drafts);
    ZulipReactions.add(message, drafts);
    boolean isUnderstood = ZulipReactions.addVotes(message, act, drafts);
    // From here on nothing fails: what a file told once is told by a record that is kept.
    mark(message.place(), act);
    group(message.place(), drafts);
    note("accounts_are_names", sender.isName());
    note("widget_data_not_understood", !isUnderstood);
    return drafts;
  }

  private Instant time(JsonObject json) throws BadRecord {
    String timestamp = json.required("timestamp", json.number("timestamp"));
    return instants.ofSeconds("timestamp", timestamp).instant();
  }

  private static ActDraft act(Message message) throws BadRecord {
    ZulipSender sender = message.sender();
    ZulipContent content = ZulipContent.of(message.json(), sender.isName());
    ActDraft act = resolution(message, content);
    if (act == null) {
      act =
          message
              .act(content.quotedId() == null ? Etype.MESSAGE : Etype.REPLY)
              .targetEventId(content.quotedId())
              .targetActorId(content.quotedAccount())
              .text(content.text())
              .msgType("text");
    }
    boolean isNumber = message.id().matches("[0-9]{1,18}");
    return sender.act(act).eventId(message.id()).seq(isNumber ? Long.valueOf(message.id()) : null);
  }

  /** That a topic was marked as resolved, or no longer; null for any other message. */
  private static ActDraft resolution(Message message, ZulipContent content) {
    String text = content.text() == null ? "" : content.text();
    boolean isResolved = text.endsWith("has marked this topic as resolved.");
    boolean isUnresolved = text.endsWith("has marked this topic as unresolved.");
    boolean isOfSystem = message.sender().kind() == ActorKind.SYSTEM;
    if (!isOfSystem || !(isResolved || isUnresolved)) {
      return null;
    }
    return message
        .act(Etype.OTHER)
        .attr("kind", isResolved ? "topic_resolved" : "topic_unresolved")
        .attr("resolved", Boolean.toString(isResolved))
        .person("by", content.mentioned());
  }

  private void mark(ZulipPlace place, ActDraft act) {
    boolean mayBear = place.isResolved() && act.etype() != Etype.OTHER;
    if (mayBear && resolvedTold.add(place.threadId())) {
      act.attr("resolved", "true");
    }
  }

  private void group(ZulipPlace place, List<Draft> drafts) {
    boolean isNamed = place.groupName() != null && place.groupId() != null;
    if (isNamed && groupsTold.add(place.groupId())) {
      drafts.add(new GroupDraft(null, place.groupId(), place.groupName(), null, null, null));
    }
  }

  /** A history of edits tells of changed texts and of moves; only the former edit. */
  private void edits(Message message, ActDraft act, List<Draft> drafts) throws BadRecord {
    JsonObject json = message.json();
    boolean isEdited = json.has("last_edit_timestamp") && !json.has("edit_history");
    for (JsonObject edit : json.objects("edit_history")) {
      boolean isOfText = edit.has("prev_content") || edit.has("prev_rendered_content");
      String editor = edit.id("user_id");
      isEdited |= isOfText && editor == null;
      if (isOfText && editor != null) {
        Instant ts = time(edit);
        ZulipSender sender = message.sender();
        boolean isSender = editor.equals(sender.account());
        drafts.add(
            message
                .at(Etype.EDIT, ts)
                .eventId(message.id() + "/edit/" + ts.getEpochSecond())
                .targetEventId(message.id())
                .actorId(editor)
                .actorKind(isSender ? sender.kind() : ActorKind.MEMBER));
      }
    }
    act.attr("edited", isEdited ? "true" : null);
  }

  private void note(String name, boolean isSo) {
    if (isSo) {
      notes.merge(name, 1L, Long::sum);
    }
  }
}
