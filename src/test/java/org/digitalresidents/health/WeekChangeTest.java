package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeekChangeTest {
  /** Called groups from 2/20 to 6/20, others from 1/10 to 2/10: .2 less .1. */
  @Test
  void theChangeOfTheCalledLessThatOfTheOthers() {
    WeekChange week = new WeekChange();
    week.add(true, 2, 20, 6, 20);
    week.add(false, 1, 10, 2, 10);

    WeekChange.Difference d = WeekChange.pooled(List.of(week), 1).orElseThrow();

    // p(1-p)/n with p = 3/22, 7/22 of 20 and 2/12, 3/12 of 10
    double variance =
        3 / 22.0 * 19 / 22 / 20
            + 7 / 22.0 * 15 / 22 / 20
            + 2 / 12.0 * 10 / 12 / 10
            + 3 / 12.0 * 9 / 12 / 10;
    assertThat(d.value()).isCloseTo(0.1, within(1e-12));
    assertThat(d.interval().upper() - d.value())
        .isCloseTo(1.959964 * Math.sqrt(variance), within(1e-6));
    assertThat(d.n()).isEqualTo(20);
  }

  @Test
  void withoutGroupsOfBothKindsThereIsNone() {
    WeekChange week = new WeekChange();
    week.add(true, 2, 20, 6, 20);

    assertThat(WeekChange.pooled(List.of(week), 1)).isEmpty();
  }
}
