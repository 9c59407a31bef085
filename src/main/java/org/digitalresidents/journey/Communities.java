package org.digitalresidents.journey;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Etype;

/** What is known of each community as a whole. */
public final class Communities {

  private Communities() {}

  /**
   * One row per community with an act before its data end.
   *
   * @param dataEnd exclusive; null for one microsecond after each community's last act
   */
  public static Dataset<Row> of(
      Dataset<Row> activity, Instant dataEnd, ZoneId zone, DayOfWeek weekStart) {
    Column lastMicros = functions.unix_micros(max(Activity.TS.col()));
    Column end = dataEnd == null ? functions.timestamp_micros(lastMicros.plus(1)) : lit(dataEnd);
    Column isBefore = dataEnd == null ? lit(true) : Activity.TS.col().lt(dataEnd);
    Column isMembers = isBefore.and(Activity.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code()));
    return activity
        .groupBy(Activity.COMMUNITY_ID.col())
        .agg(
            Community.FIRST_TS.from(min(functions.when(isBefore, Activity.TS.col()))),
            Community.LAST_TS.from(max(functions.when(isBefore, Activity.TS.col()))),
            Community.DATA_END.from(end),
            Community.ACTS.from(count(functions.when(isBefore, lit(1)))),
            Community.ACTS_AFTER_END.from(count(functions.when(isBefore, null).otherwise(lit(1)))),
            Community.ACTIVITY_ACTS.from(count_if(isBefore.and(is(Etype::isActivity)))),
            Community.JOIN_ACTS.from(count_if(isMembers.and(is(e -> e == Etype.JOIN)))),
            Community.ROSTER_ACTS.from(
                count_if(isMembers.and(Activity.ATTRS.col().getItem(Attrs.DERIVED).isNotNull()))),
            Community.LEAVE_ACTS.from(
                count_if(isMembers.and(is(e -> e == Etype.LEAVE || e == Etype.KICK)))),
            Community.ORDER_ACTS.from(count_if(isMembers.and(is(e -> e == Etype.ORDER)))))
        .where(Community.ACTS.col().gt(0))
        .withColumn(Community.ZONE.column(), lit(zone.getId()))
        .withColumn(Community.WEEK_START.column(), lit(weekStart.name().toLowerCase(Locale.ROOT)));
  }

  private static Column is(Predicate<Etype> isWanted) {
    Object[] codes = Arrays.stream(Etype.values()).filter(isWanted).map(Etype::code).toArray();
    return Activity.ETYPE.col().isin(codes);
  }
}
