package org.digitalresidents.intake.discourse;

import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;

/**
 * Likes, and the reactions of the plugin for them, which count likes too: where a post has
 * reactions, its likes are among them. Who gave them and when is not told.
 */
final class DiscourseLikes {
  /** More than this is no count. */
  private static final long MAX_COUNT = 1_000_000;

  private static final long LIKE = 2;

  private DiscourseLikes() {}

  static void add(DiscoursePost post, List<ActDraft> drafts) throws BadRecord {
    List<JsonObject> reactions = post.json().objects("reactions");
    for (JsonObject reaction : reactions) {
      String emoji = reaction.requiredId("id");
      add(post, post.id() + "/reaction/" + emoji + "/", emoji, count(reaction), drafts);
    }
    if (!reactions.isEmpty()) {
      return;
    }
    for (JsonObject action : post.json().objects("actions_summary")) {
      Long id = action.whole("id");
      if (id != null && id == LIKE) {
        add(post, post.id() + "/like/", "like", count(action), drafts);
      }
    }
  }

  private static long count(JsonObject counted) throws BadRecord {
    Long count = counted.whole("count");
    if (count != null && (count < 0 || count > MAX_COUNT)) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE, "count: " + count + " lies outside [0, " + MAX_COUNT + "]");
    }
    return count == null ? 0 : count;
  }

  private static void add(
      DiscoursePost post, String eventId, String emoji, long count, List<ActDraft> drafts)
      throws BadRecord {
    for (long i = 1; i <= count; i++) {
      drafts.add(
          post.act(Etype.REACTION)
              .eventId(eventId + i)
              .targetEventId(post.id())
              .targetActorId(post.account())
              .attr("emoji", emoji)
              .attr("ts_is", "earliest"));
    }
  }
}
