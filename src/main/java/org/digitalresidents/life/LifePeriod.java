package org.digitalresidents.life;

import java.time.LocalDate;
import org.digitalresidents.time.PeriodNumbers;

/**
 * A scope's period as tables tell of it.
 *
 * @param days those that begin before {@code data_end}
 * @param isComplete whether it was over by {@code data_end}
 */
record LifePeriod(Key key, long days, boolean isComplete) {
  /**
   * Columns of every table.
   *
   * @param unit the code of a {@link org.digitalresidents.model.PeriodUnit}
   */
  record Key(String communityId, String groupId, String unit, LocalDate periodStart) {
    @Override
    public String toString() {
      return "community %s, group %s, %s from %s"
          .formatted(communityId, groupId, unit, periodStart);
    }
  }

  static LifePeriod of(ScopePeriod period, LifeCalendar calendar, KnownCommunity community) {
    PeriodNumbers numbers = calendar.numbers(period.unit());
    LocalDate start = numbers.start(period.number());
    LocalDate next = numbers.start(period.number() + 1);
    LocalDate afterData = calendar.lastDay(community.dataEnd()).plusDays(1);
    LocalDate end = next.isBefore(afterData) ? next : afterData;
    return new LifePeriod(
        new Key(period.communityId(), period.groupId(), period.unit().code(), start),
        end.toEpochDay() - start.toEpochDay(),
        !calendar.startOf(next).isAfter(community.dataEnd()));
  }
}
