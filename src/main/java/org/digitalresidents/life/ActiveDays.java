package org.digitalresidents.life;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.Stickiness.ACTIVE_MEMBERS;
import static org.digitalresidents.model.Stickiness.COMMUNITY_ID;
import static org.digitalresidents.model.Stickiness.DAYS;
import static org.digitalresidents.model.Stickiness.GROUP_ID;
import static org.digitalresidents.model.Stickiness.IS_COMPLETE;
import static org.digitalresidents.model.Stickiness.MEAN_DAILY_ACTIVE;
import static org.digitalresidents.model.Stickiness.PERIOD_START;
import static org.digitalresidents.model.Stickiness.STICKINESS;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;
import static org.digitalresidents.model.Stickiness.UNIT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActiveDayDistribution;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Named;

/**
 * On how many days of a week or month members are active. {@code stickiness = Σ daily active / days
 * / active members}, which is also the mean number of active days of an active member over the days
 * of the period: DAU / WAU, DAU / MAU.
 */
public final class ActiveDays {
  private ActiveDays() {}

  /**
   * Rows of {@code stickiness}.
   *
   * @param memberDays rows of {@code member_day}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> stickiness(
      Dataset<Row> memberDays, Dataset<Row> community, LifeCalendar calendar) {
    Dataset<Row> periods =
        ActivePeriods.of(memberDays, calendar)
            .groupBy(COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col(), Part.AT.col())
            .agg(
                ACTIVE_MEMBERS.from(count(lit(1))),
                Part.ACTIVE_DAYS.from(sum(Part.ACTIVE_DAYS.col())))
            .join(
                // community_id is unique in community, so no row multiplies.
                broadcast(community.select(COMMUNITY_ID.col(), Community.DATA_END.col())),
                COMMUNITY_ID.column());
    Column[] scope = {COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col()};
    Dataset<Row> dense = calendar.fill(periods, Window.partitionBy(scope).orderBy(Part.AT.col()));
    return STICKINESS_TABLE.conform(measured(dense, calendar));
  }

  /**
   * Rows of {@code active_day_distribution}.
   *
   * @param memberDays rows of {@code member_day}
   */
  public static Dataset<Row> distribution(Dataset<Row> memberDays, LifeCalendar calendar) {
    Dataset<Row> counts =
        ActivePeriods.of(memberDays, calendar)
            .groupBy(
                COMMUNITY_ID.col(),
                GROUP_ID.col(),
                UNIT.col(),
                ActiveDayDistribution.PERIOD_START.from(Part.AT.col()),
                ActiveDayDistribution.ACTIVE_DAYS.from(Part.ACTIVE_DAYS.col()))
            .agg(ActiveDayDistribution.MEMBER_COUNT.from(count(lit(1))));
    return ACTIVE_DAY_DISTRIBUTION.conform(counts);
  }

  private static Dataset<Row> measured(Dataset<Row> dense, LifeCalendar calendar) {
    Column start = Part.PERIOD.col();
    Column happened = start.equalTo(Part.AT.col());
    Column members = when(happened, ACTIVE_MEMBERS.col()).otherwise(0L);
    Column activeDays = when(happened, Part.ACTIVE_DAYS.col()).otherwise(0L);
    Column dayAfterData = date_add(calendar.dayOf(LifeCalendar.lastInstant()), 1);
    Column days = datediff(least(calendar.next(start), dayAfterData), start);
    Column isEmpty = when(members.equalTo(0L), NullReason.BASE_ZERO.code());

    return dense.select(
        Named.columns(
            STICKINESS.from(ratio(activeDays, days.multiply(members)), isEmpty),
            COMMUNITY_ID.col(),
            GROUP_ID.col(),
            UNIT.col(),
            PERIOD_START.from(start),
            ACTIVE_MEMBERS.from(members),
            DAYS.from(days.cast(DataTypes.LongType)),
            MEAN_DAILY_ACTIVE.from(ratio(activeDays, days)),
            IS_COMPLETE.from(calendar.isComplete(start))));
  }

  private static Column ratio(Column part, Column whole) {
    return try_divide(part.cast(DataTypes.DoubleType), whole.cast(DataTypes.DoubleType));
  }
}
