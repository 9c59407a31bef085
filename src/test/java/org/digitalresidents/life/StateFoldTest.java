package org.digitalresidents.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.FoldChain;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

/** Lives by hand. Week 0 begins with 2024, a Monday, at hour 0 of {@link ActText}. */
class StateFoldTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int WEEK = 168;

  private static StateFold fold(int silentPeriods) {
    return new StateFold(SHANGHAI, DayOfWeek.MONDAY, silentPeriods);
  }

  @Test
  void goesThroughTheStatesOfOneWhoFallsSilentAndComesBack() { // definitions 7.3, L1
    String[] acts = {"join g1 @0", "message g1 @1", "message g1 @168", "message g1 @839"};

    assertThat(weeks(2, 5 * WEEK, acts)).isEqualTo("new retained silent dormant returned");
  }

  @Test
  void isDormantFromTheSilentPeriodThatIsSet() { // the same life, k = 1 and k = 3
    String[] acts = {"join g1 @0", "message g1 @1", "message g1 @168", "message g1 @839"};

    assertThat(weeks(1, 5 * WEEK, acts)).isEqualTo("new retained dormant dormant returned");
    assertThat(weeks(3, 7 * WEEK, acts))
        .isEqualTo("new retained silent silent returned silent silent");
  }

  @Test
  void neverSpokeUntilTheFirstActivity() { // to view is no activity
    assertThat(weeks(2, 3 * WEEK, "join g1 @0", "view g1 @200", "reaction g1 @336"))
        .isEqualTo("never_spoke never_spoke new");
  }

  @Test
  void whoIsNoMemberAtTheEndHasLeftWhateverTheyDid() {
    assertThat(weeks(2, 2 * WEEK, "join g1 @0", "message g1 @1", "leave g1 @2"))
        .isEqualTo("left left");
    assertThat(weeks(2, WEEK, "leave g1 @2")).as("a spell of no length").isEqualTo("left");
  }

  @Test
  void whoComesBackIsJudgedByAllTheyEverDid() {
    String left = "leave g1 @2";

    assertThat(weeks(2, 2 * WEEK, "join g1 @0", "message g1 @1", left, "join g1 @168"))
        .as("last active in the week before: silent since one week")
        .isEqualTo("left silent");
    assertThat(weeks(2, 3 * WEEK, "join g1 @0", "message g1 @1", left, "join g1 @336"))
        .isEqualTo("left left dormant");
    assertThat(weeks(2, 2 * WEEK, "join g1 @0", "message g1 @1", left, "message g1 @168"))
        .isEqualTo("left returned");
    assertThat(weeks(2, 2 * WEEK, "join g1 @0", left, "join g1 @168", "message g1 @169"))
        .isEqualTo("left new");
  }

  @Test
  void aPeriodEndsBeforeTheInstantAtWhichTheNextBegins() {
    assertThat(weeks(2, 2 * WEEK, "join g1 @0", "message g1 @1", "leave g1 @168"))
        .as("in just before the end of week 0")
        .isEqualTo("new left");
    assertThat(weeks(2, 2 * WEEK, "join g1 @0", "message g1 @168")).isEqualTo("never_spoke new");
  }

  @Test
  void theLastPeriodIsJudgedAtTheDataEnd() {
    assertThat(weeks(2, WEEK, "join g1 @0", "message g1 @1")).isEqualTo("new");
    assertThat(weeks(2, WEEK + 1, "join g1 @0", "message g1 @1")).isEqualTo("new silent");
  }

  @Test
  void whatOneDidAsNoMemberIsNotNewLater() { // one-to-one chats are of the community
    String[] acts = {"message dm @1", "join g1 @336", "message g1 @337"};

    assertThat(weeks("*", 2, 3 * WEEK, acts)).isEqualTo("2024-01-15: returned");
    assertThat(weeks("g1", 2, 3 * WEEK, acts)).isEqualTo("2024-01-15: new");
  }

  @Test
  void aChatAfterTheLeaveIsNoActivityOfAMember() {
    assertThat(
            weeks(
                "*", 2, 2 * WEEK, "join g1 @0", "message g1 @1", "leave g1 @2", "message dm @169"))
        .isEqualTo("2024-01-01: left left");
  }

  @Test
  void theCommunityIsTheUnionOfItsGroups() {
    String[] acts = {
      "join g1 @0",
      "message g1 @1",
      "join g2 @2",
      "leave g1 @3",
      "message g2 @170",
      "checkin * @340"
    };

    assertThat(weeks("g1", 2, 3 * WEEK, acts)).isEqualTo("2024-01-01: left left left");
    assertThat(weeks("g2", 2, 3 * WEEK, acts)).isEqualTo("2024-01-01: never_spoke new silent");
    assertThat(weeks("*", 2, 3 * WEEK, acts)).isEqualTo("2024-01-01: new retained retained");
  }

  @Test
  void countsOnlyWhatAMemberDoes() {
    assertThat(weeks(2, WEEK, "join g1 @0", "message g1 @1 by=staff", "order g1 @2 amount=1"))
        .isEqualTo("never_spoke");
  }

  @Test
  void writesARunARow() { // 2024-01-01 to 2123-12-31 is 36525 days: weeks 0 to 5217
    List<MemberStateRow> rows =
        rows(2, micros("2123-12-31T00:00:00Z"), "join g1 @0", "message g1 @1");

    assertThat(rows)
        .filteredOn(row -> row.groupId().equals("g1"))
        .containsExactly(
            row("week", "2024-01-01", "2024-01-01", 1, "new", null),
            row("week", "2024-01-08", "2024-01-08", 1, "silent", "new"),
            row("week", "2024-01-15", "2123-12-27", 5216, "dormant", "silent"),
            row("month", "2024-01-01", "2024-01-01", 1, "new", null),
            row("month", "2024-02-01", "2024-02-01", 1, "silent", "new"),
            row("month", "2024-03-01", "2123-12-01", 1198, "dormant", "silent"));
  }

  @Test
  void releasesARunAsSoonAsItIsFinal() {
    FoldChain chain = new FoldChain();
    List<String> rows = new ArrayList<>();
    chain.add(fold(2), row -> rows.add(row.groupId() + " " + row.unit() + " " + row.state()));
    chain.begin(ActText.ANN, ActText.END);

    ActText.acts("join g1 @0", "message g1 @1", "message g1 @200").forEach(chain::see);
    assertThat(rows).isEmpty();

    ActText.acts("message g1 @400").forEach(chain::see);
    assertThat(rows).containsExactly("* week new", "g1 week new");
  }

  @Test
  void forgetsTheJourneyBefore() {
    StateFold fold = fold(2);
    ActText.fold(fold, ActText.ANN, ActText.acts("join g1 @0", "message g2 @1"));

    List<MemberStateRow> rows =
        ActText.fold(fold, ActText.ANN, ActText.acts("join g1 @9"), ActText.micros(10));

    assertThat(rows)
        .map(row -> row.groupId() + " " + row.unit() + " " + row.state())
        .containsExactly(
            "* week never_spoke",
            "* month never_spoke",
            "g1 week never_spoke",
            "g1 month never_spoke");
  }

  @Test
  void nobodyIsDormantWhileActive() {
    assertThatThrownBy(() -> fold(0)).hasMessageContaining("0");
  }

  private static String weeks(int silentPeriods, int endHour, String... acts) {
    return weeks("g1", silentPeriods, endHour, acts).substring("2024-01-01: ".length());
  }

  private static String weeks(String group, int silentPeriods, int endHour, String... acts) {
    List<String> states = new ArrayList<>();
    LocalDate first = null;
    for (MemberStateRow row : rows(silentPeriods, ActText.micros(endHour), acts)) {
      if (row.groupId().equals(group) && row.unit().equals(PeriodUnit.WEEK.code())) {
        first = first == null ? row.fromPeriod() : first;
        states.addAll(Collections.nCopies((int) row.periods(), row.state()));
      }
    }
    return first + ": " + String.join(" ", states);
  }

  private static List<MemberStateRow> rows(int silentPeriods, long dataEnd, String... acts) {
    return ActText.fold(fold(silentPeriods), ActText.ANN, ActText.acts(acts), dataEnd);
  }

  private static MemberStateRow row(
      String unit, String from, String to, long periods, String state, String previous) {
    return new MemberStateRow(
        "town",
        "g1",
        "ann",
        unit,
        LocalDate.parse(from),
        LocalDate.parse(to),
        periods,
        state,
        previous);
  }

  private static long micros(String instant) {
    return EpochMicros.of(Instant.parse(instant));
  }
}
