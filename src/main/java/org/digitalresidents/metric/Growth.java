package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.dayofyear;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_ID;
import static org.digitalresidents.model.CommunityWeek.GROUP_ID;
import static org.digitalresidents.model.CommunityWeek.WEEK_START;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;

/**
 * Growth of a week on the week before (环比) and on the same week of last year (同比): {@code (this −
 * last) / last}. From 10 to 0 is −1; from 0 to 10 is null, and so is growth on a negative base.
 * Source: S2:47–49, definitions A9, A10.
 *
 * <p>The same week is that of the same number in the week-based year before, where week 1 is the
 * first with at least four days in its year (ISO 8601 for weeks from Monday). Week 53 often has
 * none.
 */
final class Growth {
  private enum Base implements Named {
    BUYERS_BEFORE,
    GMV_BEFORE,
    NET_BEFORE,
    BUYERS_LAST_YEAR,
    GMV_LAST_YEAR,
    FIRST_WEEK
  }

  private static final int DAYS = 7;

  private Growth() {}

  /** Weeks with their growth; the weeks of a scope are dense. */
  static Dataset<Row> of(Dataset<Row> weeks) {
    List<Column> columns = new ArrayList<>();
    for (String column : weeks.columns()) {
      columns.add(weeks.col(column));
    }
    Column buyers = CommunityMetric.BUYERS.col();
    Column gmv = CommunityMetric.GMV_MINOR.col();
    Column net = CommunityMetric.GMV_NET_MINOR.col();
    columns.addAll(wow(CommunityWeek.Growth.BUYERS_WOW, buyers, Base.BUYERS_BEFORE.col()));
    columns.addAll(wow(CommunityWeek.Growth.GMV_WOW, gmv, Base.GMV_BEFORE.col()));
    columns.addAll(wow(CommunityWeek.Growth.GMV_NET_WOW, net, Base.NET_BEFORE.col()));
    Column buyersThen = Base.BUYERS_LAST_YEAR.col();
    Column gmvThen = Base.GMV_LAST_YEAR.col();
    columns.addAll(lastYear(CommunityWeek.Growth.BUYERS_LAST_YEAR, buyersThen));
    columns.addAll(lastYear(CommunityWeek.Growth.GMV_LAST_YEAR_MINOR, gmvThen));
    columns.addAll(yoy(CommunityWeek.Growth.BUYERS_YOY, buyers, buyersThen));
    columns.addAll(yoy(CommunityWeek.Growth.GMV_YOY, gmv, gmvThen));
    return withBases(weeks).select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> withBases(Dataset<Row> weeks) {
    WindowSpec order =
        Window.partitionBy(COMMUNITY_ID.col(), GROUP_ID.col()).orderBy(WEEK_START.col());
    Column buyers = CommunityMetric.BUYERS.col();
    Column gmv = CommunityMetric.GMV_MINOR.col();
    Column net = CommunityMetric.GMV_NET_MINOR.col();
    List<Column> columns = new ArrayList<>();
    for (String column : weeks.columns()) {
      columns.add(weeks.col(column));
    }
    columns.add(Base.FIRST_WEEK.from(lag(WEEK_START.col(), 1).over(order).isNull()));
    columns.add(Base.BUYERS_BEFORE.from(lag(buyers, 1).over(order)));
    columns.add(Base.GMV_BEFORE.from(lag(gmv, 1).over(order)));
    columns.add(Base.NET_BEFORE.from(lag(net, 1).over(order)));
    columns.add(Base.BUYERS_LAST_YEAR.from(sameWeekLastYear(buyers, order)));
    columns.add(Base.GMV_LAST_YEAR.from(sameWeekLastYear(gmv, order)));
    return weeks.select(columns.toArray(Column[]::new));
  }

  /** It lies 52 or 53 weeks back, whichever has the number; else there is none. */
  private static Column sameWeekLastYear(Column value, WindowSpec order) {
    return when(sameNumber(52), lag(value, 52).over(order))
        .when(sameNumber(53), lag(value, 53).over(order));
  }

  private static Column sameNumber(int weeksBack) {
    Column then = date_sub(WEEK_START.col(), weeksBack * DAYS);
    Column yearBefore = weekYear(then).equalTo(weekYear(WEEK_START.col()).minus(1));
    return yearBefore.and(weekNumber(then).equalTo(weekNumber(WEEK_START.col())));
  }

  /** A week belongs to the year in which its fourth day lies. */
  private static Column weekYear(Column weekStart) {
    return year(date_add(weekStart, 3));
  }

  private static Column weekNumber(Column weekStart) {
    Column day = dayofyear(date_add(weekStart, 3));
    return day.plus(DAYS - 1).minus(day.plus(DAYS - 1).mod(DAYS)).divide(DAYS);
  }

  private static List<Column> wow(Field field, Column now, Column before) {
    Column noPrevious = reason(Base.FIRST_WEEK.col(), NullReason.NO_PREVIOUS);
    return growth(field, now, before, noPrevious);
  }

  private static List<Column> yoy(Field field, Column now, Column then) {
    return growth(field, now, then, reason(then.isNull(), NullReason.NO_SAME_WEEK));
  }

  private static List<Column> growth(Field field, Column now, Column base, Column noBase) {
    Column incomplete = CommunityMetric.IS_COMPLETE.col().equalTo(false);
    Column reason =
        coalesce(
            reason(now.isNull(), NullReason.NO_ORDERS),
            noBase,
            reason(incomplete, NullReason.PERIOD_INCOMPLETE),
            reason(base.equalTo(0), NullReason.BASE_ZERO),
            reason(base.lt(0), NullReason.BASE_NEGATIVE));
    Column change = now.minus(base).cast(DataTypes.DoubleType);
    return field.from(try_divide(change, base.cast(DataTypes.DoubleType)), reason);
  }

  private static List<Column> lastYear(Field field, Column then) {
    Column reason =
        coalesce(
            reason(CommunityMetric.BUYERS.col().isNull(), NullReason.NO_ORDERS),
            reason(then.isNull(), NullReason.NO_SAME_WEEK));
    return field.from(then, reason);
  }

  private static Column reason(Column holds, Code code) {
    return when(holds, lit(code.code()));
  }
}
