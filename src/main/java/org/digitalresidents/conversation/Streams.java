package org.digitalresidents.conversation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.table.Named;

/**
 * Puts acts in the order a pass needs: whole streams in one task, each in time.
 *
 * <p>What is done to a post comes after all that is written at the same instant; where the source
 * gives its date only, at the end of that day: an answer accepted on its own day is there before it
 * is accepted.
 */
public final class Streams {
  /** What orders the acts, beside their own columns. */
  enum Order implements Named {
    STREAM,
    AT,
    IS_RESPONSE
  }

  private static final Object[] OF_EVENTS =
      Stream.of(Etype.EVENT_PROPOSE, Etype.EVENT_RSVP, Etype.EVENT_ATTEND, Etype.EVENT_HELD)
          .map(Etype::code)
          .toArray();

  private enum Target implements Named {
    COMMUNITY,
    EVENT,
    THREAD
  }

  private Streams() {}

  /**
   * The acts by stream.
   *
   * @param activity rows of {@code activity}
   * @param partitions how many tasks they are spread over
   */
  public static Dataset<Row> sorted(Dataset<Row> activity, int partitions) {
    Column isWritten = Activity.ETYPE.col().isin(StreamPart.WRITTEN.codes());
    Column isResponse = Activity.ETYPE.col().isin(StreamPart.RESPONSE.codes());
    Column namesPost = Activity.TARGET_EVENT_ID.col().isNotNull();
    Dataset<Row> acts =
        activity.where(isWritten.or(isResponse.and(namesPost))).select(ActRows.columnsWithText());
    Column isAstray = Activity.THREAD_ID.col().isNull().and(namesPost);
    Dataset<Row> placed =
        acts.where(not(isAstray))
            .withColumn(Order.STREAM.column(), Activity.THREAD_ID.col())
            .unionByName(withThreadOfTarget(acts.where(isAstray), activity.where(isWritten)));

    return sorted(placed.withColumn(Order.STREAM.column(), stream()), isResponse, partitions);
  }

  /**
   * What is said of events, by group, in whichever thread; for a {@link GatheringPass}.
   *
   * @param activity rows of {@code activity}
   * @param partitions how many tasks it is spread over
   */
  public static Dataset<Row> gatherings(Dataset<Row> activity, int partitions) {
    Column isOfEvent = Activity.ETYPE.col().isin(OF_EVENTS);
    Column cancels = Activity.ATTRS.col().getItem(Attrs.CANCELS).isNotNull();
    Column isResponse = Activity.ETYPE.col().isin(StreamPart.RESPONSE.codes());
    Dataset<Row> acts =
        activity
            .where(isOfEvent.or(cancels))
            .select(ActRows.columnsWithText())
            .withColumn(Order.STREAM.column(), lit(""));
    return sorted(acts, isResponse, partitions);
  }

  /** Reactions, and some replies, name a post and not its thread. */
  private static Dataset<Row> withThreadOfTarget(Dataset<Row> acts, Dataset<Row> written) {
    Dataset<Row> threaded =
        written
            .where(Activity.THREAD_ID.col().isNotNull())
            .select(
                Target.COMMUNITY.from(Activity.COMMUNITY_ID.col()),
                Target.EVENT.from(Activity.EVENT_ID.col()),
                Target.THREAD.from(Activity.THREAD_ID.col()));
    Column isTarget =
        Target.COMMUNITY
            .col()
            .equalTo(Activity.COMMUNITY_ID.col())
            .and(Target.EVENT.col().equalTo(Activity.TARGET_EVENT_ID.col()));
    // Left: most targets are of no thread. event_id is unique within a community.
    return acts.join(threaded, isTarget, "left")
        .withColumn(Order.STREAM.column(), Target.THREAD.col())
        .drop(Target.COMMUNITY.col(), Target.EVENT.col(), Target.THREAD.col());
  }

  private static Column stream() {
    Column isPrivate = Activity.GROUP_ID.col().equalTo(GroupIds.ONE_TO_ONE);
    Column one = coalesce(Activity.ACTOR_ID.col(), lit(""));
    Column other = coalesce(Activity.TARGET_ACTOR_ID.col(), lit(""));
    Column pair = when(isPrivate, concat_ws(" ", least(one, other), greatest(one, other)));
    return coalesce(Order.STREAM.col(), pair, lit(""));
  }

  private static Dataset<Row> sorted(Dataset<Row> acts, Column isResponse, int partitions) {
    Column community = Activity.COMMUNITY_ID.col();
    Column group = Activity.GROUP_ID.col();
    Column stream = Order.STREAM.col();
    Column isDated = Activity.TS_PRECISION.col().equalTo(TsPrecision.DAY.code());
    Column endOfDay = unix_micros(Activity.TS.col()).plus(TsPrecision.DAY.spanMicros() - 1);
    Column at =
        when(isResponse.and(isDated), timestamp_micros(endOfDay)).otherwise(Activity.TS.col());
    return acts.withColumn(Order.AT.column(), at)
        .withColumn(Order.IS_RESPONSE.column(), isResponse)
        .repartition(partitions, community, group, stream)
        .sortWithinPartitions(
            community,
            group,
            stream,
            Order.AT.col(),
            Order.IS_RESPONSE.col(),
            Activity.SEQ.col(),
            Activity.EVENT_ID.col());
  }
}
