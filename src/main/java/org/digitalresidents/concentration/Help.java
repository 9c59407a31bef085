package org.digitalresidents.concentration;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;

/** A time a member helped another. */
public enum Help implements Named {
  COMMUNITY,
  HELPER,
  AT;

  /**
   * Replies of a member to another member, for want of better knowledge of what helped: the first
   * to each post, or each where only the person is named. Source: definitions E2 (several replies
   * of one helper are one).
   *
   * @param replies rows of {@code reply}
   */
  public static Dataset<Row> ofReplies(Dataset<Row> replies) {
    String member = ActorKind.MEMBER.code();
    Column between = Reply.FROM_KIND.col().equalTo(member).and(Reply.TO_KIND.col().equalTo(member));
    Column other = Reply.FROM_ACTOR_ID.col().notEqual(Reply.TO_ACTOR_ID.col());
    Column post = coalesce(Reply.TO_EVENT_ID.col(), Reply.EVENT_ID.col());

    return replies
        .where(between.and(other))
        .groupBy(
            COMMUNITY.from(Reply.COMMUNITY_ID.col()), HELPER.from(Reply.FROM_ACTOR_ID.col()), post)
        .agg(AT.from(min(Reply.TS.col())))
        .select(COMMUNITY.col(), HELPER.col(), AT.col());
  }
}
