package org.digitalresidents.intake.slack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;

/**
 * The reactions to a message, one act for each. When they were given the export does not say, only
 * that it was after the message; of many it names but some of the givers.
 */
final class SlackReactions {
  /** More reactions of one kind to one message than any export has shown. */
  private static final long MAX_COUNT = 100_000;

  private final ActDraft message;
  private final SlackExport export;

  SlackReactions(ActDraft message, SlackExport export) {
    this.message = message;
    this.export = export;
  }

  /** The reactions listed in a message, or in the file it shares. */
  List<ActDraft> of(JsonObject reactedTo) throws BadRecord {
    List<ActDraft> acts = new ArrayList<>();
    for (JsonObject reaction : reactedTo.objects("reactions")) {
      String emoji = reaction.requiredId("name");
      Set<String> givers = new LinkedHashSet<>(reaction.ids("users"));
      for (String giver : givers) {
        acts.add(act(emoji, giver).actorId(giver).actorKind(export.kind(giver, false)));
      }
      Long count = reaction.whole("count");
      long unnamed = count == null ? 0 : count - givers.size();
      if (unnamed > MAX_COUNT) {
        throw new BadRecord(
            Rejection.NUMBER_RANGE, "reactions.count: " + count + " is more than " + MAX_COUNT);
      }
      for (long i = 1; i <= unnamed; i++) {
        acts.add(act(emoji, "#" + i));
      }
    }
    return acts;
  }

  private ActDraft act(String emoji, String giver) {
    return ActDraft.of(Etype.REACTION, message.ts(), message.precision())
        .eventId(message.eventId() + "/reaction/" + emoji + "/" + giver)
        .groupId(message.groupId())
        .targetEventId(message.eventId())
        .targetActorId(message.actorId())
        .threadId(message.threadId())
        .attr("emoji", emoji)
        .attr("ts_is", "earliest");
  }
}
