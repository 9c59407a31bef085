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
  private static final int HOURS_A_WEEK = 7 * MatchedHours.HOURS_A_DAY;

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
    long[] members = hours.membersAtStart();
    long[] posts = hours.of(HourKind.STAFF_POST);
    for (int week = 0; week < weeks.count(); week++) {
      long present = sum(members, week) / MatchedHours.HOURS_A_DAY;
      tell(group, week, HealthIndex.STAFF_PER_MEMBER_DAY, sum(posts, week), present);
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
    for (int week = 0; week < weeks.count(); week++) {
      tell(group, week, index, sum(answered, week), sum(calls, week));
    }
  }

  private static long sum(long[] counts, int week) {
    long sum = 0;
    for (int hour = week * HOURS_A_WEEK;
        hour < Math.min((week + 1) * HOURS_A_WEEK, counts.length);
        hour++) {
      sum += counts[hour];
    }
    return sum;
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
