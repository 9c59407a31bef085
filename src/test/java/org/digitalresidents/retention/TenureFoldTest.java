package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.FoldChain;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class TenureFoldTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int JOURNEYS = 20_000;
  private static final long DAY_US = 86_400_000_000L;

  @Test
  void countsBothDaysFromTheJoin() {
    // Hours since midnight of 2024-01-01 in Shanghai; the join is at 22.
    assertThat(rows("join g @22", "message g @23", "reply g @24", "view g @25", "message g @46"))
        .containsExactly(
            "* 0 2024-01-01 1 after null null",
            "g 0 2024-01-01 1 after null null",
            "* 0 2024-01-02 1 after 0 2024-01-01", // two hours after the join, the next day
            "g 0 2024-01-02 1 after 0 2024-01-01",
            "* 1 2024-01-02 1 after 0 2024-01-02 last", // 24 h after the join: the boundary is in
            "g 1 2024-01-02 1 after 0 2024-01-02 last");
  }

  @Test
  void activityAtTheInstantOfTheJoinIsOnDayZeroWhicheverComesFirst() {
    assertThat(rows("message g @5", "join g @5", "reply g @5"))
        .containsExactly(
            "* 0 2024-01-01 2 after null null last", "g 0 2024-01-01 2 after null null last");
  }

  @Test
  void whoseJoinIsNotKnownHasNoTenure() {
    assertThat(rows("message g @5", "leave g @6", "join g @7", "message g @8")).isEmpty();
    assertThat(rows("leave g @6", "join g @7", "message g @8")).isEmpty();
  }

  @Test
  void activityAfterLeavingAndInLaterSpellsCounts() {
    assertThat(rows("join g @0", "leave g @1", "message g @30", "join g @50", "message g @51"))
        .filteredOn(row -> row.startsWith("g"))
        .containsExactly(
            "g 1 2024-01-02 1 after null null", "g 2 2024-01-03 1 after 1 2024-01-02 last");
  }

  @Test
  void whatIsTiedToNoGroupCountsForTheCommunity() {
    assertThat(rows("join g @0", "message h @1", "message dm @2", "message * @3"))
        .containsExactly("* 0 2024-01-01 3 after null null last");
  }

  @Test
  void onlyActivityOfMembersCounts() {
    assertThat(rows("join g @0", "message g @1 by=staff", "view g @2", "order g @3")).isEmpty();
  }

  @Test
  void anActKnownToTheDayOnlyIsAtItsMidnight() {
    assertThat(rows("message g @0 to=day", "join g @10", "message g @24 to=day"))
        .containsExactly(
            "* 0 2024-01-02 1 after null null last", "g 0 2024-01-02 1 after null null last");
  }

  @Test
  void aDayIsReleasedWhenTheNextBegins() {
    List<TenureDayRow> rows = new ArrayList<>();
    TenureFold fold = new TenureFold(SHANGHAI);
    FoldChain chain = new FoldChain();
    chain.add(fold, rows::add);
    chain.begin(ActText.ANN, ActText.END);

    ActText.acts("join g @1", "message g @2", "message g @24", "message g @24").forEach(chain::see);
    assertThat(rows).isEmpty();

    ActText.acts("message g @25").forEach(chain::see);
    assertThat(rows).hasSize(2).allMatch(row -> row.rollingDayNo() == 0 && !row.isLast());
  }

  @Test
  void randomTenuresAreThoseOfTheBruteForce() {
    int rows = 0;
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      List<TenureDayRow> told = ActText.fold(new TenureFold(SHANGHAI), ActText.ANN, acts);

      assertThat(byGroup(told)).as("journey %d", seed).isEqualTo(bruteForce(acts));
      rows += told.size();
    }
    assertThat(rows).isGreaterThan(JOURNEYS / 2);
  }

  @Test
  void oneFoldForgetsTheLastMember() {
    TenureFold fold = new TenureFold(SHANGHAI);
    for (long seed = 0; seed < 200; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      assertThat(ActText.fold(fold, ActText.ANN, acts))
          .isEqualTo(ActText.fold(new TenureFold(SHANGHAI), ActText.ANN, acts));
    }
  }

  /** From whole lists: the member's spells, and for each group all acts at or after the first. */
  private static Map<String, List<TenureDayRow>> bruteForce(List<Act> acts) {
    Map<String, List<TenureDayRow>> rows = new TreeMap<>();
    for (Spell spell : ActText.fold(new SpellFold(), ActText.ANN, acts)) {
      if (spell.spellNo() == 1 && spell.startKind().equals("join")) {
        List<TenureDayRow> of = tenure(spell, acts);
        if (!of.isEmpty()) {
          rows.put(spell.groupId(), of);
        }
      }
    }
    return rows;
  }

  private static List<TenureDayRow> tenure(Spell spell, List<Act> acts) {
    long joined = EpochMicros.of(spell.startAt());
    record Slot(long rollingDayNo, LocalDate day) {}
    Map<Slot, Long> slots =
        acts.stream()
            .filter(act -> act.actorKind() == ActorKind.MEMBER && act.etype().isActivity())
            .filter(act -> spell.groupId().matches("[*]") || act.groupId().equals(spell.groupId()))
            .filter(act -> act.ts() >= joined)
            .collect(
                Collectors.groupingBy(
                    act -> new Slot((act.ts() - joined) / DAY_US, dayOf(act.ts())),
                    Collectors.counting()));
    List<Slot> sorted =
        slots.keySet().stream()
            .sorted(Comparator.comparing(Slot::day).thenComparing(Slot::rollingDayNo))
            .toList();
    List<TenureDayRow> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Slot slot = sorted.get(i);
      Slot before = i == 0 ? null : sorted.get(i - 1);
      rows.add(
          new TenureDayRow(
              "town",
              spell.groupId(),
              "ann",
              slot.rollingDayNo,
              slot.day,
              spell.startAt(),
              dayOf(joined),
              slots.get(slot),
              before == null ? null : before.rollingDayNo,
              before == null ? null : before.day,
              i == sorted.size() - 1));
    }
    return rows;
  }

  private static LocalDate dayOf(long micros) {
    return EpochMicros.instant(micros).atZone(SHANGHAI).toLocalDate();
  }

  private static Map<String, List<TenureDayRow>> byGroup(List<TenureDayRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(TenureDayRow::groupId, TreeMap::new, Collectors.toList()));
  }

  private static List<String> rows(String... lines) {
    return ActText.fold(new TenureFold(SHANGHAI), ActText.ANN, ActText.acts(lines)).stream()
        .map(
            row ->
                "%s %d %s %d after %s %s%s"
                    .formatted(
                        row.groupId(),
                        row.rollingDayNo(),
                        row.day(),
                        row.activeCount(),
                        row.previousRollingDayNo(),
                        row.previousDay(),
                        row.isLast() ? " last" : ""))
        .toList();
  }
}
