package org.digitalresidents.intake.discourse;

import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Etype;

/**
 * Posts by which a topic tells what was done to it, each with a code such as {@code
 * closed.enabled}. Only people of private messages are invited, leave and are removed.
 */
final class DiscourseActions {
  private static final String CODE = "action_code";

  private final DiscourseTopics topics;

  DiscourseActions(DiscourseTopics topics) {
    this.topics = topics;
  }

  static boolean isAction(DiscoursePost post) throws BadRecord {
    return post.type() == DiscoursePost.SMALL_ACTION || post.json().id(CODE) != null;
  }

  /**
   * The act.
   *
   * @param firstPostId of the topic; null where it is not known
   */
  ActDraft act(DiscoursePost post, String firstPostId) throws BadRecord {
    String code = post.json().id(CODE);
    String subject = topics.account(post.json().id("action_code_who"));
    return switch (code == null ? "" : code) {
      case "invited_user" -> by(post, post.act(Etype.INVITE)).targetActorId(subject);
      case "user_left" -> of(subject, post.act(Etype.LEAVE));
      case "removed_user" -> of(subject, post.act(Etype.KICK)).targetActorId(post.account());
      case "pinned.enabled", "pinned_globally.enabled" ->
          by(post, post.act(Etype.PIN)).targetEventId(firstPostId);
      default -> other(post, code);
    };
  }

  private static ActDraft other(DiscoursePost post, String code) throws BadRecord {
    return by(post, post.act(Etype.OTHER))
        .attr("kind", code == null ? "small_action" : code)
        .text(DiscourseText.of(post));
  }

  private static ActDraft by(DiscoursePost post, ActDraft act) {
    return act.actorId(post.account()).actorKind(post.kind());
  }

  private ActDraft of(String account, ActDraft act) {
    return act.actorId(account).actorKind(topics.kind(account));
  }
}
