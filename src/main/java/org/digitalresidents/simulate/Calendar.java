package org.digitalresidents.simulate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;

/** Which day it is in Shanghai. */
final class Calendar {
  private Calendar() {}

  static LocalDate date(long ms) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(ms), World.ZONE);
  }

  static boolean is(DayOfWeek day, long ms) {
    return date(ms).getDayOfWeek() == day;
  }

  static boolean isCampaign(World world, long ms) {
    return world.brand().campaigns().contains(MonthDay.from(date(ms)));
  }

  /** An instant of the first campaign day in the five days after one, or the instant itself. */
  static long nextCampaign(World world, long ms) {
    for (int days = 1; days <= 5; days++) {
      long later = ms + days * World.DAY_MS;
      if (isCampaign(world, later)) {
        return later;
      }
    }
    return ms;
  }
}
