package org.digitalresidents.conversation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;

/**
 * Replies that say themselves what or whom they reply to. Replies to oneself and those of programs
 * are among them, known by their ids and kinds.
 *
 * <p>A message in a one-to-one chat has an addressee and is no reply for that.
 */
public final class Replies {
  private static final long MICROS_PER_MS = 1_000;

  private enum Post implements Named {
    COMMUNITY,
    EVENT,
    TS,
    ACTOR,
    KIND
  }

  private Replies() {}

  /**
   * Rows of {@code reply} whose rule is {@code explicit}.
   *
   * @param activity rows of {@code activity}
   */
  public static Dataset<Row> explicit(Dataset<Row> activity) {
    Dataset<Row> posts =
        activity.select(
            Post.COMMUNITY.from(Activity.COMMUNITY_ID.col()),
            Post.EVENT.from(Activity.EVENT_ID.col()),
            Post.TS.from(Activity.TS.col()),
            Post.ACTOR.from(Activity.ACTOR_ID.col()),
            Post.KIND.from(Activity.ACTOR_KIND.col()));
    Column isOfReply =
        Post.COMMUNITY
            .col()
            .equalTo(Activity.COMMUNITY_ID.col())
            .and(Post.EVENT.col().equalTo(Activity.TARGET_EVENT_ID.col()));
    // Left: replies to what is not in the data stay. event_id is unique within a community.
    return Reply.REPLY.conform(said(activity).join(posts, isOfReply, "left").select(columns()));
  }

  private static Dataset<Row> said(Dataset<Row> activity) {
    Object[] spoken =
        Arrays.stream(Etype.values()).filter(Etype::isSpoken).map(Etype::code).toArray();
    Column namesPost = Activity.TARGET_EVENT_ID.col().isNotNull();
    Column inGroup = Activity.GROUP_ID.col().notEqual(GroupIds.ONE_TO_ONE);
    Column namesPerson = Activity.TARGET_ACTOR_ID.col().isNotNull().and(inGroup);
    return activity
        .where(Activity.ETYPE.col().isin(spoken).and(namesPost.or(namesPerson)))
        .select(
            Activity.COMMUNITY_ID.col(),
            Activity.EVENT_ID.col(),
            Activity.GROUP_ID.col(),
            Activity.TS.col(),
            Activity.ACTOR_ID.col(),
            Activity.ACTOR_KIND.col(),
            Activity.TARGET_EVENT_ID.col(),
            Activity.TARGET_ACTOR_ID.col());
  }

  private static Column[] columns() {
    Column toActor = coalesce(Activity.TARGET_ACTOR_ID.col(), Post.ACTOR.col());
    Column delay = unix_micros(Activity.TS.col()).minus(unix_micros(Post.TS.col()));
    Column wholeMs = delay.minus(delay.mod(MICROS_PER_MS)).divide(MICROS_PER_MS);
    return new Column[] {
      Reply.COMMUNITY_ID.col(),
      Reply.EVENT_ID.col(),
      Reply.GROUP_ID.col(),
      Reply.TS.col(),
      Reply.FROM_ACTOR_ID.from(Activity.ACTOR_ID.col()),
      Reply.FROM_KIND.from(Activity.ACTOR_KIND.col()),
      Reply.TO_EVENT_ID.from(Activity.TARGET_EVENT_ID.col()),
      Reply.TO_ACTOR_ID.from(toActor),
      Reply.TO_KIND.from(when(toActor.equalTo(Post.ACTOR.col()), Post.KIND.col())),
      Reply.DELAY_MS.from(when(delay.geq(0), wholeMs.cast("bigint"))),
      Reply.IS_BEFORE_POST.from(coalesce(delay.lt(0), lit(false))),
      Reply.RULE.from(lit(LinkRule.EXPLICIT.code())),
      Reply.CONFIDENCE.from(lit(1.0))
    };
  }
}
