package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.digitalresidents.model.Role;
import org.junit.jupiter.api.Test;

/** Lower ends of 90 % intervals by hand, from Wilson's formula with z = 1.645. */
class RuleRolesTest {
  private static final Norms NORMS =
      new Norms(
          new double[] {.2, .2, .2, .2, .1, .1},
          new double[] {.2, .2, .2, .2, .1, .1},
          new double[0],
          new double[0]);

  private static Role role(long... counts) {
    return RuleRoles.of(counts, Arrays.stream(counts).sum(), NORMS).role();
  }

  @Test
  void threeQuestionsOfFiveAreEnoughAndTwoOfTwoAreNot() {
    // (3 + 1.353 − 1.645·√(3·2/5 + 0.676)) / (5 + 2.706) = 0.2725
    assertThat(role(3, 0, 0, 0, 2, 0)).isEqualTo(Role.ASKER);
    assertThat(role(2, 0, 0, 0, 0, 0)).isEqualTo(Role.UNDECIDED);
  }

  @Test
  void aShareThatMayBeTheMedianIsNotEnough() {
    // 3 of 10: (3 + 1.353 − 1.645·√(3·7/10 + 0.676)) / 12.706 = 0.127 < 0.2
    assertThat(role(3, 0, 0, 0, 7, 0)).isEqualTo(Role.UNDECIDED);
  }

  @Test
  void whoJokesNeedsFive() {
    assertThat(role(0, 0, 0, 4, 0, 0)).isEqualTo(Role.UNDECIDED);
    assertThat(role(0, 0, 0, 5, 0, 0)).isEqualTo(Role.BANTERER);
  }

  @Test
  void whoSharesNeedsThreeWhateverTheShare() {
    assertThat(role(0, 0, 3, 0, 90, 0)).isEqualTo(Role.SHARER);
    assertThat(role(0, 0, 2, 0, 0, 0)).isEqualTo(Role.UNDECIDED);
  }

  @Test
  void ofSeveralTheFurthestAboveTheMedianCounts() {
    assertThat(role(10, 14, 3, 0, 0, 0)).isEqualTo(Role.ANSWERER);
  }

  @Test
  void thanksAndAnnouncementsMakeNoRole() {
    assertThat(role(0, 0, 0, 0, 50, 50)).isEqualTo(Role.UNDECIDED);
  }

  @Test
  void saysWhatItLookedAt() {
    assertThat(RuleRoles.of(new long[] {3, 0, 0, 0, 2, 0}, 5, NORMS).why())
        .isEqualTo("question_count=3 of 5, share at least 0.272, median 0.200");
  }
}
