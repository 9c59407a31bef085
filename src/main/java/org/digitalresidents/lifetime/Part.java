package org.digitalresidents.lifetime;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.table.Named;

/** Members with the same history, counted: what a fit rests on. All of it are whole numbers. */
enum Part implements Named {
  ASPECT,
  /** Of spend, the currency, also of who did not buy again; empty of anything else. */
  CURRENCY,
  X,
  /** t_x; of spend, the sum of it. */
  LAST,
  /** T. */
  AGE,
  MEMBERS,
  /** How often they came in the hold-out. */
  CAME,
  /**
   * How many of them are going to come again by what is plain to see: of orders, silent for no more
   * than twice their own longest gap; of weeks, still in the community.
   */
  GOING;

  private enum Of implements Named {
    MEMBER
  }

  private static final List<Part> KEY = List.of(ASPECT, CURRENCY, X, LAST, AGE);
  private static final List<Part> SUMS = List.of(CAME, GOING);

  /** The groups of {@code member_history}, whole subjects together, sorted. */
  static Dataset<Row> of(Dataset<Row> histories) {
    Column[] subject = {MemberHistory.COMMUNITY_ID.col(), MemberHistory.SAMPLE.col(), ASPECT.col()};
    Column of = Of.MEMBER.col();
    List<Column> columns = new ArrayList<>();
    columns.add(MemberHistory.COMMUNITY_ID.col());
    columns.add(MemberHistory.SAMPLE.col());
    KEY.forEach(part -> columns.add(of.getField(part.column()).as(part.column())));
    SUMS.forEach(part -> columns.add(of.getField(part.column()).as(part.column())));
    List<Column> key = new ArrayList<>(columns.subList(0, 2));
    KEY.forEach(part -> key.add(part.col()));

    return histories
        .select(
            MemberHistory.COMMUNITY_ID.col(),
            MemberHistory.SAMPLE.col(),
            Of.MEMBER.from(explode(array_compact(array(orders(), spend(), weeks())))))
        .select(columns.toArray(Column[]::new))
        .groupBy(key.toArray(Column[]::new))
        .agg(MEMBERS.from(count(lit(1))), CAME.from(sum(CAME.col())), GOING.from(sum(GOING.col())))
        .repartition(subject)
        .sortWithinPartitions(key.toArray(Column[]::new));
  }

  private static Column orders() {
    Column silence =
        MemberHistory.ORDER_AGE_DAYS.col().minus(MemberHistory.LAST_ORDER_AGE_DAYS.col());
    Column twice = MemberHistory.LONGEST_ORDER_GAP_DAYS.col().multiply(2);
    Column history =
        member(
            Aspect.ORDERS,
            lit(""),
            MemberHistory.REPEAT_ORDER_DAYS.col(),
            MemberHistory.LAST_ORDER_AGE_DAYS.col(),
            MemberHistory.ORDER_AGE_DAYS.col(),
            MemberHistory.HOLDOUT_ORDER_DAYS.col(),
            silence.leq(twice));
    return when(MemberHistory.REPEAT_ORDER_DAYS.col().isNotNull(), history);
  }

  private static Column weeks() {
    Column history =
        member(
            Aspect.WEEKS,
            lit(""),
            MemberHistory.REPEAT_ACTIVE_WEEKS.col(),
            MemberHistory.LAST_ACTIVE_AGE_WEEKS.col(),
            MemberHistory.ACTIVE_AGE_WEEKS.col(),
            MemberHistory.HOLDOUT_ACTIVE_WEEKS.col(),
            MemberHistory.IS_MEMBER.col());
    return when(MemberHistory.REPEAT_ACTIVE_WEEKS.col().isNotNull(), history);
  }

  private static Column spend() {
    Column spent = MemberHistory.REPEAT_SPEND_MINOR.col();
    Column history =
        member(
            Aspect.SPEND,
            MemberHistory.CURRENCY.col(),
            MemberHistory.REPEAT_ORDER_DAYS.col(),
            spent,
            lit(0L),
            lit(0L),
            lit(false));
    return when(spent.isNotNull(), history);
  }

  private static Column member(
      Aspect aspect,
      Column currency,
      Column x,
      Column last,
      Column age,
      Column came,
      Column going) {
    return struct(
        ASPECT.from(lit(aspect.name())),
        CURRENCY.from(currency),
        X.from(x),
        LAST.from(last),
        AGE.from(age),
        CAME.from(when(came.isNotNull(), came).otherwise(0L)),
        GOING.from(when(going, 1L).otherwise(0L)));
  }
}
