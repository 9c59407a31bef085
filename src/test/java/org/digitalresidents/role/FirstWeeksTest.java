package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleSpan;
import org.junit.jupiter.api.Test;

/** A community so young that no window of four weeks is complete. */
class FirstWeeksTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 10);

  @Test
  void aWindowIsHeldAgainstAllTimeWhileNoneIsComplete() {
    CommunityRows rows = new CommunityRows();
    List<long[]> counts =
        List.of(
            new long[] {9, 1, 0, 0, 0, 0},
            new long[] {1, 9, 0, 0, 0, 0},
            new long[] {1, 8, 0, 1, 0, 0});
    counts.forEach(of -> rows.add(row(RoleSpan.ALL_TIME, of)));
    Judgement judgement = new Judgement(new CommunityRoles(List.of(), rows.norms()), 5);

    Stream<String> roles =
        counts.stream().map(of -> judgement.of(row(RoleSpan.FOUR_WEEKS, of)).role());

    assertThat(roles)
        .as("median shares: a tenth of questions, eight tenths of answers")
        .containsExactly(Role.ASKER.code(), Role.UNDECIDED.code(), Role.UNDECIDED.code());
  }

  private static FeatureRow row(RoleSpan span, long[] counts) {
    return new FeatureRow(
        "c",
        "m" + counts[0] + counts[1] + counts[3],
        span,
        FIRST,
        FIRST.plusDays(28),
        span == RoleSpan.ALL_TIME,
        9,
        null,
        10,
        0,
        0,
        null,
        counts,
        new double[FeatureRow.NAMES.size()]);
  }
}
