package org.digitalresidents.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class MemberWindowFoldTest {
  private static final int JOURNEYS = 900;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final List<String> KINDS =
      List.of(
          "join",
          "leave",
          "message",
          "message",
          "message",
          "reply",
          "question",
          "reaction",
          "poll_vote",
          "checkin",
          "accept",
          "event_propose",
          "event_rsvp",
          "invite",
          "view",
          "read",
          "mention",
          "order",
          "push",
          "contact_add",
          "contact_add");

  @Test
  void theFoldGivesWhatEveryWindowHasByItself() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 0; seed < JOURNEYS; seed++) {
      Random random = new Random(seed);
      List<Act> acts = seed % 3 == 0 ? RandomActs.journey(seed) : journey(random);
      ZoneId zone = random.nextBoolean() ? SHANGHAI : LOS_ANGELES;
      Instant end = dataEnd(acts, random);
      List<Act> told = until(acts, end);

      List<MemberWindowRow> rows = fold(told, zone, end);

      WindowsByDefinition expected =
          new WindowsByDefinition(
              ActText.fold(new SpellFold(), ActText.ANN, told, EpochMicros.of(end)),
              acts,
              end,
              zone);
      assertThat(text(rows))
          .as("seed %d, %s, to %s: %s", seed, zone, end, acts)
          .isEqualTo(text(expected.rows()));
      rows.forEach(row -> count(row, seen));
    }
    assertThat(seen.values()).as("%s", seen).hasSize(8).allMatch(count -> count > 3);
  }

  @Test
  void windowsAddUpToAllTime() {
    for (long seed = 0; seed < 300; seed++) {
      List<Act> acts = journey(new Random(seed));

      List<MemberWindowRow> rows = fold(acts, SHANGHAI, dataEnd(acts, new Random(seed)));

      assertSum(rows, MemberWindowRow::presentDays);
      assertSum(rows, MemberWindowRow::spokenCount);
      assertSum(rows, MemberWindowRow::lightCount);
      assertSum(rows, MemberWindowRow::readCount);
      assertSum(rows, row -> row.numbers().activeDays());
      assertSum(rows, row -> row.numbers().threadStartCount());
      assertSum(rows, row -> row.numbers().takePartCount());
    }
  }

  private static void assertSum(List<MemberWindowRow> rows, ToLongFunction<MemberWindowRow> count) {
    long all = rows.stream().filter(row -> row.span().equals("all_time")).mapToLong(count).sum();
    long parts =
        rows.stream().filter(row -> row.span().equals("four_weeks")).mapToLong(count).sum();
    assertThat(parts).isEqualTo(all);
  }

  @Test
  void tomorrowSeesTheWindowsOfYesterdayAsBefore() {
    for (long seed = 0; seed < 300; seed++) {
      List<Act> acts = journey(new Random(seed));
      Instant later = dataEnd(acts, new Random(seed));
      Instant sooner = later.minus(Duration.ofDays(1 + seed % 60));

      List<MemberWindowRow> before = over(fold(until(acts, sooner), SHANGHAI, sooner), sooner);
      List<MemberWindowRow> after = over(fold(acts, SHANGHAI, later), sooner);

      assertThat(text(after)).isEqualTo(text(before));
    }
  }

  /** Windows that are over by an instant. */
  private static List<MemberWindowRow> over(List<MemberWindowRow> rows, Instant by) {
    return rows.stream()
        .filter(row -> row.span().equals("four_weeks"))
        .filter(row -> !row.windowEnd().atStartOfDay(SHANGHAI).toInstant().isAfter(by))
        .toList();
  }

  @Test
  void aWindowBeginsOnAFourthMonday() {
    // 1969-12-29 and 705 times 28 days is 2024-01-15: Monday, 336 h after 2024-01-01 in Shanghai.
    List<MemberWindowRow> rows =
        fold(
            ActText.acts("message g @335", "message g @336"),
            SHANGHAI,
            Instant.parse("2024-01-15T00:00:00Z"));

    assertThat(rows)
        .extracting(row -> row.span() + " " + row.windowStart() + " " + row.presentDays())
        .containsExactly(
            "four_weeks 2023-12-18 1", "four_weeks 2024-01-15 1", "all_time 2023-12-18 2");
    assertThat(rows).extracting(MemberWindowRow::isComplete).containsExactly(true, false, true);
  }

  @Test
  void whatStaffOrProgramsDoAndWhatIsSaidOneToOneIsOfNoMember() {
    List<Act> acts = ActText.acts("message g @1 by=bot", "message g @2 by=staff", "message dm @3");

    assertThat(fold(acts, SHANGHAI, Instant.parse("2024-03-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void whoOnlyIsInHasARowForEveryWindow() {
    List<MemberWindowRow> rows =
        fold(ActText.acts("join g @0"), SHANGHAI, Instant.parse("2024-12-30T16:00:00Z"));

    // 2024 has 366 days, of which the last does not count; 2024-12-16 begins its last window.
    assertThat(rows).hasSize(1 + 13 + 1);
    assertThat(rows.get(rows.size() - 1).presentDays()).isEqualTo(365);
  }

  private static List<MemberWindowRow> fold(List<Act> acts, ZoneId zone, Instant end) {
    return ActText.fold(
        new MemberWindowFold(zone, DayOfWeek.MONDAY), ActText.ANN, acts, EpochMicros.of(end));
  }

  private static List<Act> until(List<Act> acts, Instant end) {
    return acts.stream().filter(act -> act.ts() < EpochMicros.of(end)).toList();
  }

  /** As text: two roads to a quotient differ in the last bits. */
  private static String text(List<MemberWindowRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(MemberWindowRow::span).thenComparing(MemberWindowRow::windowStart))
        .map(row -> row.toString().replaceAll("(\\.[0-9]{9})[0-9]+", "$1"))
        .collect(Collectors.joining("\n"));
  }

  private static void count(MemberWindowRow row, Map<String, Integer> seen) {
    seen.merge(row.isComplete() ? "complete" : "open", 1, Integer::sum);
    seen.merge(row.numbers().tenureDays() == null ? "unknown" : "joined", 1, Integer::sum);
    seen.merge(row.numbers().burstiness() == null ? "few" : "bursts", 1, Integer::sum);
    seen.merge(row.presentDays() == 0 ? "absent" : "present", 1, Integer::sum);
  }

  private static List<Act> journey(Random random) {
    List<String> lines = new ArrayList<>();
    int size = random.nextInt(60);
    int hour = random.nextInt(2_000);
    for (int i = 0; i < size; i++) {
      hour += gap(random);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      String group = List.of("g1", "g1", "g2", "g3", "*", "dm").get(random.nextInt(6));
      lines.add(kind + " " + group + " @" + hour + properties(i, random));
    }
    return ActText.acts(lines.toArray(String[]::new));
  }

  private static String properties(int number, Random random) {
    return (random.nextInt(12) == 0 ? " by=staff" : "")
        + (random.nextInt(9) == 0 ? " to=day" : "")
        + (random.nextInt(3) == 0 ? "" : " n_char=" + random.nextInt(100))
        + List.of("", " msg_type=image", " msg_type=sticker", " msg_type=text")
            .get(random.nextInt(4))
        + List.of("", " thread=e" + number, " thread=e0", " target=e1").get(random.nextInt(4))
        + (random.nextInt(5) == 0 ? " channel=c" + number : "");
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

  /** Just after the last act, in the midst of all, at the end of a window, or later. */
  private static Instant dataEnd(List<Act> acts, Random random) {
    Instant last =
        acts.isEmpty() ? ActText.MIDNIGHT : EpochMicros.instant(acts.get(acts.size() - 1).ts());
    return switch (random.nextInt(4)) {
      case 0 -> last.plusNanos(1000);
      case 1 -> last.minus(Duration.ofDays(random.nextInt(30)));
      case 2 ->
          Instant.parse("2024-01-14T16:00:00Z").plus(Duration.ofDays(28L * random.nextInt(9)));
      default -> last.plus(Duration.ofHours(1L + random.nextInt(4_000)));
    };
  }
}
