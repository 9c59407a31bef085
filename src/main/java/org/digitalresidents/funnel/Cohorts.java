package org.digitalresidents.funnel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.CohortFunnel;
import org.digitalresidents.model.FunnelMember;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Field;
import org.digitalresidents.time.Period;

/** The cohorts an attempt belongs to: of everybody and of the group, by time and by channel. */
final class Cohorts {
  private static final String UNKNOWN = "unknown";

  private Cohorts() {}

  /** All of them, as an array of (group_id, cohort_by, cohort). */
  static Column of(ZoneId zone, DayOfWeek weekStart) {
    List<Column> cohorts = new ArrayList<>();
    Column ofAll = lit(GroupIds.WHOLE_COMMUNITY);
    Column ofGroup = FunnelMember.ENTRY_GROUP_ID.col();
    for (Column group : List.of(ofAll, ofGroup)) {
      cohorts.add(cohort(group, CohortBy.ALL, lit("all")));
      cohorts.add(
          cohort(
              group, CohortBy.CHANNEL, coalesce(FunnelMember.SOURCE_CHANNEL.col(), lit(UNKNOWN))));
      for (PeriodUnit unit : PeriodUnit.values()) {
        Period period = Period.of(unit, zone, weekStart);
        cohorts.add(cohort(group, joinBy(unit), start(FunnelMember.JOINED_AT, period)));
        cohorts.add(cohort(group, entryBy(unit), start(FunnelMember.ENTERED_AT, period)));
      }
    }
    // An entry tied to no group has the whole community for its group.
    return array_distinct(array(cohorts.toArray(Column[]::new)));
  }

  private static CohortBy joinBy(PeriodUnit unit) {
    return switch (unit) {
      case DAY -> CohortBy.JOIN_DAY;
      case WEEK -> CohortBy.JOIN_WEEK;
      case MONTH -> CohortBy.JOIN_MONTH;
    };
  }

  private static CohortBy entryBy(PeriodUnit unit) {
    return switch (unit) {
      case DAY -> CohortBy.ENTRY_DAY;
      case WEEK -> CohortBy.ENTRY_WEEK;
      case MONTH -> CohortBy.ENTRY_MONTH;
    };
  }

  private static Column start(Field instant, Period period) {
    Column day = period.startOf(period.dayOf(instant.col()));
    return coalesce(day.cast(DataTypes.StringType), lit(UNKNOWN));
  }

  private static Column cohort(Column group, CohortBy by, Column value) {
    return struct(
        CohortFunnel.GROUP_ID.from(group),
        CohortFunnel.COHORT_BY.from(lit(by.code())),
        CohortFunnel.COHORT.from(value));
  }
}
