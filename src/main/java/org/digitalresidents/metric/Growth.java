package org.digitalresidents.metric;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.NullReason;

/**
 * Growth of a scope's week on the week before (环比) and on the same week of last year (同比): {@code
 * (this − last) / last}. From 10 to 0 is −1; from 0 to 10 is null, and so is growth on a negative
 * base. Source: S2:47–49, definitions A9, A10.
 *
 * <p>The same week is that of the same number in the week-based year before, where week 1 is the
 * first with at least four days in its year (ISO 8601 for weeks from Monday). Week 53 often has
 * none.
 */
final class Growth {
  private static final int DAYS = 7;

  private record Sales(long buyers, long gmv, long net) {
    static Sales of(ScopePeriod week) {
      return new Sales(week.of(Tally.BUYERS), week.of(Tally.PAID), Metrics.net(week));
    }
  }

  private final Map<LocalDate, Sales> weeks = new HashMap<>();

  /**
   * The growth of the next week.
   *
   * @param isComplete it is over
   */
  Map<CommunityWeek.Growth, Figure> of(ScopePeriod week, boolean isComplete) {
    weeks.put(week.start(), Sales.of(week));
    Map<CommunityWeek.Growth, Figure> figures = new EnumMap<>(CommunityWeek.Growth.class);
    for (CommunityWeek.Growth growth : CommunityWeek.Growth.values()) {
      figures.put(growth, figure(growth, week, isComplete));
    }
    return figures;
  }

  private Figure figure(CommunityWeek.Growth growth, ScopePeriod week, boolean isComplete) {
    if (!week.community().gives(CommunityMetric.BUYERS)) {
      return Figure.none(NullReason.NO_ORDERS);
    }
    return switch (growth) {
      case BUYERS_WOW -> onWeek(week, isComplete, Sales::buyers);
      case GMV_WOW -> onWeek(week, isComplete, Sales::gmv);
      case GMV_NET_WOW -> onWeek(week, isComplete, Sales::net);
      case BUYERS_LAST_YEAR -> lastYear(week, Sales::buyers);
      case GMV_LAST_YEAR_MINOR -> lastYear(week, Sales::gmv);
      case BUYERS_YOY -> onYear(week, isComplete, Sales::buyers);
      case GMV_YOY -> onYear(week, isComplete, Sales::gmv);
    };
  }

  private Figure onWeek(ScopePeriod week, boolean isComplete, ToLongFunction<Sales> what) {
    Sales before = weeks.get(week.start().minusDays(DAYS));
    return before == null
        ? Figure.none(NullReason.NO_PREVIOUS)
        : growth(week, isComplete, what, before);
  }

  private Figure onYear(ScopePeriod week, boolean isComplete, ToLongFunction<Sales> what) {
    return sameWeekLastYear(week.start())
        .map(then -> growth(week, isComplete, what, then))
        .orElse(Figure.none(NullReason.NO_SAME_WEEK));
  }

  private Figure lastYear(ScopePeriod week, ToLongFunction<Sales> what) {
    return sameWeekLastYear(week.start())
        .map(then -> Figure.of(what.applyAsLong(then)))
        .orElse(Figure.none(NullReason.NO_SAME_WEEK));
  }

  private static Figure growth(
      ScopePeriod week, boolean isComplete, ToLongFunction<Sales> what, Sales then) {
    long now = what.applyAsLong(Sales.of(week));
    long base = what.applyAsLong(then);
    if (!isComplete) {
      return Figure.none(NullReason.PERIOD_INCOMPLETE);
    } else if (base == 0) {
      return Figure.none(NullReason.BASE_ZERO);
    } else if (base < 0) {
      return Figure.none(NullReason.BASE_NEGATIVE);
    }
    return Figure.of((double) (now - base) / base);
  }

  /** It lies 52 or 53 weeks back, whichever has the number; else there is none. */
  private Optional<Sales> sameWeekLastYear(LocalDate weekStart) {
    return Stream.of(52, 53)
        .map(weekStart::minusWeeks)
        .filter(then -> isSameNumber(then, weekStart))
        .findFirst()
        .map(weeks::get);
  }

  private static boolean isSameNumber(LocalDate then, LocalDate now) {
    return fourthDay(then).getYear() == fourthDay(now).getYear() - 1 && number(then) == number(now);
  }

  /** A week belongs to the year in which its fourth day lies. */
  private static LocalDate fourthDay(LocalDate weekStart) {
    return weekStart.plusDays(3);
  }

  private static int number(LocalDate weekStart) {
    return (fourthDay(weekStart).getDayOfYear() + DAYS - 1) / DAYS;
  }
}
