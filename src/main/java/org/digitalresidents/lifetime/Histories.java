package org.digitalresidents.lifetime;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.Period;

/**
 * What members did, turned into the few numbers that models know of them: {@code member_history}.
 * All sources go through one shuffle by member.
 */
public final class Histories {

  /** A trace that a member left. */
  enum Trace implements Named {
    COMMUNITY_ID,
    MEMBER_ID,
    /** What kind: {@link #SPELL}, {@link #ACTIVE_DAY}, or the kind of an order line. */
    KIND,
    ORDER_ID,
    /** When; of a spell its start. */
    AT,
    /** The end of a spell; null where there is none yet. */
    END_AT,
    /** The day of it, in days since 1970; null of a spell. */
    DAY,
    AMOUNT,
    CURRENCY
  }

  // In the order in which the fold wants them, before the kinds of order lines.
  static final String SPELL = "a_spell";
  static final String ACTIVE_DAY = "b_active_day";

  private Histories() {}

  /**
   * What {@link #pass} reads: traces by member, those of an order together, else in order of time.
   *
   * @param orderLines rows of {@code order_line}
   * @param memberDays rows of {@code member_day}
   * @param spells rows of {@code membership_spell}
   */
  public static Dataset<Row> traces(
      Dataset<Row> orderLines,
      Dataset<Row> memberDays,
      Dataset<Row> spells,
      LifetimeOptions options) {
    Dataset<Row> traces =
        stays(spells)
            .unionAll(activeDays(memberDays))
            .unionAll(lines(orderLines, Period.day(options.zone())));
    return Together.by(
        traces,
        List.of(Trace.COMMUNITY_ID.col(), Trace.MEMBER_ID.col()),
        Trace.KIND.col().isin(SPELL, ACTIVE_DAY).desc(),
        Trace.ORDER_ID.col(),
        Trace.KIND.col(),
        Trace.AT.col(),
        Trace.DAY.col());
  }

  /**
   * Fills {@code member_history}.
   *
   * @param community rows of {@code community}
   */
  public static HistoryPass pass(Dataset<Row> community, LifetimeOptions options) {
    return new HistoryPass(Ends.of(community, options), options.weekStart());
  }

  private static Dataset<Row> stays(Dataset<Row> spells) {
    return spells
        .where(MembershipSpell.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY))
        .select(
            Trace.COMMUNITY_ID.from(MembershipSpell.COMMUNITY_ID.col()),
            Trace.MEMBER_ID.from(MembershipSpell.MEMBER_ID.col()),
            Trace.KIND.from(lit(SPELL)),
            Trace.ORDER_ID.from(none(DataTypes.StringType)),
            Trace.AT.from(MembershipSpell.START_AT.col()),
            Trace.END_AT.from(MembershipSpell.END_AT.col()),
            Trace.DAY.from(none(DataTypes.IntegerType)),
            Trace.AMOUNT.from(none(DataTypes.LongType)),
            Trace.CURRENCY.from(none(DataTypes.StringType)));
  }

  private static Dataset<Row> activeDays(Dataset<Row> memberDays) {
    return memberDays
        .where(ActCounts.ACTIVE_COUNT.col().gt(0))
        .select(
            Trace.COMMUNITY_ID.from(MemberDay.COMMUNITY_ID.col()),
            Trace.MEMBER_ID.from(MemberDay.MEMBER_ID.col()),
            Trace.KIND.from(lit(ACTIVE_DAY)),
            Trace.ORDER_ID.from(none(DataTypes.StringType)),
            Trace.AT.from(none(DataTypes.TimestampType)),
            Trace.END_AT.from(none(DataTypes.TimestampType)),
            Trace.DAY.from(unix_date(MemberDay.DAY.col())),
            Trace.AMOUNT.from(none(DataTypes.LongType)),
            Trace.CURRENCY.from(none(DataTypes.StringType)));
  }

  private static Dataset<Row> lines(Dataset<Row> orderLines, Period days) {
    return orderLines.select(
        Trace.COMMUNITY_ID.from(OrderLine.COMMUNITY_ID.col()),
        Trace.MEMBER_ID.from(OrderLine.MEMBER_ID.col()),
        Trace.KIND.from(OrderLine.KIND.col()),
        Trace.ORDER_ID.from(OrderLine.ORDER_ID.col()),
        Trace.AT.from(OrderLine.TS.col()),
        Trace.END_AT.from(none(DataTypes.TimestampType)),
        Trace.DAY.from(unix_date(days.dayOf(OrderLine.TS.col()))),
        Trace.AMOUNT.from(OrderLine.AMOUNT_MINOR.col()),
        Trace.CURRENCY.from(OrderLine.CURRENCY.col()));
  }

  private static Column none(DataType type) {
    return lit(null).cast(type);
  }
}
