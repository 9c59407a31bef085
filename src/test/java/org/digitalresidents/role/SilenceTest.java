package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.role.MemberRoleRow.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What silence is called: who was in for 14 days and more lurks. Source: definitions D. */
class SilenceTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
  private static final Judgement JUDGEMENT = new Judgement(CommunityRoles.NONE, 5);

  @ParameterizedTest(name = "in {0} days, joined {1} before, {2} light, {3} taking part, {4} reads")
  @CsvSource({
    "28, 300, 0, 0, , deep_lurker",
    "28, 300, 0, 0, 0, deep_lurker",
    "28, 300, 1, 0, , shallow_lurker",
    "28, 300, 0, 1, , shallow_lurker",
    "28, 300, 0, 0, 1, shallow_lurker",
    "28,    , 0, 0, , deep_lurker", // when they joined is not known, but that they were in
    "14,  14, 0, 0, , deep_lurker",
    "14,  13, 0, 0, , silent_newcomer",
    " 1,   0, 0, 0, , silent_newcomer",
    " 1,  53, 0, 0, , brief_visitor", // who left after a day is no newcomer for ever
    " 2,    , 0, 0, , brief_visitor", // nor is who was there before the data
    " 0,   5, 0, 0, , brief_visitor" // joined and left before the span
  })
  void silenceIsLurkingOfWhoIsInLongEnough(
      long present, Long tenure, long light, long takePart, Long reads, String role) {
    assertThat(call(present, tenure, light, takePart, reads).role()).isEqualTo(role);
  }

  @Test
  void whatIsNotKnownIsNotSaidToBeNothing() {
    assertThat(call(28, null, 0, 0, null).why())
        .contains("read_count=not known", "tenure_days=not known");
  }

  private static Call call(long present, Long tenure, long light, long takePart, Long reads) {
    return JUDGEMENT.of(
        new FeatureRow(
            "c",
            "m",
            RoleSpan.FOUR_WEEKS,
            FIRST,
            FIRST.plusDays(28),
            true,
            present,
            tenure,
            0,
            light,
            takePart,
            reads,
            new long[6],
            new double[0]));
  }
}
