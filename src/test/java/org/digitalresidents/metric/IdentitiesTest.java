package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.digitalresidents.model.PeriodUnit;
import org.junit.jupiter.api.Test;

/** What must hold, and what is said where it does not. */
final class IdentitiesTest {
  private static final LocalDate START = LocalDate.parse("2024-01-01");

  @Test
  void whoEnteredAndExitedIsTheChangeInMembers() {
    ScopeTally right = tally("g", Map.of(Tally.STARTS, 3L, Tally.ENDS, 1L, Tally.ENTERED, 2L));
    ScopeTally wrong = tally("g", Map.of(Tally.STARTS, 3L, Tally.ENDS, 1L, Tally.ENTERED, 3L));

    assertThatCode(() -> Identities.checkEntriesMatchSpells(right, START))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Identities.checkEntriesMatchSpells(wrong, START))
        .hasMessageContaining(
            "community x, group g, period from 2024-01-01: members change by 2, but 3 entered and 0 exited");
  }

  @Test
  void whatGroupsGetIsWhatTheCommunityHasToGive() {
    ScopeTally right = tally("*", Map.of(Tally.PAID_OF_GROUPS, 5L, Tally.PAID_IN_GROUPS, 5L));
    ScopeTally wrong = tally("*", Map.of(Tally.REFUNDED_OF_GROUPS, 4L));

    assertThatCode(() -> Identities.checkGroupsMakeCommunity(right, START))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Identities.checkGroupsMakeCommunity(wrong, START))
        .hasMessageContaining(
            "community x, period from 2024-01-01: groups 4, community 0 (REFUNDED_IN_GROUPS)");
  }

  private static ScopeTally tally(String group, Map<Tally, Long> numbers) {
    Tallies tallies = new Tallies();
    numbers.forEach(tallies::add);
    return new ScopeTally("x", group, PeriodUnit.DAY, START.toEpochDay(), tallies);
  }
}
