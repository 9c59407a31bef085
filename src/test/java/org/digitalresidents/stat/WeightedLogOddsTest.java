package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.digitalresidents.stat.WeightedLogOdds.Uses;
import org.junit.jupiter.api.Test;

class WeightedLogOddsTest {
  /** By the formula of Monroe et al. in Python, in double precision. */
  @Test
  void isThePublishedFigure() {
    WeightedLogOdds odds =
        WeightedLogOdds.of(new Uses(30, 1000), new Uses(10, 2000), new Uses(5, 500));

    assertThat(odds.delta()).isCloseTo(1.3757152774667651, within(1e-12));
    assertThat(odds.z()).isCloseTo(4.457826994050163, within(1e-12));
  }

  @Test
  void aWordUsedOnceIsShrunkByThePrior() {
    WeightedLogOdds rare =
        WeightedLogOdds.of(new Uses(1, 1000), new Uses(0, 1000), new Uses(0.1, 500));
    WeightedLogOdds often =
        WeightedLogOdds.of(new Uses(50, 1000), new Uses(25, 1000), new Uses(5, 500));

    assertThat(rare.delta()).isGreaterThan(often.delta());
    assertThat(rare.z()).isLessThan(often.z());
  }

  @Test
  void theOtherWayRoundIsTheSameWithTheOtherSign() {
    Uses here = new Uses(7, 300);
    Uses there = new Uses(3, 900);
    Uses prior = new Uses(2, 100);

    assertThat(WeightedLogOdds.of(here, there, prior).z())
        .isCloseTo(-WeightedLogOdds.of(there, here, prior).z(), within(1e-12));
  }

  @Test
  void moreUsesThanWordsAreRefused() {
    assertThatThrownBy(() -> new Uses(3, 2)).hasMessage("3.0 of 2.0 words is no part");
  }
}
