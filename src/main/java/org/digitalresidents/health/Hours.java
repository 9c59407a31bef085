package org.digitalresidents.health;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** Counts what happens in every group by the hour. */
public final class Hours {
  private static final long MICROS_AN_HOUR = 3_600_000_000L;

  private static final Object[] ACTIVE =
      Arrays.stream(Etype.values()).filter(Etype::isActivity).map(Etype::code).toArray();

  private enum Pair implements Named {
    ONE,
    OTHER,
    FIRST
  }

  private Hours() {}

  /**
   * Rows of {@link GroupHour}.
   *
   * @param extents of every community with acts; what is later than its data end is not counted
   */
  public static Dataset<Row> of(HealthInputs in, Map<String, Extent> extents) {
    return ofSpells(in.spells())
        .union(ofActivity(in.activity(), extents))
        .union(ofPosts(in.posts()))
        .union(ofReplies(in.replies()))
        .union(ofPairs(in.replies()))
        .groupBy(
            GroupHour.COMMUNITY_ID.col(),
            GroupHour.GROUP_ID.col(),
            GroupHour.HOUR.col(),
            GroupHour.KIND.col())
        .agg(GroupHour.AMOUNT.from(sum(GroupHour.AMOUNT.col())))
        .where(GroupHour.AMOUNT.col().notEqual(0));
  }

  /** The hour an instant falls in, from 1970 on. */
  static Column hour(Column instant) {
    Column past = pmod(unix_micros(instant), lit(MICROS_AN_HOUR));
    return unix_micros(instant).minus(past).divide(MICROS_AN_HOUR).cast(DataTypes.LongType);
  }

  private static Dataset<Row> ofSpells(Dataset<Row> spells) {
    Column from = hour(MembershipSpell.OBSERVED_FROM.col());
    Column to = hour(MembershipSpell.END_AT.col());
    Column isOwnWill = MembershipSpell.END_KIND.col().equalTo(SpellEdge.LEAVE.code());
    Column wasIn = isOwnWill.and(from.lt(to));
    return exploded(
        spells.where(isGroup(MembershipSpell.GROUP_ID.col())),
        MembershipSpell.COMMUNITY_ID.col(),
        MembershipSpell.GROUP_ID.col(),
        change(from, HourKind.ENTER),
        change(to, HourKind.EXIT),
        change(when(wasIn, to), HourKind.LEAVE));
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts) {
    Column hour = hour(PostResponse.TS.col());
    Column isStaff = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.STAFF.code());
    Column isPush = ValueExchange.isPush();
    return exploded(
        posts.where(isGroup(PostResponse.GROUP_ID.col())),
        PostResponse.COMMUNITY_ID.col(),
        PostResponse.GROUP_ID.col(),
        change(when(isPush, hour), HourKind.PUSH),
        change(when(isStaff, hour), HourKind.STAFF_POST),
        change(when(isStaff.and(not(isPush)), hour), HourKind.PROMPT));
  }

  private static Dataset<Row> ofReplies(Dataset<Row> replies) {
    Column hour = hour(Reply.TS.col());
    Column toMember = Reply.TO_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column byStaff = Reply.FROM_KIND.col().equalTo(ActorKind.STAFF.code());
    return exploded(
        replies.where(isGroup(Reply.GROUP_ID.col()).and(Reply.isLikely())),
        Reply.COMMUNITY_ID.col(),
        Reply.GROUP_ID.col(),
        change(when(isExchange(), hour), HourKind.EXCHANGE),
        change(when(byStaff.and(toMember), hour), HourKind.MENTION));
  }

  private static Dataset<Row> ofPairs(Dataset<Row> replies) {
    Dataset<Row> pairs =
        replies
            .where(isGroup(Reply.GROUP_ID.col()).and(Reply.isLikely()).and(isExchange()))
            .groupBy(
                Reply.COMMUNITY_ID.col(),
                Reply.GROUP_ID.col(),
                Pair.ONE.from(least(Reply.FROM_ACTOR_ID.col(), Reply.TO_ACTOR_ID.col())),
                Pair.OTHER.from(greatest(Reply.FROM_ACTOR_ID.col(), Reply.TO_ACTOR_ID.col())))
            .agg(Pair.FIRST.from(min(Reply.TS.col())));
    return exploded(
        pairs,
        Reply.COMMUNITY_ID.col(),
        Reply.GROUP_ID.col(),
        change(hour(Pair.FIRST.col()), HourKind.NEW_PAIR));
  }

  /** A member replies to another. */
  static Column isExchange() {
    String member = ActorKind.MEMBER.code();
    Column isOther = Reply.FROM_ACTOR_ID.col().notEqual(Reply.TO_ACTOR_ID.col());
    return coalesce(
        Reply.FROM_KIND.col().equalTo(member).and(Reply.TO_KIND.col().equalTo(member)).and(isOther),
        lit(false));
  }

  /** Whether it is one group, neither the whole community nor chats of two. */
  static Column isGroup(Column group) {
    return not(group.isin(GroupIds.WHOLE_COMMUNITY, GroupIds.ONE_TO_ONE));
  }

  private static Column change(Column hour, HourKind kind) {
    return struct(
        GroupHour.HOUR.from(hour),
        GroupHour.KIND.from(lit(kind.name())),
        GroupHour.AMOUNT.from(lit(1L)));
  }

  private static Dataset<Row> exploded(
      Dataset<Row> rows, Column community, Column group, Column... changes) {
    return rows.select(
            GroupHour.COMMUNITY_ID.from(community),
            GroupHour.GROUP_ID.from(group),
            explode(array(changes)).as("change"))
        .select(GroupHour.COMMUNITY_ID.col(), GroupHour.GROUP_ID.col(), col("change.*"))
        .where(GroupHour.HOUR.col().isNotNull());
  }

  private static Dataset<Row> ofActivity(Dataset<Row> activity, Map<String, Extent> extents) {
    Column isActive =
        Activity.ACTOR_KIND
            .col()
            .equalTo(ActorKind.MEMBER.code())
            .and(Activity.ETYPE.col().isin(ACTIVE));
    Map<String, Extent> ends = new HashMap<>(extents);
    return Together.by(
            activity
                .where(isActive.and(isGroup(Activity.GROUP_ID.col())))
                .select(
                    Activity.COMMUNITY_ID.col(),
                    Activity.GROUP_ID.col(),
                    Activity.ACTOR_ID.col(),
                    Activity.TS.col()),
            List.of(Activity.COMMUNITY_ID.col(), Activity.GROUP_ID.col(), Activity.ACTOR_ID.col()),
            Activity.TS.col())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new ActivityHours(rows, ends),
            Encoders.row(GroupHour.GROUP_HOUR.schema()));
  }
}
