package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitalresidents.model.PlaybookLevel;
import org.junit.jupiter.api.Test;

class TrialTest {
  /**
   * R: power.prop.test(p1 = 0.5, p2 = 0.75, power = 0.8) gives n = 57.7; see TwoProportionsTest.
   */
  @Test
  void saysHowManyItTakes() {
    Trial trial =
        new Trial(
            PlaybookLevel.MEMBER,
            List.of("tier", "role"),
            new Words("再次发言", "members who speak again"),
            28,
            0.5,
            0.25);

    assertThat(trial.perArm()).isEqualTo(58);
    assertThat(trial.text().en())
        .isEqualTo(
            "members in two arms by lot, within tier × role; compare: members who speak again,"
                + " within 28 days; to tell 0.75 from 0.5 takes 58 in each arm");
    assertThat(trial.isPossibleWith(115)).isFalse();
    assertThat(trial.isPossibleWith(116)).isTrue();
  }
}
