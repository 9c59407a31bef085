package org.digitalresidents.health;

import java.util.EnumMap;
import java.util.Map;

/** What happened in one group, hour by hour, from the community's first week to its data end. */
final class GroupHours {
  private final LocalHours clock;
  private final Map<HourKind, long[]> counts = new EnumMap<>(HourKind.class);

  GroupHours(LocalHours clock) {
    this.clock = clock;
  }

  int hours() {
    return clock.count();
  }

  /** Where these hours fall in the days of the business zone. */
  LocalHours clock() {
    return clock;
  }

  /** So many more at an hour; what lies before the first counts there, what lies after not. */
  void add(HourKind kind, long hour, long amount) {
    if (hour < hours()) {
      of(kind)[(int) Math.max(hour, 0)] += amount;
    }
  }

  /** The counts by hour. */
  long[] of(HourKind kind) {
    return counts.computeIfAbsent(kind, key -> new long[hours()]);
  }

  /** Members who are in when each hour begins. */
  long[] membersAtStart() {
    long[] members = new long[hours()];
    for (int hour = 1; hour < hours(); hour++) {
      members[hour] =
          members[hour - 1] + of(HourKind.ENTER)[hour - 1] - of(HourKind.EXIT)[hour - 1];
    }
    return members;
  }

  /** Changes added up: how many there are in each hour. */
  long[] standing(HourKind changes) {
    long[] standing = of(changes).clone();
    for (int hour = 1; hour < hours(); hour++) {
      standing[hour] += standing[hour - 1];
    }
    return standing;
  }

  /**
   * How many there are within some hours of each hour.
   *
   * @param from first hour, relative: −24 is a day before
   * @param to last hour, relative, included
   */
  static long[] within(long[] counts, int from, int to) {
    long[] sums = new long[counts.length + 1];
    for (int hour = 0; hour < counts.length; hour++) {
      sums[hour + 1] = sums[hour] + counts[hour];
    }
    long[] within = new long[counts.length];
    for (int hour = 0; hour < counts.length; hour++) {
      int first = clamped(hour + from, counts.length);
      int after = clamped(hour + to + 1, counts.length);
      within[hour] = sums[after] - sums[first];
    }
    return within;
  }

  private static int clamped(int hour, int hours) {
    return Math.min(Math.max(hour, 0), hours);
  }
}
