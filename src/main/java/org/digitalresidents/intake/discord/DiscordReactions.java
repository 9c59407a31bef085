package org.digitalresidents.intake.discord;

import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;

/**
 * The reactions to a message. Their times are not told: they are those of the message, the earliest
 * they can be. Old versions only count them; who gave those beyond the people named is not known.
 */
final class DiscordReactions {
  /** More of one emoji on one message than this is no count. */
  static final long MAX_COUNT = 1_000_000;

  private DiscordReactions() {}

  static void add(DiscordMessages.Message message, DiscordMessages messages, List<ActDraft> drafts)
      throws BadRecord {
    for (JsonObject reaction : message.json().objects("reactions")) {
      JsonObject emoji = reaction.required("emoji", reaction.object("emoji"));
      String name = emoji.id("name");
      String id = emoji.id("id");
      String key = id == null ? emoji.required("name", name) : id;
      List<JsonObject> users = reaction.objects("users");
      for (JsonObject user : users) {
        DiscordAuthor giver = DiscordAuthor.of(user);
        ActDraft act = giver.act(reaction(message, messages, name));
        drafts.add(act.eventId(eventId(message, key, giver.id() == null ? "deleted" : giver.id())));
      }
      Long count = reaction.whole("count");
      long unknown = (count == null ? 0 : checked(count)) - users.size();
      for (long i = 1; i <= unknown; i++) {
        ActDraft act = reaction(message, messages, name);
        drafts.add(act.eventId(eventId(message, key, "unknown-" + i)));
      }
    }
  }

  static long checked(long count) throws BadRecord {
    if (count < 0 || count > MAX_COUNT) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE,
          "reactions.count: " + count + " lies outside [0, " + MAX_COUNT + "]");
    }
    return count;
  }

  private static String eventId(DiscordMessages.Message message, String emoji, String giver) {
    return message.id() + "/reaction/" + emoji + "/" + giver;
  }

  private static ActDraft reaction(
      DiscordMessages.Message message, DiscordMessages messages, String emoji) {
    return messages
        .of(Etype.REACTION, message.ts())
        .targetEventId(message.id())
        .targetActorId(message.author().id())
        .attr("emoji", emoji)
        .attr("ts_is", "earliest");
  }
}
