package org.digitalresidents.intake.telegram;

import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/**
 * A record of Telegram's own.
 *
 * @param kind the source's name for it
 * @param id its number in the chat
 * @param actor whose doing it is; null where it does not say
 */
record TelegramService(
    JsonObject record,
    String kind,
    TelegramChat chat,
    long id,
    Instants.Moment moment,
    String actor) {
  static TelegramService of(JsonObject record, String kind, TelegramChat chat, TelegramTimes times)
      throws BadRecord {
    long id = record.required("id", record.whole("id"));
    String actor = TelegramIds.account(record, "actor_id");
    String doer = actor == null ? TelegramIds.account(record, "from_id") : actor;
    return new TelegramService(record, kind, chat, id, times.of(record, "date"), doer);
  }

  /** An act, whose id is the record's and a suffix. */
  ActDraft act(Etype etype, String suffix) {
    Long topic = chat.topic(id);
    return ActDraft.of(etype, moment.instant(), moment.precision())
        .eventId(chat.eventId(id) + suffix)
        .seq(id)
        .groupId(chat.groupId())
        .threadId(topic == null ? null : chat.eventId(topic));
  }

  /** The act that the record is, done by its actor. */
  ActDraft byActor(Etype etype) {
    ActDraft act = act(etype, "");
    byActor(act);
    return act;
  }

  void byActor(ActDraft act) {
    by(act, actor);
  }

  void by(ActDraft act, String account) {
    if (account != null) {
      act.actorId(account).actorKind(TelegramIds.kind(account, chat, false));
    }
  }

  /** Whatever has no kind of act of its own. */
  ActDraft other() throws BadRecord {
    return byActor(Etype.OTHER)
        .attr("kind", kind)
        .attr("title", record.text("title"))
        .text(record.text("information_text"));
  }

  /** Whether a name is that of the actor. */
  boolean isActor(String name) throws BadRecord {
    return name != null && name.equals(record.text("actor"));
  }
}
