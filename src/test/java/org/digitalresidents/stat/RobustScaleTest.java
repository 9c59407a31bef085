package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RobustScaleTest {
  /** By hand: median 3; the strays 2, 1, 0, 1, 97 have median 1. */
  @Test
  void oneOddValueMovesNothing() {
    RobustScale scale = RobustScale.of(1, 2, 3, 4, 100);

    assertThat(scale.center()).isEqualTo(3);
    assertThat(scale.spread()).isCloseTo(1.482602218505602, within(1e-15));
    assertThat(scale.z(6, 0.1)).isCloseTo(3 / 1.482602218505602, within(1e-12));
  }

  @Test
  void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(RobustScale.of(4, 1, 3, 2).center()).isEqualTo(2.5);
  }

  @Test
  void aSpreadBelowTheFloorCountsAsTheFloor() {
    assertThat(RobustScale.of(5, 5, 5, 9).z(6, 0.5)).isEqualTo(2);
  }

  @Test
  void ofANormalLawItIsTheStandardDeviation() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = random.doubles(20_001).map(u -> 7 + 3 * normal(u)).toArray();

    RobustScale scale = RobustScale.of(values);

    assertThat(scale.center()).isCloseTo(7, within(0.1));
    assertThat(scale.spread()).isCloseTo(3, within(0.1));
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatThrownBy(RobustScale::of).isInstanceOf(IllegalArgumentException.class);
  }

  private static double normal(double share) {
    return new org.apache.commons.math3.distribution.NormalDistribution()
        .inverseCumulativeProbability(share);
  }
}
