package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.NullReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFoldTest {
  private static final long DAY = 86_400_000_000L;
  private static final LocalDate HOLDOUT = LocalDate.of(2024, 3, 1);
  private static final Ends ENDS =
      Ends.of(
          Instant.parse("2024-04-10T12:00:00Z"),
          LifetimeOptions.standard(ZoneOffset.UTC, DayOfWeek.MONDAY).holdingOutFrom(HOLDOUT));

  private final HistoryFold fold = new HistoryFold(new MemberKey("c", "ann"), ENDS);

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private void paid(String order, String date, long amount) {
    fold.paid(order, day(date) * DAY, day(date), amount, "CNY");
  }

  private List<MemberHistoryRow> rows() {
    List<MemberHistoryRow> rows = new ArrayList<>();
    fold.end(rows::add);
    return rows;
  }

  /** The package lifetimes, test_summary_date_from_transaction_with_monetary_values, person 3. */
  @Test
  void daysWithOrdersAreCountedFromTheFirst() {
    paid("a", "2024-03-08", 2);
    paid("b", "2024-03-08", 2);
    paid("c", "2024-03-10", 4);
    paid("d", "2024-03-20", 5);

    MemberHistoryRow.Purchases all = rows().get(0).purchases();

    // The data end at noon of 10 April: that day is seen, T is 33 days.
    assertThat(all)
        .isEqualTo(new MemberHistoryRow.Purchases(2L, 12L, 33L, 10L, 9L, null, "CNY", null));
  }

  /**
   * The package lifetimes, transaction_level_data summed up to 2015-02-07: 1:(1,5,6) 2:(0,0,37)
   * 3:(2,4,37), as methods.md 10 has it.
   */
  @ParameterizedTest
  @CsvSource({
    "2015-02-01 2015-02-06, 1, 5, 6",
    "2015-01-01, 0, 0, 37",
    "2015-01-01 2015-01-02 2015-01-05, 2, 4, 37"
  })
  void isSummedUpAsByLifetimes(String dates, long repeats, long last, long age) {
    Instant midnight = Instant.parse("2015-02-08T00:00:00Z"); // after the 7th, the last day
    LifetimeOptions options = LifetimeOptions.standard(ZoneOffset.UTC, DayOfWeek.MONDAY);
    PurchaseDays days = new PurchaseDays(Ends.of(midnight, options).all());
    for (String date : dates.split(" ", -1)) {
      days.paid(date, day(date) * DAY, day(date), 1, "CNY");
    }
    days.end();

    assertThat(days.repeats()).isEqualTo(repeats);
    assertThat(days.last()).isEqualTo(last);
    assertThat(days.age()).isEqualTo(age);
  }

  @Test
  void calibrationKnowsNothingOfWhatCameAfter() {
    paid("a", "2024-02-20", 10);
    paid("b", "2024-02-29", 20); // the last day before the hold-out
    fold.refunded("b", day("2024-03-05") * DAY, 20, "CNY");
    paid("c", "2024-03-01", 30); // its first
    paid("d", "2024-04-10", 40); // the last of all

    List<MemberHistoryRow> rows = rows();

    assertThat(rows.get(0).purchases())
        .isEqualTo(new MemberHistoryRow.Purchases(2L, 50L, 50L, 40L, 70L, null, "CNY", null));
    assertThat(rows.get(1).purchases())
        .isEqualTo(new MemberHistoryRow.Purchases(1L, 9L, 9L, 9L, 20L, null, "CNY", 2L));
  }

  @Test
  void refundsTakeFromTheirOrderOrFromTheLatestDay() {
    fold.refunded(
        day("2024-01-10") * DAY, day("2024-01-10"), 1, "CNY"); // before any order: not counted
    fold.refunded(day("2024-01-25") * DAY, day("2024-01-25"), 3, "CNY"); // of b, the latest by then
    paid("a", "2024-01-15", 100);
    paid("b", "2024-01-20", 50);
    paid("b", "2024-01-21", 5); // a line of b, which keeps its day
    paid("c", "2024-01-30", 70);
    fold.refunded("c", day("2024-02-01") * DAY, 70, "CNY"); // nothing is left of c
    paid("d", "2024-02-05", 80);
    fold.refunded("d", day("2024-02-06") * DAY, 30, "CNY");
    fold.refunded("unknown", day("2024-02-06") * DAY, 30, "CNY");
    paid("free", "2024-02-10", 0); // bought for nothing, but bought

    MemberHistoryRow.Purchases all = rows().get(0).purchases();

    assertThat(all.repeatOrderDays()).isEqualTo(3);
    assertThat(all.repeatSpendMinor()).isEqualTo(55 - 3 + 50);
  }

  @Test
  void amountsInTwoCurrenciesAreNotAdded() {
    paid("a", "2024-01-15", 100);
    fold.paid("b", day("2024-01-16") * DAY, day("2024-01-16"), 10, "USD");

    MemberHistoryRow.Purchases all = rows().get(0).purchases();

    assertThat(all.repeatSpendMinor()).isNull();
    assertThat(all.repeatSpendMinorNullReason()).isEqualTo(NullReason.CURRENCY_MIX.code());
    assertThat(all.repeatOrderDays()).isEqualTo(1);
  }

  /** What was given back in full is no amount of any currency. */
  @Test
  void anOrderGivenBackLeavesNoCurrency() {
    paid("a", "2024-01-15", 100);
    fold.paid("b", day("2024-01-16") * DAY, day("2024-01-16"), 10, "USD");
    fold.refunded("b", day("2024-01-17") * DAY, 10, "USD");
    paid("c", "2024-01-18", 40);

    MemberHistoryRow.Purchases all = rows().get(0).purchases();

    assertThat(all.currency()).isEqualTo("CNY");
    assertThat(all.repeatSpendMinor()).isEqualTo(40);
  }

  private void assertMixed() {
    MemberHistoryRow.Purchases all = rows().get(0).purchases();

    assertThat(all.repeatSpendMinorNullReason()).isEqualTo(NullReason.CURRENCY_MIX.code());
    assertThat(all.repeatSpendMinor()).isNull();
  }

  /** Dollars are not taken off yuan. */
  @Test
  void aRefundOfAnOrderInAnotherCurrencyMakesAMix() {
    paid("a", "2024-01-15", 100);
    paid("b", "2024-01-16", 100);
    fold.refunded("b", day("2024-01-17") * DAY, 5, "USD");

    assertMixed();
  }

  @Test
  void aRefundOfNoOrderInAnotherCurrencyMakesAMix() {
    fold.refunded(day("2024-01-16") * DAY, day("2024-01-16"), 5, "USD");
    paid("a", "2024-01-16", 100);
    paid("b", "2024-01-18", 100);

    assertMixed();
  }

  @Test
  void aRefundThatTakesFromNothingMakesNoMix() {
    fold.refunded(day("2024-01-14") * DAY, day("2024-01-14"), 5, "USD"); // before any order
    paid("a", "2024-01-15", 100);
    paid("b", "2024-01-16", 100);
    fold.refunded("unknown", day("2024-01-17") * DAY, 5, "USD");

    MemberHistoryRow.Purchases all = rows().get(0).purchases();

    assertThat(all.currency()).isEqualTo("CNY");
    assertThat(all.repeatSpendMinor()).isEqualTo(100);
  }

  @Test
  void weeksAreCountedAsFarAsTheyAreOver() {
    long last = ENDS.all().lastWeek(); // that of 1 April: that of 8 April is not over
    long earlier = ENDS.calibration().lastWeek(); // that of 19 February: 1 March is a Friday
    assertThat(last - earlier).isEqualTo(6);
    for (long week :
        new long[] {earlier - 4, earlier - 4, earlier - 1, earlier + 1, last, last + 1}) {
      fold.wasActive(week);
    }

    List<MemberHistoryRow> rows = rows();

    assertThat(rows.get(0).activity())
        .isEqualTo(new MemberHistoryRow.Activity(3L, null, 10L, 10L, null));
    assertThat(rows.get(1).activity())
        .isEqualTo(new MemberHistoryRow.Activity(1L, null, 3L, 4L, 2L));
  }

  @Test
  void whoIsActiveInTheWeekUnderWayOnlyIsNotYetObserved() {
    paid("a", "2024-02-20", 10);
    fold.wasActive(ENDS.all().lastWeek() + 1);

    List<MemberHistoryRow> rows = rows();

    String reason = NullReason.NOT_OBSERVED.code();
    MemberHistoryRow.Activity none = new MemberHistoryRow.Activity(null, reason, null, null, null);
    assertThat(rows).hasSize(2).allMatch(row -> row.activity().equals(none));
  }

  @Test
  void whoWasNeverActiveHasNoWeeks() {
    paid("a", "2024-02-20", 10);

    assertThat(rows().get(0).activity().repeatActiveWeeksNullReason())
        .isEqualTo(NullReason.NEVER_ACTIVE.code());
  }

  @Test
  void isAMemberWhoseStayGoesOnAtTheEnd() {
    fold.stayed(day("2024-01-01") * DAY, day("2024-03-15") * DAY);
    fold.wasActive(ENDS.calibration().lastWeek());

    List<MemberHistoryRow> rows = rows();

    assertThat(rows.get(0).membership()).isEqualTo(new MemberHistoryRow.Membership(false, true));
    assertThat(rows.get(1).membership()).isEqualTo(new MemberHistoryRow.Membership(true, true));
  }

  @Test
  void whoCameAfterTheEndOrBoughtOnlyWasNoMember() {
    paid("a", "2024-02-20", 10);
    fold.stayed(HOLDOUT.toEpochDay() * DAY, Long.MAX_VALUE); // the first instant after the end

    List<MemberHistoryRow> rows = rows();

    assertThat(rows.get(0).membership()).isEqualTo(new MemberHistoryRow.Membership(true, true));
    assertThat(rows.get(1).membership()).isEqualTo(new MemberHistoryRow.Membership(false, false));
  }

  @Test
  void whoDidNothingBeforeTheHoldoutIsNotInTheCalibration() {
    fold.stayed(day("2024-01-01") * DAY, Long.MAX_VALUE);

    List<MemberHistoryRow> rows = rows();

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).purchases().repeatSpendMinorNullReason())
        .isEqualTo(NullReason.NEVER_BOUGHT.code());
  }

  private record Line(String order, long day, long amount, boolean isPaid) {}

  /** All at once, from a list of all lines. */
  @Test
  void purchasesAreAsBySearchingAllLines() {
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      List<Line> lines = lines(random);
      PurchaseDays days = new PurchaseDays(ENDS.calibration());
      tell(lines, days);

      NavigableMap<Long, Long> expected = byDefinition(lines);

      assertThat(days.isEmpty()).isEqualTo(expected.isEmpty());
      if (!expected.isEmpty()) {
        long first = expected.firstKey();
        assertThat(days.repeats()).isEqualTo(expected.size() - 1);
        assertThat(days.last()).isEqualTo(expected.lastKey() - first);
        assertThat(days.age()).isEqualTo(HOLDOUT.toEpochDay() - 1 - first);
        assertThat(days.repeatSpend())
            .isEqualTo(expected.values().stream().skip(1).mapToLong(amount -> amount).sum());
      }
    }
  }

  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      boolean isPaid = random.nextInt(3) > 0;
      boolean isNamed = isPaid || random.nextBoolean();
      String order = isNamed ? "o" + random.nextInt(5) : null;
      long day = HOLDOUT.toEpochDay() - 8 + random.nextInt(10);
      lines.add(new Line(order, day, random.nextInt(4), isPaid));
    }
    lines.sort(Comparator.comparingLong(Line::day));
    return lines;
  }

  private static void tell(List<Line> lines, PurchaseDays days) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparing((Line line) -> line.order() == null ? "" : line.order())
            .thenComparing(line -> !line.isPaid()));
    for (Line line : sorted) {
      if (line.isPaid()) {
        days.paid(line.order(), line.day() * DAY, line.day(), line.amount(), "CNY");
      } else if (line.order() != null) {
        days.refunded(line.order(), line.day() * DAY, line.amount(), "CNY");
      } else {
        days.refunded(line.day() * DAY, line.day(), line.amount(), "CNY");
      }
    }
    days.end();
  }

  private static NavigableMap<Long, Long> byDefinition(List<Line> all) {
    List<Line> lines = all.stream().filter(line -> line.day() < HOLDOUT.toEpochDay()).toList();
    TreeSet<String> orders = new TreeSet<>();
    lines.stream().filter(Line::isPaid).forEach(line -> orders.add(line.order()));
    TreeMap<Long, Long> days = new TreeMap<>();
    for (String order : orders) {
      List<Line> own = lines.stream().filter(line -> order.equals(line.order())).toList();
      long paid = own.stream().filter(Line::isPaid).mapToLong(Line::amount).sum();
      long back = own.stream().filter(line -> !line.isPaid()).mapToLong(Line::amount).sum();
      if (back == 0 || back < paid) {
        long day = own.stream().filter(Line::isPaid).mapToLong(Line::day).min().getAsLong();
        days.merge(day, paid - back, Long::sum);
      }
    }
    for (Line line : lines) {
      if (line.order() == null && days.floorKey(line.day()) != null) {
        days.merge(days.floorKey(line.day()), -line.amount(), Long::sum);
      }
    }
    return days;
  }
}
