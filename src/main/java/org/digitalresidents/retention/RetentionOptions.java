package org.digitalresidents.retention;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.digitalresidents.model.PeriodUnit;

/**
 * Settings of retention.
 *
 * @param zone the business zone, in which days, weeks and months are cut; that of {@code
 *     tenure_day}
 * @param weekStart the first day of a week
 * @param brackets ranges of days, for cohorts by day
 * @param mostDays the number of the last day after the join that has a cell of its own
 * @param mostWeeks the same of weeks
 * @param mostMonths the same of months
 */
public record RetentionOptions(
    ZoneId zone,
    DayOfWeek weekStart,
    List<Bracket> brackets,
    int mostDays,
    int mostWeeks,
    int mostMonths)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Shanghai, weeks from Monday; 30 days, half a year of weeks, a year of months. */
  public static final RetentionOptions STANDARD =
      new RetentionOptions(
          ZoneId.of("Asia/Shanghai"), DayOfWeek.MONDAY, Bracket.list(Bracket.STANDARD), 30, 26, 12);

  public RetentionOptions {
    brackets = List.copyOf(brackets);
  }

  /** The number of the last period after the join that has a cell of its own. */
  int most(PeriodUnit unit) {
    return switch (unit) {
      case DAY -> mostDays;
      case WEEK -> mostWeeks;
      case MONTH -> mostMonths;
    };
  }

  /** Ranges of such periods. */
  List<Bracket> brackets(PeriodUnit unit) {
    return unit == PeriodUnit.DAY ? brackets : List.of();
  }

  /** The same in another zone. */
  public RetentionOptions in(ZoneId other) {
    return new RetentionOptions(other, weekStart, brackets, mostDays, mostWeeks, mostMonths);
  }

  /** The same with weeks that begin on another day. */
  public RetentionOptions weeksFrom(DayOfWeek first) {
    return new RetentionOptions(zone, first, brackets, mostDays, mostWeeks, mostMonths);
  }

  /** The same with other ranges of days. */
  public RetentionOptions inBrackets(String ranges) {
    return new RetentionOptions(
        zone, weekStart, Bracket.list(ranges), mostDays, mostWeeks, mostMonths);
  }

  /** The same with cells for so many periods after the join. */
  public RetentionOptions upTo(int days, int weeks, int months) {
    return new RetentionOptions(zone, weekStart, brackets, days, weeks, months);
  }
}
