package org.digitalresidents.rfm;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;

/** A member helped another with a post: columns of an input. */
public enum HelpGiven implements Named {
  COMMUNITY,
  HELPER,
  TS,
  /** What was helped with; several helps of one member with one post are one. */
  POST;

  /**
   * Replies taken for help, as long as nothing tells them apart: each to a post of another member.
   *
   * @param replies rows of {@code reply}
   */
  public static Dataset<Row> ofReplies(Dataset<Row> replies) {
    Column namesPost = Reply.TO_EVENT_ID.col().isNotNull();
    return replies
        .where(Contacts.isAmongMembers().and(namesPost))
        .select(
            COMMUNITY.from(Reply.COMMUNITY_ID.col()),
            HELPER.from(Reply.FROM_ACTOR_ID.col()),
            TS.from(Reply.TS.col()),
            POST.from(Reply.TO_EVENT_ID.col()));
  }
}
