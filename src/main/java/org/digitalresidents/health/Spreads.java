package org.digitalresidents.health;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * How unequally a week is spread over members: what they say, over those who speak; the replies
 * they get, over those who speak. Sources: definitions F1 and activity worship.
 */
public final class Spreads {
  /** What one member has of something in one place and week. */
  enum Part implements Named {
    COMMUNITY,
    PLACE,
    WEEK,
    MEMBER,
    SAID,
    REPLIES
  }

  private Spreads() {}

  /** Points of the indices of spread. */
  public static Dataset<Row> of(HealthInputs in, HealthOptions options) {
    Period week = Period.week(options.zone(), options.weekStart());
    int fewest = options.fewest();
    return parts(in, week)
        .withColumn(Part.PLACE.column(), explode(places()))
        .repartition(Part.COMMUNITY.col(), Part.PLACE.col(), Part.WEEK.col())
        .groupBy(Part.COMMUNITY.col(), Part.PLACE.col(), Part.WEEK.col(), Part.MEMBER.col())
        .agg(Part.SAID.from(sum(Part.SAID.col())), Part.REPLIES.from(sum(Part.REPLIES.col())))
        .where(Part.SAID.col().gt(0))
        .sortWithinPartitions(Part.COMMUNITY.col(), Part.PLACE.col(), Part.WEEK.col())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new SpreadReading(rows, fewest),
            Encoders.row(IndexPoint.schema()));
  }

  private static Dataset<Row> parts(HealthInputs in, Period week) {
    Dataset<Row> said =
        in.memberDays()
            .select(
                Part.COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
                Part.PLACE.from(MemberDay.GROUP_ID.col()),
                Part.WEEK.from(week.startOf(MemberDay.DAY.col())),
                Part.MEMBER.from(MemberDay.MEMBER_ID.col()),
                Part.SAID.from(ActCounts.spoken()),
                Part.REPLIES.from(lit(0L)));
    Dataset<Row> replied =
        in.replies()
            .where(Reply.isLikely().and(coalesce(isOther(), lit(false))))
            .select(
                Part.COMMUNITY.from(Reply.COMMUNITY_ID.col()),
                Part.PLACE.from(Reply.GROUP_ID.col()),
                Part.WEEK.from(week.startOf(week.dayOf(Reply.TS.col()))),
                Part.MEMBER.from(Reply.TO_ACTOR_ID.col()),
                Part.SAID.from(lit(0L)),
                Part.REPLIES.from(lit(1L)));
    return said.union(replied);
  }

  private static Column isOther() {
    return Reply.FROM_ACTOR_ID.col().notEqual(Reply.TO_ACTOR_ID.col());
  }

  private static Column places() {
    Column place = Part.PLACE.col();
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    Column isOfNoGroup = place.isin(GroupIds.WHOLE_COMMUNITY, GroupIds.ONE_TO_ONE);
    return when(isOfNoGroup, array(whole)).otherwise(array(place, whole));
  }
}
