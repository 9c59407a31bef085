package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.junit.jupiter.api.Test;

class DayFoldTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

  @Test
  void givesARowPerGroupAndDayWithActs() {
    List<MemberDayRow> rows =
        memberDays("message g2 @1", "message g1 @2", "reply g2 @23", "view g2 @24", "view * @72");

    assertThat(rows)
        .map(row -> row.day() + " " + row.groupId() + " " + row.totals().actCount())
        .containsExactly("2024-01-01 g1 1", "2024-01-01 g2 2", "2024-01-02 g2 1", "2024-01-04 * 1");
  }

  @Test
  void countsByKindAndKnowsFirstAndLast() {
    MemberDayRow row =
        memberDays("join g1 @1", "message g1 @2", "message g1 @3", "view g1 @4", "reaction g1 @5")
            .get(0);

    assertThat(row.totals().actCount()).isEqualTo(5);
    assertThat(row.totals().activeCount()).isEqualTo(3);
    assertThat(row.totals().joinCount()).isEqualTo(1);
    assertThat(row.totals().messageCount()).isEqualTo(2);
    assertThat(row.totals().viewCount()).isEqualTo(1);
    assertThat(row.totals().reactionCount()).isEqualTo(1);
    assertThat(row.totals().firstTs()).isEqualTo(Instant.parse("2023-12-31T17:00:00Z"));
    assertThat(row.totals().lastTs()).isEqualTo(Instant.parse("2023-12-31T21:00:00Z"));
  }

  @Test
  void keepsMembersAndOthersApart() {
    List<Act> acts =
        ActText.acts(
            "message g1 @1", "message g1 @2 by=staff", "push g1 @3 by=bot", "push g1 @4 by=bot");

    assertThat(ActText.fold(new MemberDayFold(SHANGHAI), ActText.ANN, acts))
        .map(row -> row.memberId() + " " + row.totals().actCount())
        .containsExactly("ann 1");
    assertThat(ActText.fold(new NonMemberDayFold(SHANGHAI), ActText.ANN, acts))
        .map(
            row ->
                row.actorKind()
                    + " "
                    + row.actorId()
                    + " "
                    + row.day()
                    + " "
                    + row.totals().actCount())
        .containsExactly("staff ann 2024-01-01 1", "bot ann 2024-01-01 2");
  }

  @Test
  void callsAnActorUnknownWhomTheSourceDoesNotName() {
    List<NonMemberDayRow> rows =
        ActText.fold(
            new NonMemberDayFold(SHANGHAI),
            new MemberKey("town", null),
            ActText.acts("message g1 @1 by=unknown"));

    assertThat(rows).map(NonMemberDayRow::actorId).containsExactly("unknown");
    assertThat(rows).map(NonMemberDayRow::actorKind).containsExactly("unknown");
  }

  @Test
  void releasesADayWhenTheNextBegins() {
    List<MemberDayRow> rows = new ArrayList<>();
    MemberDayFold fold = new MemberDayFold(SHANGHAI);
    fold.begin(ActText.ANN, ActText.END, rows::add);

    ActText.acts("message g1 @1", "message g1 @23").forEach(fold::see);
    assertThat(rows).isEmpty();

    ActText.acts("message g1 @24").forEach(fold::see);
    assertThat(rows).map(MemberDayRow::day).containsExactly(NEW_YEAR);
  }

  private static List<MemberDayRow> memberDays(String... lines) {
    return ActText.fold(new MemberDayFold(SHANGHAI), ActText.ANN, ActText.acts(lines));
  }
}
