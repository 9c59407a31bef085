package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class MemberMonthFoldTest {
  private static final int JOURNEYS = 1_000;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final String[] KINDS = {
    "join",
    "leave",
    "message",
    "message",
    "reply",
    "reaction",
    "share",
    "ugc_submit",
    "poll_vote",
    "accept",
    "checkin",
    "event_attend",
    "view",
    "order",
    "push"
  };

  @Test
  void theFoldGivesWhatEveryMonthHasByItself() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 0; seed < JOURNEYS; seed++) {
      Random random = new Random(seed);
      List<Act> acts = journey(random);
      ZoneId zone = random.nextBoolean() ? SHANGHAI : LOS_ANGELES;
      Instant end = dataEnd(acts, random);

      List<MemberMonthRow> rows =
          ActText.fold(new MemberMonthFold(zone), ActText.ANN, acts, EpochMicros.of(end));

      MonthsByDefinition expected =
          new MonthsByDefinition(
              ActText.fold(new SpellFold(), ActText.ANN, acts, EpochMicros.of(end)),
              acts,
              end,
              zone);
      assertThat(rounded(rows))
          .as("seed %d, %s, to %s: %s", seed, zone, end, acts)
          .isEqualTo(rounded(expected.rows()));
      rows.forEach(row -> count(row, seen));
    }
    assertThat(seen.values()).as("%s", seen).hasSize(6).allMatch(count -> count > 500);
  }

  /** As text: two roads to a slope differ in the last bits. */
  private static String rounded(List<MemberMonthRow> rows) {
    return rows.stream()
        .map(
            row ->
                "%s %s %s %d %d %d %d %d %d %d %.6f %s %.6f %.6f %s %s"
                    .formatted(
                        row.asOf(),
                        row.month(),
                        row.isComplete(),
                        row.lastActiveDays(),
                        row.activeDays(),
                        row.activeDays28(),
                        row.activityHalfPoints(),
                        row.shareCount(),
                        row.feedbackCount(),
                        row.trendWeeks(),
                        positive(row.trendSlope()),
                        row.trendSlopeNullReason(),
                        row.trendSe(),
                        positive(row.trendLow()),
                        row.firstJoin(),
                        row.firstJoinNullReason()))
        .collect(Collectors.joining("\n"));
  }

  /** Without the sign of a nought. */
  private static Double positive(Double value) {
    return value == null ? null : Math.round(value * 1e6) / 1e6 + 0.0;
  }

  private static void count(MemberMonthRow row, Map<String, Integer> seen) {
    seen.merge(row.isComplete() ? "complete" : "open", 1, Integer::sum);
    seen.merge(row.firstJoin() == null ? "unknown" : "joined", 1, Integer::sum);
    seen.merge(row.trendSlope() == null ? "short" : "trend", 1, Integer::sum);
  }

  @Test
  void aWindowBeginsWithItsFirstMidnight() {
    // The last of the 90 days is 2024-03-30, so the first is 2024-01-01: 0 h is in, −1 h is not.
    List<Act> acts = ActText.acts("reaction g @-1", "message g @0", "share g @2159");

    MemberMonthRow last = last(acts, "2024-03-30T16:00:00Z");

    assertThat(last.activeDays()).isEqualTo(2);
    assertThat(last.activityHalfPoints()).isEqualTo(4);
    assertThat(last.shareCount()).isEqualTo(1);
    assertThat(last.lastActiveDays()).isZero();
    assertThat(last.isComplete()).isFalse();
  }

  @Test
  void aMonthIsSeenFromItsEndAndNothingLaterCounts() {
    // In Shanghai January ends after 744 hours: the act at its end is of February.
    List<Act> acts = ActText.acts("join g @1", "message g @743", "message g @744");

    List<MemberMonthRow> rows = rows(acts, "2024-02-10T00:00:00Z");

    assertThat(rows)
        .extracting(row -> row.month().toString())
        .containsExactly("2024-01-01", "2024-02-01");
    assertThat(rows).extracting(MemberMonthRow::activeDays).containsExactly(1L, 2L);
    assertThat(rows.get(0).asOf()).isEqualTo(Instant.parse("2024-01-31T16:00:00Z"));
    assertThat(rows.get(0).firstJoin()).isEqualTo(Instant.parse("2023-12-31T17:00:00Z"));
    assertThat(rows.get(1).asOf()).isEqualTo(Instant.parse("2024-02-10T00:00:00Z"));
  }

  @Test
  void aMonthThatEndsWithTheDataIsCompleteAndSeenOnce() {
    List<MemberMonthRow> rows = rows(ActText.acts("message g @1"), "2024-01-31T16:00:00Z");

    assertThat(rows).extracting(MemberMonthRow::isComplete).containsExactly(true);
  }

  @Test
  void yearsOfSilenceHaveNoRowsButTheLast() {
    List<MemberMonthRow> rows = rows(ActText.acts("message g @1"), "2034-01-15T00:00:00Z");

    // The 13 weeks up to March 31 begin on 2024-01-01: seen from the ends of January to March.
    assertThat(rows)
        .extracting(row -> row.month().toString())
        .containsExactly("2024-01-01", "2024-02-01", "2024-03-01", "2034-01-01");
  }

  /** 2023-12-31 is the day before the 13 weeks up to 2024-03-31. */
  @Test
  void theDayBeforeThirteenWeeksIsNoneOfThem() {
    List<MemberMonthRow> rows = rows(ActText.acts("message g @-1"), "2024-05-15T00:00:00Z");

    assertThat(rows)
        .extracting(row -> row.month().toString())
        .containsExactly("2023-12-01", "2024-01-01", "2024-02-01", "2024-05-01");
  }

  @Test
  void whoWasNeverActiveHasNoRow() {
    assertThat(rows(ActText.acts("join g @1", "view g @2"), "2024-03-01T00:00:00Z")).isEmpty();
  }

  private static List<MemberMonthRow> rows(List<Act> acts, String dataEnd) {
    long end = EpochMicros.of(Instant.parse(dataEnd));
    return ActText.fold(new MemberMonthFold(SHANGHAI), ActText.ANN, acts, end);
  }

  private static MemberMonthRow last(List<Act> acts, String dataEnd) {
    List<MemberMonthRow> rows = rows(acts, dataEnd);
    return rows.get(rows.size() - 1);
  }

  private static List<Act> journey(Random random) {
    List<String> lines = new ArrayList<>();
    int size = random.nextInt(60);
    int hour = random.nextInt(2_000);
    for (int i = 0; i < size; i++) {
      hour += gap(random);
      String kind = KINDS[random.nextInt(KINDS.length)];
      String group = random.nextInt(6) == 0 ? "dm" : "g" + random.nextInt(2);
      String by = random.nextInt(12) == 0 ? " by=staff" : "";
      lines.add(kind + " " + group + " @" + hour + by);
    }
    return ActText.acts(lines.toArray(String[]::new));
  }

  /** Hours, days, weeks, at times a season; many acts on a midnight of Shanghai. */
  private static int gap(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt(3_000);
      case 1, 2 -> 24 * random.nextInt(30);
      case 3, 4 -> 24;
      default -> random.nextInt(30);
    };
  }

  private static Instant dataEnd(List<Act> acts, Random random) {
    Instant last =
        acts.isEmpty() ? ActText.MIDNIGHT : EpochMicros.instant(acts.get(acts.size() - 1).ts());
    return switch (random.nextInt(3)) {
      case 0 -> last.plusNanos(1000);
      case 1 -> last.plus(Duration.ofHours(1L + random.nextInt(4_000)));
      default ->
          last.atZone(SHANGHAI)
              .toLocalDate()
              .withDayOfMonth(1)
              .plusMonths(1 + random.nextInt(4))
              .atStartOfDay(SHANGHAI)
              .toInstant();
    };
  }
}
