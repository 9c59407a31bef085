package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.HealthIndex;
import org.junit.jupiter.api.Test;

/** Weeks of small groups, worked out by hand. */
class ChartTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private final List<DiagnosisRow> rows = new ArrayList<>();
  private final List<GhostTownRow> ghosts = new ArrayList<>();
  private final Chart chart = chart(new Band(0, 0.5, 2));

  private Chart chart(Band broadcast) {
    Map<HealthIndex, Band> bands = new EnumMap<>(HealthIndex.class);
    bands.put(HealthIndex.BROADCAST_RATIO, broadcast);
    return new Chart(
        "x",
        new HealthOptions(ZoneOffset.UTC, DayOfWeek.MONDAY, 5, 1, new Bands(bands)),
        rows::add);
  }

  @Test
  void groupsAddUpToTheCommunityAndOneToOneChatsCountThereOnly() {
    chart.tally("a", HealthIndex.BROADCAST_RATIO, 1, 10);
    chart.tally("b", HealthIndex.BROADCAST_RATIO, 2, 10);
    chart.tally("dm", HealthIndex.BROADCAST_RATIO, 5, 5);
    chart.tell(MONDAY, true);

    Figure whole = row("*", 0).figure();
    assertThat(whole.numerator()).isEqualTo(8);
    assertThat(whole.denominator()).isEqualTo(25);
    assertThat(whole.value()).isEqualTo(0.32);
    assertThat(row("a", 0).figure().value()).isEqualTo(0.1);
    assertThat(rows).extracting(DiagnosisRow::groupId).containsOnly("*", "a", "b");
  }

  /**
   * A group in two copies has the same rates; twice as much of everything, and so has the whole.
   */
  @Test
  void splittingAGroupInTwoCopiesLeavesRatesUnchanged() {
    chart.tally("a", HealthIndex.BROADCAST_RATIO, 3, 10);
    chart.tell(MONDAY, true);
    chart.tally("a", HealthIndex.BROADCAST_RATIO, 3, 10);
    chart.tally("b", HealthIndex.BROADCAST_RATIO, 3, 10);
    chart.tell(MONDAY.plusWeeks(1), true);

    assertThat(List.of(row("a", 1), row("b", 1), row("*", 1)))
        .extracting(row -> row.figure().value())
        .containsOnly(row("*", 0).figure().value());
  }

  @Test
  void withoutBaseOrWithTooSmallAOneThereIsAReason() {
    chart.tally("a", HealthIndex.BROADCAST_RATIO, 1, 4);
    chart.tell(MONDAY, true);
    chart.tell(MONDAY.plusWeeks(1), true);

    assertThat(row("a", 0).figure().valueNullReason()).isEqualTo("too_few");
    assertThat(row("a", 1).figure().valueNullReason()).isEqualTo("base_zero");
    assertThat(row("a", 1).position().ownZNullReason()).isEqualTo("not_known");
    assertThat(row("a", 1).position().outOfBand()).isNull();
  }

  @Test
  void whatCannotBeKnownIsSaidWhateverThePoints() {
    chart.miss(HealthIndex.BROADCAST_RATIO, "no_staff");
    chart.tally("a", HealthIndex.BROADCAST_RATIO, 0, 10);
    chart.tell(MONDAY, true);

    assertThat(row("a", 0).figure().value()).isNull();
    assertThat(row("a", 0).figure().valueNullReason()).isEqualTo("no_staff");
  }

  /** Eight weeks of .20, .22, .24, .20, …: median .22, strays .02, .00, .02, …, so MAD .02. */
  @Test
  void aWeekIsHeldAgainstTheOnesBefore() {
    int[] counts = {20, 22, 24, 20, 22, 24, 20, 24, 50};
    for (int week = 0; week < counts.length; week++) {
      chart.tally("a", HealthIndex.BROADCAST_RATIO, counts[week], 100);
      chart.tell(MONDAY.plusWeeks(week), true);
    }

    assertThat(row("a", 7).position().ownZNullReason()).isEqualTo("no_history");
    double expected = (0.50 - 0.22) / (1.482602218505602 * 0.02);
    assertThat(row("a", 8).position().ownZ()).isCloseTo(expected, within(1e-9));
    assertThat(row("a", 8).position().outOfBand()).isEqualTo("own");
  }

  /** As above, but ties are of four weeks: of the 13 before only three share none with it. */
  @Test
  void anIndexOfSeveralWeeksIsNotHeldAgainstWeeksThatShareItsData() {
    int[] counts = {20, 22, 24, 20, 22, 24, 20, 24, 22, 20, 24, 22, 20, 50};
    for (int week = 0; week < counts.length; week++) {
      chart.tally("a", HealthIndex.MEMBER_TIE_SHARE, 100 - counts[week], 100);
      chart.tell(MONDAY.plusWeeks(week), true);
    }

    Position last = row("a", 13, HealthIndex.MEMBER_TIE_SHARE).position();
    assertThat(last.ownZ()).isNull();
    assertThat(last.ownZNullReason()).isEqualTo("overlapping");
    assertThat(last.outOfBand()).isEqualTo("none");
  }

  @Test
  void wordsOfAnIndexOfSeveralWeeksNameThem() {
    for (HealthIndex index : HealthIndex.values()) {
      boolean isOfSome = index.weeks() > 1 && index.weeks() < Integer.MAX_VALUE;
      if (isOfSome) {
        assertThat(index.meaning()).as(index.code()).contains(index.weeks() + " weeks");
      }
    }
  }

  /** 5 of 8 are .31 to .86 by Wilson: eleven spreads above .4, but not surely above it. */
  @Test
  void anOutlierWhoseIntervalHoldsTheMedianIsNone() {
    for (int week = 0; week < 9; week++) {
      chart.tally("a", HealthIndex.BOT_AD_SHARE, week < 8 ? 40 : 5, week < 8 ? 100 : 8);
      chart.tally("b", HealthIndex.BOT_AD_SHARE, week < 8 ? 10 : 5, week < 8 ? 100 : 8);
      chart.tell(MONDAY.plusWeeks(week), true);
    }

    Position unsure = row("a", 8, HealthIndex.BOT_AD_SHARE).position();
    assertThat(unsure.ownZ()).isCloseTo((0.625 - 0.4) / 0.02, within(1e-9));
    assertThat(unsure.outOfBand()).isEqualTo("none");
    assertThat(row("b", 8, HealthIndex.BOT_AD_SHARE).position().outOfBand()).isEqualTo("own");
  }

  /**
   * 6 of 10 may be .31 by Wilson, 90 of 100 are .83 at least: only the second is surely above .5.
   */
  @Test
  void aBandIsLeftWithTheWholeIntervalAndTwiceIsAFinding() {
    long[][] weeks = {{6, 10}, {90, 100}, {90, 100}};
    for (int week = 0; week < weeks.length; week++) {
      chart.tally("a", HealthIndex.BROADCAST_RATIO, weeks[week][0], weeks[week][1]);
      chart.tell(MONDAY.plusWeeks(week), true);
    }

    assertThat(List.of(row("a", 0), row("a", 1), row("a", 2)))
        .extracting(row -> row.position().outOfBand())
        .containsExactly("none", "reference", "reference");
    assertThat(List.of(row("a", 0), row("a", 1), row("a", 2)))
        .extracting(row -> row.position().isFinding())
        .containsExactly(false, false, true);
    assertThat(row("a", 2).position().weeksOut()).isEqualTo(2);
  }

  /** Five groups at 10 % and one at 40 %: the usual spread is the floor of shares, .02. */
  @Test
  void aGroupIsHeldAgainstTheOthersOfTheWeekFromSixOn() {
    for (int group = 0; group < 6; group++) {
      chart.tally("g" + group, HealthIndex.BROADCAST_RATIO, group == 5 ? 40 : 10, 100);
    }
    chart.tell(MONDAY, true);
    for (int group = 0; group < 5; group++) {
      chart.tally("g" + group, HealthIndex.BROADCAST_RATIO, 10, 100);
    }
    chart.tell(MONDAY.plusWeeks(1), true);

    assertThat(row("g5", 0).position().peerZ()).isCloseTo(0.3 / 0.02, within(1e-9));
    assertThat(row("g5", 0).position().outOfBand()).isEqualTo("peers");
    assertThat(row("*", 0).position().peerZNullReason()).isEqualTo("one_cohort");
    assertThat(row("g0", 1).position().peerZNullReason()).isEqualTo("no_peers");
  }

  @Test
  void aWeekThatIsNotOverHasAValueAndNoPosition() {
    chart.tally("a", HealthIndex.BROADCAST_RATIO, 90, 100);
    chart.tell(MONDAY, false);

    assertThat(row("a", 0).figure().value()).isEqualTo(0.9);
    assertThat(row("a", 0).position().ownZNullReason()).isEqualTo("period_incomplete");
    assertThat(row("a", 0).position().weeksOut()).isZero();
  }

  /** a talks twice a week, d and c never: d surely is quiet most weeks, c is known for two only. */
  @Test
  void quietGroupsLeadTheLeagueByTheirLowerBound() {
    for (int week = 0; week < 8; week++) {
      chart.tally("a", HealthIndex.MEMBER_CONVERSATIONS, 2, 0);
      chart.tally("d", HealthIndex.BOT_AD_SHARE, 6, 8);
      if (week > 5) {
        chart.tally("c", HealthIndex.BOT_AD_SHARE, 1, 8);
      }
      chart.exchange("a", MONDAY.plusWeeks(week));
      chart.tell(MONDAY.plusWeeks(week), true);
    }
    chart.rank(MONDAY.plusDays(55), ghosts::add);

    assertThat(ghosts).extracting(GhostTownRow::groupId).containsExactly("d", "c", "a");
    assertThat(ghosts).extracting(GhostTownRow::quietShare).containsExactly(1.0, 1.0, 0.0);
    assertThat(ghosts).extracting(GhostTownRow::isGhost).containsExactly(true, false, false);
    assertThat(ghosts).extracting(GhostTownRow::daysSinceExchange).containsExactly(null, null, 6L);
    assertThat(ghosts.get(0).botAdShare()).isEqualTo(0.75);
  }

  /** The last member of d leaves in week 1; staff still post there in week 2. */
  @Test
  void aGroupWithoutMembersIsNoneFromTheNextWeekOn() {
    for (int week = 0; week < 3; week++) {
      chart.tally("a", HealthIndex.MEMBER_CONVERSATIONS, 5, 0);
      chart.tally("d", HealthIndex.BROADCAST_RATIO, 8, 8);
      chart.set("d", HealthIndex.BUYERS, Figure.count(0));
      if (week == 1) {
        chart.leave("d");
      }
      chart.tell(MONDAY.plusWeeks(week), true);
    }
    chart.rank(MONDAY.plusDays(20), ghosts::add);

    assertThat(rows.stream().filter(row -> row.groupId().equals("d")))
        .extracting(DiagnosisRow::weekStart)
        .containsOnly(MONDAY, MONDAY.plusWeeks(1));
    Figure before = row("*", 1, HealthIndex.QUIET_GROUP_SHARE).figure();
    Figure after = row("*", 2, HealthIndex.QUIET_GROUP_SHARE).figure();
    assertThat(List.of(before.numerator(), before.denominator())).containsExactly(1L, 2L);
    assertThat(List.of(after.numerator(), after.denominator())).containsExactly(0L, 1L);
    assertThat(row("*", 2).figure().denominator())
        .isEqualTo(8); // said in the community all the same
    assertThat(ghosts).extracting(GhostTownRow::groupId).containsExactly("a");
  }

  /** Eight weeks in which nobody is known to have replied do not make a ghost. */
  @Test
  void withoutKnownRepliesThereIsNoGhost() {
    chart.miss(HealthIndex.MEMBER_CONVERSATIONS, "no_replies");
    chart.miss(HealthIndex.QUIET_GROUP_SHARE, "no_replies");
    for (int week = 0; week < 8; week++) {
      chart.tally("a", HealthIndex.BOT_AD_SHARE, 1, 8);
      chart.tell(MONDAY.plusWeeks(week), true);
    }
    chart.rank(MONDAY.plusDays(55), ghosts::add);

    assertThat(ghosts.get(0).isGhost()).isNull();
    assertThat(ghosts.get(0).quietShareNullReason()).isEqualTo("no_replies");
    assertThat(ghosts.get(0).botAdShare()).isEqualTo(0.125);
    assertThat(row("*", 7, HealthIndex.QUIET_GROUP_SHARE).figure().value()).isNull();
  }

  /**
   * Activity rises by ten usual spreads while the share solved stays: the gap of the lesser week.
   */
  @Test
  void activityWithoutValueIsFalseProsperityInItsSecondWeek() {
    int[] acts = {98, 100, 102, 98, 100, 102, 98, 102, 100, 130, 160};
    for (int week = 0; week < acts.length; week++) {
      chart.tally("a", HealthIndex.MEMBER_ACTIVITY, acts[week], 0);
      chart.set("a", HealthIndex.SOLVED_SHARE, new Figure(0.5, null, null, null, 9L, null, null));
      chart.set("a", HealthIndex.BUYERS, Figure.none("no_orders"));
      chart.tell(MONDAY.plusWeeks(week), true);
    }

    // Weeks 0 to 8: median 100, strays 2 in the middle, so 30 above is 30 / 2.965 usual spreads.
    double gap = 30 / (1.482602218505602 * 2);
    assertThat(value("a", 9, HealthIndex.FALSE_PROSPERITY)).isCloseTo(0, within(1e-9));
    assertThat(value("a", 10, HealthIndex.FALSE_PROSPERITY)).isCloseTo(gap, within(1e-9));
  }

  private DiagnosisRow row(String group, int week) {
    return row(group, week, HealthIndex.BROADCAST_RATIO);
  }

  private double value(String group, int week, HealthIndex index) {
    return row(group, week, index).figure().value();
  }

  private DiagnosisRow row(String group, int week, HealthIndex index) {
    return rows.stream()
        .filter(row -> row.groupId().equals(group) && row.healthIndex().equals(index.code()))
        .filter(row -> row.weekStart().equals(MONDAY.plusWeeks(week)))
        .findFirst()
        .orElseThrow();
  }
}
