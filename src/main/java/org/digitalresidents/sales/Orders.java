package org.digitalresidents.sales;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;

/**
 * What a line's order came to. An order is what a member paid and was refunded under one {@code
 * order_id}, dated at its first line. Its money counts where the buyer was a member of the
 * community at that instant, or the source does not tell who is a member. A refund that names no
 * order counts where an order that counts is at or before it. Source: definitions A6, A8.
 */
enum Orders implements Named {
  PLACED_AT,
  IS_FIRST_LINE,
  PAID,
  REFUNDED,
  IN_COMMUNITY,
  /** Whether the order counts; a refund that names none has no order. */
  COUNTS,
  /** Whether the line's money counts. */
  LINE_COUNTS,
  /** The order's first line, and the order counts and is not fully refunded: one per purchase. */
  IS_PURCHASE,
  /** The member's purchases so far, this one included. */
  PURCHASE_NO,
  /** When the member's next purchase is placed; null where there is none. */
  NEXT_AT;

  static final Column IS_ORDER = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());
  static final Column IS_REFUND = OrderLine.KIND.col().equalTo(OrderLine.Kind.REFUND.code());

  private enum Spell implements Named {
    COMMUNITY,
    MEMBER,
    START,
    END
  }

  /** Every line with the above, and its community's first and last instant. */
  static Dataset<Row> of(Dataset<Row> orderLines, Dataset<Row> spells, Dataset<Row> community) {
    Dataset<Row> known =
        community.select(
            Community.COMMUNITY_ID.col(),
            Community.FIRST_TS.col(),
            Community.DATA_END.col(),
            Community.JOIN_ACTS.col(),
            Community.ROSTER_ACTS.col());
    // community_id is unique in community, so no line multiplies.
    return withHistory(
        withMembership(withSums(orderLines), spells)
            .join(broadcast(known), Community.COMMUNITY_ID.column()));
  }

  private static Dataset<Row> withSums(Dataset<Row> orderLines) {
    WindowSpec order =
        Window.partitionBy(
            OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col(), OrderLine.ORDER_ID.col());
    Column position = struct(OrderLine.TS.col(), OrderLine.EVENT_ID.col());
    Column first = min(when(IS_ORDER, position)).over(order);
    Column amount = OrderLine.AMOUNT_MINOR.col();

    return orderLines
        // All that follows up to the tallies stays with the member.
        .repartition(OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col())
        .withColumns(
            Map.of(
                PLACED_AT.column(), first.getField(OrderLine.TS.column()),
                IS_FIRST_LINE.column(), coalesce(IS_ORDER.and(position.equalTo(first)), lit(false)),
                PAID.column(), sum(when(IS_ORDER, amount).otherwise(0L)).over(order),
                REFUNDED.column(), sum(when(IS_ORDER, 0L).otherwise(amount)).over(order)));
  }

  private static Dataset<Row> withMembership(Dataset<Row> lines, Dataset<Row> spells) {
    Dataset<Row> ofCommunity =
        spells
            .where(MembershipSpell.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY))
            .select(
                Spell.COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
                Spell.MEMBER.from(MembershipSpell.MEMBER_ID.col()),
                Spell.START.from(MembershipSpell.START_AT.col()),
                Spell.END.from(MembershipSpell.END_AT.col()));
    Column at = PLACED_AT.col();
    Column isOpen = Spell.START.col().leq(at).and(coalesce(Spell.END.col().gt(at), lit(true)));
    Column sameMember =
        Spell.COMMUNITY
            .col()
            .equalTo(OrderLine.COMMUNITY_ID.col())
            .and(Spell.MEMBER.col().equalTo(OrderLine.MEMBER_ID.col()));

    // Left: who was in nothing stays. A member's spells in the community do not overlap, so at most
    // one is open at an instant, and no line multiplies.
    return lines
        .join(ofCommunity, sameMember.and(isOpen), "left")
        .withColumn(IN_COMMUNITY.column(), Spell.MEMBER.col().isNotNull());
  }

  private static Dataset<Row> withHistory(Dataset<Row> lines) {
    // At one instant an order comes before a refund.
    WindowSpec inTime =
        Window.partitionBy(OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col())
            .orderBy(
                OrderLine.TS.col(),
                IS_ORDER.desc(),
                OrderLine.ORDER_ID.col(),
                OrderLine.EVENT_ID.col());
    WindowSpec sofar = inTime.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column membersKnown = Community.JOIN_ACTS.col().plus(Community.ROSTER_ACTS.col()).gt(0);
    Column counts =
        PLACED_AT.col().isNotNull().and(IN_COMMUNITY.col().or(membersKnown.equalTo(false)));
    Column isOrder = IS_FIRST_LINE.col().and(COUNTS.col());
    Column hasOrder = max(isOrder).over(sofar);
    Column isPurchase = isOrder.and(REFUNDED.col().lt(PAID.col()));
    Column next = lead(when(IS_PURCHASE.col(), PLACED_AT.col()), 1, null, true);

    return lines
        .withColumn(COUNTS.column(), counts)
        .withColumn(IS_PURCHASE.column(), isPurchase)
        .withColumns(
            Map.of(
                LINE_COUNTS.column(),
                when(OrderLine.ORDER_ID.col().isNull(), hasOrder).otherwise(COUNTS.col()),
                PURCHASE_NO.column(),
                count(when(IS_PURCHASE.col(), 1)).over(sofar),
                NEXT_AT.column(),
                next.over(inTime)));
  }
}
