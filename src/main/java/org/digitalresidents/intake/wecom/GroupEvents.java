package org.digitalresidents.intake.wecom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * What a callback of the kind {@code change_external_chat} tells: who came to a customer group and
 * who went, and that it was opened, changed or dissolved. A callback that dissolves a group does
 * not say who was in it, so it closes the group and ends nobody's membership by an act.
 */
final class GroupEvents {
  /** More people than any group holds; a larger number of nameless changes is a mistake. */
  private static final int MAX_CHANGED = 2_000;

  private static final String QUIT_BY_THEMSELVES = "0";

  private final Callback callback;
  private final Instants.Moment moment;
  private final Records records;

  GroupEvents(Callback callback, Instants.Moment moment, Records records) {
    this.callback = callback;
    this.moment = moment;
    this.records = records;
  }

  List<Draft> drafts() throws BadRecord {
    String chat = callback.required("ChatId");
    String change = callback.required("ChangeType");
    Instant at = moment.instant();
    return switch (change) {
      case "create" ->
          List.of(other(chat, "group_created"), new GroupDraft(null, chat, null, at, at, null));
      case "dismiss" ->
          List.of(other(chat, "group_dismissed"), new GroupDraft(null, chat, null, at, null, at));
      case "update" -> update(chat);
      default -> List.of(other(chat, "change_external_chat/" + change));
    };
  }

  private List<Draft> update(String chat) throws BadRecord {
    String detail = callback.get("UpdateDetail");
    if (detail == null) {
      return List.of(other(chat, "group_updated"));
    }
    return switch (detail) {
      case "add_member" ->
          changes(chat, detail, Etype.JOIN, Channels.ofJoin(callback.get("JoinScene"), null));
      case "del_member" -> {
        String scene = callback.get("QuitScene");
        boolean isLeave = scene == null || scene.equals(QUIT_BY_THEMSELVES);
        yield changes(chat, detail, isLeave ? Etype.LEAVE : Etype.KICK, null);
      }
      default -> List.of(other(chat, detail));
    };
  }

  private List<Draft> changes(String chat, String detail, Etype etype, String channel)
      throws BadRecord {
    List<Draft> acts = new ArrayList<>();
    for (String account : callback.changed()) {
      acts.add(
          act(etype, chat, detail + "/" + account)
              .actorId(account)
              .actorKind(AccountKinds.kind(account))
              .sourceChannel(channel));
    }
    if (acts.isEmpty()) {
      records.note("changes_without_names");
      int count = count();
      for (int i = 0; i < count; i++) {
        acts.add(act(etype, chat, detail + "/unknown-" + i).sourceChannel(channel));
      }
    }
    return acts;
  }

  /** How many came or went, of a callback that does not name them. */
  private int count() throws BadRecord {
    String literal = callback.required("MemChangeCnt");
    boolean isCount = literal.matches("[0-9]{1,9}") && Integer.parseInt(literal) <= MAX_CHANGED;
    if (!isCount) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE,
          "MemChangeCnt: " + Shown.of(literal) + " is no number of members of a group");
    }
    return Integer.parseInt(literal);
  }

  private ActDraft other(String chat, String kind) {
    return act(Etype.OTHER, chat, kind).attr("kind", kind);
  }

  /** An act of the group; several changes in a second differ in the version of its member list. */
  private ActDraft act(Etype etype, String chat, String what) {
    String version = callback.get("CurMemVer");
    String at = moment.instant().getEpochSecond() + (version == null ? "" : "/" + version);
    return ActDraft.of(etype, moment.instant(), moment.precision())
        .eventId(chat + "/" + what + "/" + at)
        .groupId(chat);
  }
}
