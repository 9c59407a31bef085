package org.digitalresidents.testing;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.Reply;

/** Rows of {@code help} for rooms that only read them: every reply answers the post it is to. */
public final class HelpOfReplies {
  private HelpOfReplies() {}

  /**
   * The help.
   *
   * @param replies rows of {@code reply}
   */
  public static Dataset<Row> of(Dataset<Row> replies) {
    return replies
        .where(
            Reply.TO_EVENT_ID
                .col()
                .isNotNull()
                .and(Reply.FROM_ACTOR_ID.col().notEqual(Reply.TO_ACTOR_ID.col())))
        .groupBy(
            Reply.COMMUNITY_ID.col(),
            Help.EVENT_ID.from(Reply.TO_EVENT_ID.col()),
            Help.HELPER_ID.from(Reply.FROM_ACTOR_ID.col()),
            Help.ASKER_ID.from(Reply.TO_ACTOR_ID.col()),
            Help.ASKER_KIND.from(Reply.TO_KIND.col()),
            Help.HELPER_KIND.from(Reply.FROM_KIND.col()))
        .agg(Help.HELPED_AT.from(min(Reply.TS.col())))
        .withColumn(Help.LINKING.column(), lit(Linking.CONSERVATIVE.code()));
  }
}
