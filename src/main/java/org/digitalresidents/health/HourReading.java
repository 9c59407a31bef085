package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.PeriodNumbers;

/**
 * Reads rows of {@link GroupHour} group by group: all groups of a community, then its end. Hours
 * are counted from the midnight its first week begins with.
 */
final class HourReading {
  /** What is done with the groups of a community. */
  interface Use {
    void begin(String community, Weeks weeks);

    void group(String group, GroupHours hours);

    void end();
  }

  /**
   * The weeks of a community.
   *
   * @param first number of the first
   * @param clock the hours from its begin to the data end
   */
  record Weeks(PeriodNumbers numbers, long first, LocalHours clock) {
    /** How many there are, the last perhaps not over. */
    int count() {
      return clock.weeks();
    }

    /** The first day of a week, counted from 0. */
    LocalDate start(int week) {
      return numbers.start(first + week);
    }
  }

  private final HealthOptions options;
  private final Map<String, Extent> extents;
  private final Use use;
  private String communityId; // null before the first
  private String groupId; // null before the first of a community
  private boolean isKnown;
  private long startHour;
  private Weeks weeks;
  private GroupHours hours;

  HourReading(HealthOptions options, Map<String, Extent> extents, Use use) {
    this.options = options;
    this.extents = extents;
    this.use = use;
  }

  /** Whole communities in one task, by group. */
  static Dataset<Row> sorted(Dataset<Row> hours) {
    return Together.by(hours, List.of(GroupHour.COMMUNITY_ID.col()), GroupHour.GROUP_ID.col());
  }

  void read(Iterator<Row> rows) {
    rows.forEachRemaining(this::see);
    endCommunity();
  }

  private void see(Row row) {
    String community = row.getAs(GroupHour.COMMUNITY_ID.column());
    if (!community.equals(communityId)) {
      endCommunity();
      begin(community);
    }
    if (!isKnown) {
      return;
    }
    String group = row.getAs(GroupHour.GROUP_ID.column());
    if (!group.equals(groupId)) {
      endGroup();
      groupId = group;
      hours = new GroupHours(weeks.clock());
    }
    hours.add(
        HourKind.valueOf(row.getAs(GroupHour.KIND.column())),
        row.<Long>getAs(GroupHour.HOUR.column()) - startHour,
        row.<Long>getAs(GroupHour.AMOUNT.column()));
  }

  private void begin(String community) {
    communityId = community;
    Extent extent = extents.get(community);
    isKnown = extent != null;
    if (isKnown) {
      PeriodNumbers numbers = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
      long first = numbers.of(extent.firstDay(options.zone()));
      LocalDate firstDay = numbers.start(first);
      startHour = hour(firstDay.atStartOfDay(options.zone()).toInstant().getEpochSecond());
      int count = (int) (hour(extent.dataEnd().getEpochSecond()) - startHour);
      weeks = new Weeks(numbers, first, new LocalHours(firstDay, options.zone(), count));
      use.begin(community, weeks);
    }
  }

  private static long hour(long epochSecond) {
    return Math.floorDiv(epochSecond, TimeUnit.HOURS.toSeconds(1));
  }

  private void endGroup() {
    if (groupId != null) {
      use.group(groupId, hours);
      groupId = null;
    }
  }

  private void endCommunity() {
    if (communityId != null && isKnown) {
      endGroup();
      use.end();
    }
  }
}
