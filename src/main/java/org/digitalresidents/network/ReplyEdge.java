package org.digitalresidents.network;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.AsOf;

/** How often a member replied to another in the 90 days before an as-of. */
enum ReplyEdge implements Named {
  COMMUNITY,
  AT,
  MONTH,
  IS_COMPLETE,
  /** Who was replied to. */
  FROM,
  /** Who replied. */
  TO,
  WEIGHT;

  /**
   * Edges as {@link CentralityPass} needs them: those of a community and as-of in one task, one
   * after another.
   *
   * @param replies rows of {@code reply}
   * @param asOfs what {@link AsOf} gives
   */
  static Dataset<Row> sorted(Dataset<Row> replies, Dataset<Row> asOfs) {
    Column community = Reply.COMMUNITY_ID.col();
    return Together.by(
        AsOf.seen(
                replies.where(Reply.isAmongMembers()),
                asOfs,
                community,
                AsOf.isRecent(Reply.TS.col()))
            .groupBy(
                COMMUNITY.from(community),
                AT.from(AsOf.AT.col()),
                MONTH.from(AsOf.MONTH.col()),
                IS_COMPLETE.from(AsOf.IS_COMPLETE.col()),
                FROM.from(Reply.TO_ACTOR_ID.col()),
                TO.from(Reply.FROM_ACTOR_ID.col()))
            .agg(WEIGHT.from(count(lit(1)))),
        List.of(COMMUNITY.col(), AT.col()),
        FROM.col(),
        TO.col());
  }
}
