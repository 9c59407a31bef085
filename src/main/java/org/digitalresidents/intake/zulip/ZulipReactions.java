package org.digitalresidents.intake.zulip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/** What others did with a message: reactions, and votes in its poll. Neither has a time. */
final class ZulipReactions {
  private ZulipReactions() {}

  static void add(ZulipMessages.Message message, List<Draft> drafts) throws BadRecord {
    for (JsonObject reaction : message.json().objects("reactions")) {
      String emoji = reaction.requiredId("emoji_name");
      JsonObject user = reaction.object("user");
      String id = reaction.id("user_id");
      String giver = id == null && user != null ? user.id("id") : id;
      ActorKind kind = ZulipSender.kind(user == null ? null : user.id("email"));
      String account = reaction.required("user_id", giver);
      drafts.add(
          earliest(message, Etype.REACTION)
              .eventId(message.id() + "/reaction/" + emoji + "/" + account)
              .actorId(account)
              .actorKind(kind)
              .attr("emoji", emoji));
    }
  }

  /**
   * Adds the votes of a poll, which stand in the data of its widget.
   *
   * @return false where some of that data cannot be read
   */
  static boolean addVotes(ZulipMessages.Message message, ActDraft act, List<Draft> drafts)
      throws BadRecord {
    boolean isUnderstood = true;
    for (JsonObject part : message.json().objects("submessages")) {
      String content = part.text("content");
      JsonObject data = content == null ? null : parsed(content);
      isUnderstood &= data != null;
      if (data == null) {
        continue;
      }
      if ("poll".equals(data.id("widget_type"))) {
        act.msgType("poll");
      }
      Long vote = "vote".equals(data.id("type")) ? data.whole("vote") : null;
      if (vote != null && vote == 1) {
        drafts.add(
            earliest(message, Etype.POLL_VOTE)
                .eventId(message.id() + "/poll_vote/" + part.requiredId("id"))
                .actorId(part.id("sender_id"))
                .actorKind(ActorKind.MEMBER)
                .attr("option", data.id("key")));
      }
    }
    return isUnderstood;
  }

  private static JsonObject parsed(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try {
      return JsonObject.read(bytes, 0, bytes.length);
    } catch (BadRecord e) {
      return null;
    }
  }

  private static ActDraft earliest(ZulipMessages.Message message, Etype etype) {
    return message
        .act(etype)
        .targetEventId(message.id())
        .targetActorId(message.sender().account())
        .attr("ts_is", "earliest");
  }
}
