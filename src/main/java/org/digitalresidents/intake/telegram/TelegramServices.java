package org.digitalresidents.intake.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/** Makes acts of what Telegram wrote into a chat: who came, who went, what was changed. */
final class TelegramServices {
  private final TelegramIndex index;
  private final TelegramTimes times;
  private final RecordSink sink;

  TelegramServices(TelegramIndex index, TelegramTimes times, RecordSink sink) {
    this.index = index;
    this.times = times;
    this.sink = sink;
  }

  /** The acts a record tells of. */
  List<Draft> drafts(JsonObject record, String kind, TelegramChat chat) throws BadRecord {
    TelegramService service = TelegramService.of(record, kind, chat, times);
    return switch (kind) {
      case "invite_members" -> invited(service, false);
      case "join_group_by_link" ->
          List.of(
              service
                  .byActor(Etype.JOIN)
                  .sourceChannel("link")
                  .targetActorId(index.accountNamed(record.text("inviter"))));
      case "join_group_by_request" -> List.of(service.byActor(Etype.JOIN).sourceChannel("request"));
      case "remove_members" -> removed(service);
      case "create_group", "create_channel" -> created(service);
      case "pin_message" -> List.of(pinned(service));
      default -> List.of(service.other());
    };
  }

  /** One who invites themselves has joined; the others were brought in. */
  private List<Draft> invited(TelegramService service, boolean isFounding) throws BadRecord {
    List<Draft> joins = new ArrayList<>();
    List<String> names = names(service.record());
    for (int i = 0; i < names.size(); i++) {
      boolean isSelf = service.isActor(names.get(i));
      if (isSelf && isFounding) {
        continue;
      }
      boolean isOnlySelf = isSelf && names.size() == 1;
      ActDraft join = service.act(Etype.JOIN, isOnlySelf ? "" : "/join/" + (i + 1));
      if (isSelf) {
        service.byActor(join);
      } else {
        service.by(join, account(names.get(i)));
        join.sourceChannel("invited").targetActorId(service.actor());
      }
      joins.add(join);
    }
    return joins.isEmpty() && !isFounding ? List.of(service.other()) : joins;
  }

  /** Who removes themselves has left. The one acting in a removal is the one removed. */
  private List<Draft> removed(TelegramService service) throws BadRecord {
    List<Draft> removals = new ArrayList<>();
    List<String> names = names(service.record());
    for (int i = 0; i < names.size(); i++) {
      String suffix = names.size() == 1 ? "" : "/leave/" + (i + 1);
      if (service.isActor(names.get(i))) {
        ActDraft leave = service.act(Etype.LEAVE, suffix);
        service.byActor(leave);
        removals.add(leave);
      } else {
        ActDraft kick = service.act(Etype.KICK, suffix).targetActorId(service.actor());
        service.by(kick, account(names.get(i)));
        removals.add(kick);
      }
    }
    return removals.isEmpty() ? List.of(service.other()) : removals;
  }

  /** Who founds a group is its first member, and those named with them are the next. */
  private List<Draft> created(TelegramService service) throws BadRecord {
    List<Draft> drafts = new ArrayList<>(List.of(service.other()));
    String founder = service.actor();
    if (founder != null && !TelegramIds.isChat(founder)) {
      ActDraft join = service.act(Etype.JOIN, "/join/founder");
      service.byActor(join);
      drafts.add(join);
    }
    drafts.addAll(invited(service, true));
    Instants.Moment moment = service.moment();
    drafts.add(
        new GroupDraft(
            null,
            service.chat().groupId(),
            service.record().text("title"),
            moment.instant(),
            moment.instant(),
            null));
    return drafts;
  }

  private ActDraft pinned(TelegramService service) throws BadRecord {
    ActDraft act = service.byActor(Etype.PIN);
    Long message = service.record().whole("message_id");
    if (message != null) {
      act.targetEventId(service.chat().eventId(message))
          .targetActorId(index.author(service.chat(), message));
    }
    return act;
  }

  /** The names of those a record is about; null for one whose account was deleted. */
  private static List<String> names(JsonObject record) {
    List<String> names = new ArrayList<>();
    JsonNode members = record.node("members");
    if (members != null) {
      members.forEach(name -> names.add(name.isTextual() ? name.asText() : null));
    }
    return names;
  }

  /** The account of somebody of whom only the name is told. */
  private String account(String name) {
    String account = index.accountNamed(name);
    if (account == null) {
      sink.note("members_without_id", 1);
    }
    return account;
  }
}
