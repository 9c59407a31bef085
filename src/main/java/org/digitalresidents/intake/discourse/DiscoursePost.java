package org.digitalresidents.intake.discourse;

import java.time.Instant;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * A post as it was written down.
 *
 * @param number its place in the topic, from 1
 * @param account who wrote it; null where the account was deleted
 * @param topic what the file says of the topic, or of the page of posts it stands in
 */
record DiscoursePost(
    JsonObject json,
    String id,
    String topicId,
    long number,
    long type,
    Instant created,
    String account,
    ActorKind kind,
    DiscourseTopics.Topic topic) {
  static final long REGULAR = 1;
  static final long MODERATOR_ACTION = 2;
  static final long SMALL_ACTION = 3;
  static final long WHISPER = 4;

  private static final String SYSTEM = "-1";

  static DiscoursePost of(JsonObject json, DiscourseTopics.Topic topic, Instants instants)
      throws BadRecord {
    String created = json.required("created_at", json.text("created_at"));
    Long type = json.whole("post_type");
    String user = json.id("user_id");
    String account = user == null ? json.id("username") : user;
    return new DiscoursePost(
        json,
        json.requiredId("id"),
        json.requiredId("topic_id"),
        json.required("post_number", json.whole("post_number")),
        type == null ? REGULAR : type,
        instants.ofText("created_at", created).instant(),
        account,
        kind(json, account),
        topic);
  }

  /** Accounts with numbers below zero are the forum's own and its programs. */
  static ActorKind kind(JsonObject post, String account) throws BadRecord {
    if (SYSTEM.equals(account)) {
      return ActorKind.SYSTEM;
    }
    if (account != null && account.startsWith("-")) {
      return ActorKind.BOT;
    }
    boolean isStaff = post.flag("staff") || post.flag("admin") || post.flag("moderator");
    return isStaff ? ActorKind.STAFF : ActorKind.MEMBER;
  }

  boolean isFirst() {
    return number == 1;
  }

  /** The number of the post it answers; null where it names none. */
  Long repliesTo() throws BadRecord {
    return json.whole("reply_to_post_number");
  }

  boolean isAccepted() throws BadRecord {
    return json.flag("accepted_answer") || topic.isAccepted(number);
  }

  /** Whether its topic is known to be a question. */
  boolean isOfQuestion() throws BadRecord {
    return topic.isQuestion() || json.flag("topic_accepted_answer") || isAccepted();
  }

  String threadId() {
    return "topic/" + topicId;
  }

  /** Its group; null where its category is not told. */
  String groupId() throws BadRecord {
    if (topic.isPrivate()) {
      return topic.isOneToOne() ? "dm" : threadId();
    }
    String told = json.id("category_id");
    String category = told == null ? topic.categoryId() : told;
    return category == null ? null : "category:" + category;
  }

  /** An act at its place and time, of nobody yet. */
  ActDraft act(Etype etype) throws BadRecord {
    return ActDraft.of(etype, created, TsPrecision.MS).groupId(groupId()).threadId(threadId());
  }

  /** The title of its topic; null where it is not told. */
  String title() throws BadRecord {
    String title = topic.title() == null ? json.text("topic_title") : topic.title();
    return title == null ? null : TextRules.normal("title", title);
  }
}
