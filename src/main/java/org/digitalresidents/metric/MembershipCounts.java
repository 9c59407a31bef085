package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.digitalresidents.metric.Contributions.entry;
import static org.digitalresidents.metric.Contributions.entryWhen;
import static org.digitalresidents.metric.Contributions.one;
import static org.digitalresidents.model.MembershipSpell.END_AT;
import static org.digitalresidents.model.MembershipSpell.END_KIND;
import static org.digitalresidents.model.MembershipSpell.GROUP_ID;
import static org.digitalresidents.model.MembershipSpell.MEMBER_ID;
import static org.digitalresidents.model.MembershipSpell.SPELL_NO;
import static org.digitalresidents.model.MembershipSpell.START_AT;
import static org.digitalresidents.model.MembershipSpell.START_UNKNOWN;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.time.Period;

/**
 * Comings and goings, from spells. {@code M(t)}: the members whose spell contains t. Source: S2:19,
 * 21, 27, 33, 45 (社群总人数, 新增入群人数, 流失用户数).
 *
 * <p>A first act without a join opens a spell but is no join; a group that is dissolved, or a move
 * to another group, ends a spell but is no churn. A spell of no length overlaps no day.
 */
final class MembershipCounts {
  /** Gone this soon after the first join is a bounce: definitions A5. */
  private static final long BOUNCE_US = TimeUnit.HOURS.toMicros(24);

  private MembershipCounts() {}

  static Dataset<Row> of(Dataset<Row> spells, Period period) {
    Column joined = START_UNKNOWN.col().equalTo(false);
    Column first = SPELL_NO.col().equalTo(1);
    Column ended = END_AT.col().isNotNull();
    Column left = coalesce(END_KIND.col().isin(churn()), lit(false));
    Column hasLength = ended.and(END_AT.col().equalTo(START_AT.col())).equalTo(false);
    Column inGroup = Scope.isGroup(GROUP_ID.col());
    Column startDay = period.dayOf(START_AT.col());
    Column endDay = period.dayOf(END_AT.col());

    return Contributions.of(
        spells,
        MEMBER_ID.col(),
        entry(
            GROUP_ID.col(),
            startDay,
            Map.of(
                Measure.STARTS, lit(1),
                Measure.JOINS, one(joined),
                Measure.FIRST_JOINS, one(joined.and(first)),
                Measure.DAYS_FROM, one(hasLength))),
        entryWhen(
            ended,
            GROUP_ID.col(),
            endDay,
            Map.of(
                Measure.ENDS, lit(1),
                Measure.LEAVES, one(left),
                Measure.LAST_LEAVE, one(left).multiply(leaveRank()),
                Measure.BOUNCES, one(left.and(joined).and(first).and(soon())))),
        entryWhen(
            ended.and(hasLength),
            GROUP_ID.col(),
            dayAfterLast(period),
            Map.of(Measure.DAYS_TO, lit(1))),
        entryWhen(
            inGroup.and(joined), Scope.whole(), startDay, Map.of(Measure.GROUP_JOINS, lit(1))),
        entryWhen(inGroup.and(left), Scope.whole(), endDay, Map.of(Measure.GROUP_LEAVES, lit(1))));
  }

  private static Object[] churn() {
    return new Object[] {
      SpellEdge.LEAVE.code(), SpellEdge.KICK.code(), SpellEdge.ROSTER_ABSENT.code()
    };
  }

  private static Column leaveRank() {
    Column removed = one(END_KIND.col().equalTo(SpellEdge.KICK.code()));
    return unix_micros(END_AT.col()).multiply(2).plus(removed);
  }

  private static Column soon() {
    return unix_micros(END_AT.col()).minus(unix_micros(START_AT.col())).leq(BOUNCE_US);
  }

  private static Column dayAfterLast(Period period) {
    Column lastInstant = timestamp_micros(unix_micros(END_AT.col()).minus(1));
    return date_add(period.dayOf(lastInstant), 1);
  }
}
