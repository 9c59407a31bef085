package org.digitalresidents.intake.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * The reactions to a message, one act for each. The last few have giver and time; of the others the
 * export only counts how many there were.
 */
final class TelegramReactions {
  /** Givers without a name of one reaction; a post in a large channel may have any number. */
  static final long MAX_UNNAMED = 10_000;

  private final TelegramTimes times;
  private final RecordSink sink;

  TelegramReactions(TelegramTimes times, RecordSink sink) {
    this.times = times;
    this.sink = sink;
  }

  /** The reactions to a message. */
  List<ActDraft> of(JsonObject message, ActDraft act, TelegramChat chat) throws BadRecord {
    List<ActDraft> acts = new ArrayList<>();
    for (JsonObject reaction : message.objects("reactions")) {
      String emoji = emoji(reaction);
      List<JsonObject> recent = reaction.objects("recent");
      int withoutGiver = 0;
      for (JsonObject given : recent) {
        String giver = TelegramIds.account(given, "from_id");
        withoutGiver += giver == null ? 1 : 0;
        String by = giver == null ? "#" + withoutGiver : giver;
        acts.add(given(message, act, given, emoji, by, chat));
      }
      Long count = reaction.whole("count");
      long unnamed = count == null ? 0 : Math.max(0, count - recent.size());
      long kept = Math.min(unnamed, MAX_UNNAMED);
      for (int i = 1; i <= kept; i++) {
        acts.add(
            act(act, act.ts(), act.precision(), emoji, "#" + (withoutGiver + i))
                .attr("ts_is", "earliest"));
      }
      note("reactions_without_giver", withoutGiver + kept);
      note("reactions_left_out", unnamed - kept);
    }
    return acts;
  }

  private void note(String name, long count) {
    if (count > 0) {
      sink.note(name, count);
    }
  }

  private ActDraft given(
      JsonObject message,
      ActDraft act,
      JsonObject given,
      String emoji,
      String giver,
      TelegramChat chat)
      throws BadRecord {
    String date = given.text("date");
    boolean isTimed = date != null;
    Instants.Moment moment =
        isTimed
            ? times.within(message, "reactions.recent.date", date)
            : new Instants.Moment(act.ts(), act.precision());
    ActDraft reaction = act(act, moment.instant(), moment.precision(), emoji, giver);
    if (!giver.startsWith("#")) {
      reaction.actorId(giver).actorKind(TelegramIds.kind(giver, chat, false));
    }
    return isTimed ? reaction : reaction.attr("ts_is", "earliest");
  }

  private static ActDraft act(
      ActDraft message, Instant ts, TsPrecision precision, String emoji, String giver) {
    return ActDraft.of(Etype.REACTION, ts, precision)
        .eventId(message.eventId() + "/reaction/" + emoji + "/" + giver)
        .groupId(message.groupId())
        .targetEventId(message.eventId())
        .targetActorId(message.actorId())
        .threadId(message.threadId())
        .attr("emoji", emoji);
  }

  /** The emoji; of one that somebody made the number of its picture; else the kind of reaction. */
  private static String emoji(JsonObject reaction) throws BadRecord {
    String emoji = reaction.id("emoji");
    String made = emoji == null ? reaction.id("document_id") : emoji;
    return made == null ? reaction.requiredId("type") : made;
  }
}
