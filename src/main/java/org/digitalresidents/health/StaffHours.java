package org.digitalresidents.health;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.HealthIndex;

/**
 * What members do in the hours after staff speak, as points. What begins so late that the hours
 * after it are not over is left out.
 */
final class StaffHours implements HourReading.Use {
  private static final int CATALYST_HOURS = 24;
  private static final int CONNECTOR_HOURS = 72;

  private final List<Row> points = new ArrayList<>();
  private String communityId;
  private HourReading.Weeks weeks;

  private StaffHours() {}

  /** The points of whole communities; a few for each group and week. */
  static Iterator<Row> points(
      Iterator<Row> hours, HealthOptions options, Map<String, Extent> extents) {
    StaffHours staff = new StaffHours();
    new HourReading(options, extents, staff).read(hours);
    return staff.points.iterator();
  }

  @Override
  public void begin(String community, HourReading.Weeks weeks) {
    communityId = community;
    this.weeks = weeks;
  }

  @Override
  public void group(String group, GroupHours hours) {
    after(group, hours, HealthIndex.CATALYST, HourKind.PROMPT, HourKind.EXCHANGE, CATALYST_HOURS);
    after(
        group, hours, HealthIndex.CONNECTOR, HourKind.MENTION, HourKind.NEW_PAIR, CONNECTOR_HOURS);
    long[] members = byWeek(hours.membersAtStart());
    long[] posts = byWeek(hours.of(HourKind.STAFF_POST));
    for (int week = 0; week < weeks.count(); week++) {
      long present = members[week] / LocalHours.HOURS_A_DAY;
      tell(group, week, HealthIndex.STAFF_PER_MEMBER_DAY, posts[week], present);
    }
  }

  private void after(
      String group,
      GroupHours hours,
      HealthIndex index,
      HourKind causeKind,
      HourKind responseKind,
      int window) {
    long[] calls = hours.of(causeKind).clone();
    long[] responses = GroupHours.within(hours.of(responseKind), 0, window);
    long[] answered = new long[hours.hours()];
    for (int hour = 0; hour < hours.hours(); hour++) {
      calls[hour] = hour + window < hours.hours() ? calls[hour] : 0;
      answered[hour] = calls[hour] * responses[hour];
    }
    long[] numerators = byWeek(answered);
    long[] denominators = byWeek(calls);
    for (int week = 0; week < weeks.count(); week++) {
      tell(group, week, index, numerators[week], denominators[week]);
    }
  }

  private long[] byWeek(long[] counts) {
    long[] sums = new long[weeks.count()];
    for (int hour = 0; hour < counts.length; hour++) {
      sums[weeks.clock().week(hour)] += counts[hour];
    }
    return sums;
  }

  private void tell(String group, int week, HealthIndex index, long numerator, long denominator) {
    points.add(
        RowFactory.create(
            communityId,
            group,
            weeks.start(week),
            index.code(),
            numerator,
            denominator,
            null,
            null,
            null,
            null,
            null));
  }

  @Override
  public void end() {}
}
