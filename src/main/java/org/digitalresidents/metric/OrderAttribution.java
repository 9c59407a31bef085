package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;

/**
 * Which orders count, and whose they are. An order is what a member paid and was refunded under one
 * {@code order_id}; it is dated at its first line.
 *
 * <p>It counts if the buyer was a member of the community at that instant. Where a community's
 * source gives no joins at all, membership is not known and every order counts. It belongs to the
 * group that its first line with a group names; else {@link Attribution} decides among the groups
 * the buyer was in.
 */
final class OrderAttribution {
  /** What is known of a line's order, beside the line. */
  enum Order implements Named {
    DATED_AT,
    FIRST_LINE,
    NAMED_GROUP,
    IN_GROUPS,
    TOUCH,
    COUNTED,
    /** The groups it belongs to, ascending; empty where the buyer was in none. */
    GROUPS
  }

  private enum Spell implements Named {
    COMMUNITY,
    MEMBER,
    GROUP,
    FROM,
    UNTIL
  }

  private enum Touch implements Named {
    COMMUNITY,
    MEMBER,
    GROUP,
    AT
  }

  private static final Column IS_ORDER = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());

  private OrderAttribution() {}

  /** Every line with what is known of its order; a refund that names none has no date. */
  static Dataset<Row> lines(Dataset<Row> orderLines, MetricInputs in, Attribution attribution) {
    Dataset<Row> dated = inGroups(dated(orderLines), in.spells());
    boolean byTouch = attribution == Attribution.LAST_TOUCH;
    Dataset<Row> touched =
        byTouch ? touched(dated, in.memberDays()) : dated.withColumn(Order.TOUCH.column(), none());
    Column membersKnown = Community.JOIN_ACTS.col().gt(0).or(Community.ROSTER_ACTS.col().gt(0));
    Column inCommunity = array_contains(Order.IN_GROUPS.col(), GroupIds.WHOLE_COMMUNITY);
    Column counted = Order.DATED_AT.col().isNotNull().and(inCommunity.or(not(membersKnown)));
    Column groups =
        when(Order.NAMED_GROUP.col().isNotNull(), array(Order.NAMED_GROUP.col()))
            .when(Order.TOUCH.col().isNotNull(), array(Order.TOUCH.col()))
            .otherwise(array_remove(Order.IN_GROUPS.col(), GroupIds.WHOLE_COMMUNITY));

    // community_id is unique in community, so no line multiplies.
    return touched
        .join(
            broadcast(
                in.community()
                    .select(
                        Community.COMMUNITY_ID.col(),
                        Community.JOIN_ACTS.col(),
                        Community.ROSTER_ACTS.col())),
            Community.COMMUNITY_ID.column())
        .withColumn(Order.COUNTED.column(), counted)
        .withColumn(Order.GROUPS.column(), groups);
  }

  private static Column none() {
    return lit(null).cast(DataTypes.StringType);
  }

  private static Dataset<Row> dated(Dataset<Row> orderLines) {
    WindowSpec order =
        Window.partitionBy(
            OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col(), OrderLine.ORDER_ID.col());
    Column position = struct(OrderLine.TS.col(), OrderLine.EVENT_ID.col());
    Column firstLine = min(when(IS_ORDER, position)).over(order);
    Column named = IS_ORDER.and(Scope.isGroup(OrderLine.GROUP_ID.col()));
    Column withGroup =
        struct(OrderLine.TS.col(), OrderLine.EVENT_ID.col(), OrderLine.GROUP_ID.col());
    Column namedGroup = min(when(named, withGroup)).over(order);

    return orderLines
        // All that follows up to the contributions stays with the member.
        .repartition(OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col())
        .select(
            Named.columns(
                columns(OrderLine.values()),
                Order.DATED_AT.from(firstLine.getField(OrderLine.TS.column())),
                Order.FIRST_LINE.from(
                    coalesce(IS_ORDER.and(position.equalTo(firstLine)), lit(false))),
                Order.NAMED_GROUP.from(namedGroup.getField(OrderLine.GROUP_ID.column()))));
  }

  private static Dataset<Row> inGroups(Dataset<Row> dated, Dataset<Row> spells) {
    Dataset<Row> open =
        spells.select(
            Spell.COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
            Spell.MEMBER.from(MembershipSpell.MEMBER_ID.col()),
            Spell.GROUP.from(MembershipSpell.GROUP_ID.col()),
            Spell.FROM.from(MembershipSpell.START_AT.col()),
            Spell.UNTIL.from(MembershipSpell.END_AT.col()));
    Column at = Order.DATED_AT.col();
    Column notOver = Spell.UNTIL.col().isNull().or(Spell.UNTIL.col().gt(at));
    Column sameMember =
        Spell.COMMUNITY
            .col()
            .equalTo(OrderLine.COMMUNITY_ID.col())
            .and(Spell.MEMBER.col().equalTo(OrderLine.MEMBER_ID.col()));
    Column groups = sort_array(collect_set(Spell.GROUP.col()));

    // Left: who is in nothing stays. A line meets every spell that is open at its order's date, and
    // becomes one line again.
    return oncePerLine(
        dated.join(open, sameMember.and(Spell.FROM.col().leq(at)).and(notOver), "left"),
        dated,
        Order.IN_GROUPS.from(groups));
  }

  private static Dataset<Row> touched(Dataset<Row> dated, Dataset<Row> memberDays) {
    Column active = ActCounts.ACTIVE_COUNT.col().gt(0);
    Dataset<Row> touches =
        memberDays
            .where(active.and(Scope.isGroup(MemberDay.GROUP_ID.col())))
            .select(
                Touch.COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
                Touch.MEMBER.from(MemberDay.MEMBER_ID.col()),
                Touch.GROUP.from(MemberDay.GROUP_ID.col()),
                Touch.AT.from(explode(array(ActCounts.FIRST_TS.col(), ActCounts.LAST_TS.col()))));
    Column sameMember =
        Touch.COMMUNITY
            .col()
            .equalTo(OrderLine.COMMUNITY_ID.col())
            .and(Touch.MEMBER.col().equalTo(OrderLine.MEMBER_ID.col()));
    Column before = Touch.AT.col().leq(Order.DATED_AT.col());
    Column age = unix_micros(Order.DATED_AT.col()).minus(unix_micros(Touch.AT.col()));
    Column last = min(when(Touch.AT.col().isNotNull(), struct(age, Touch.GROUP.col())));

    // Left: who was never active stays. A line meets every touch before it, and becomes one again.
    return oncePerLine(
        dated.join(touches, sameMember.and(before), "left"),
        dated,
        Order.TOUCH.from(last.getField(Touch.GROUP.column())));
  }

  private static Dataset<Row> oncePerLine(Dataset<Row> met, Dataset<Row> lines, Column gathered) {
    Column[] carried =
        Arrays.stream(lines.columns())
            .filter(c -> !isLineKey(c))
            .map(c -> first(col(c)).as(c))
            .toArray(Column[]::new);
    return met.groupBy(
            OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col(), OrderLine.EVENT_ID.col())
        .agg(gathered, carried);
  }

  private static boolean isLineKey(String column) {
    return List.of(
            OrderLine.COMMUNITY_ID.column(),
            OrderLine.MEMBER_ID.column(),
            OrderLine.EVENT_ID.column())
        .contains(column);
  }

  private static List<Column> columns(OrderLine[] fields) {
    return Arrays.stream(fields).map(OrderLine::col).toList();
  }
}
