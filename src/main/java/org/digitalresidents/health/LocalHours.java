package org.digitalresidents.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Where the hours from a midnight on fall in the days of a zone. Hours are elapsed: a day of 23 or
 * 25 hours, when clocks change, shifts none of the later ones off its hour of the day. Where a day
 * begins within an hour, the middle of the hour decides.
 */
final class LocalHours {
  static final int HOURS_A_DAY = 24;
  private static final int DAYS_A_WEEK = 7;

  private final int[] days;
  private final int[] hoursOfDay;

  /**
   * Some hours.
   *
   * @param firstDay at whose begin the first of them begins
   */
  LocalHours(LocalDate firstDay, ZoneId zone, int hours) {
    days = new int[hours];
    hoursOfDay = new int[hours];
    Instant first = firstDay.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
    for (int hour = 0; hour < hours; hour++) {
      ZonedDateTime middle = first.plus(Duration.ofMinutes(60L * hour + 30)).atZone(zone);
      long day = ChronoUnit.DAYS.between(firstDay, middle.toLocalDate());
      days[hour] = (int) Math.max(day, 0);
      hoursOfDay[hour] = middle.getHour();
    }
  }

  /** How many hours there are. */
  int count() {
    return days.length;
  }

  /** How many days they touch. */
  int days() {
    return days.length == 0 ? 0 : days[days.length - 1] + 1;
  }

  /** How many weeks they touch. */
  int weeks() {
    return (days() + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
  }

  /** The day of an hour, from 0 on. */
  int day(int hour) {
    return days[hour];
  }

  /** The week of an hour, from 0 on. */
  int week(int hour) {
    return days[hour] / DAYS_A_WEEK;
  }

  /**
   * The stratum of an hour, from 0 on: the same for hours of one weekday and hour of the day within
   * so many weeks.
   */
  int stratum(int hour, int weeks) {
    int block = week(hour) / weeks;
    int weekday = days[hour] % DAYS_A_WEEK;
    return (block * DAYS_A_WEEK + weekday) * HOURS_A_DAY + hoursOfDay[hour];
  }

  /** How many such strata there are at most. */
  int strata(int weeks) {
    int blocks = (weeks() + weeks - 1) / weeks;
    return blocks * DAYS_A_WEEK * HOURS_A_DAY;
  }
}
