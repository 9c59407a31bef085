package org.digitalresidents.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private static final int DRAWS = 100_000;

  @Test
  void meansAreThoseOfTheLaws() {
    assertThat(mean(Chance::share)).isCloseTo(0.5, within(0.005));
    assertThat(mean(Chance::exponential)).isCloseTo(1, within(0.02));
    assertThat(mean(Chance::normal)).isCloseTo(0, within(0.02));
    assertThat(mean(chance -> chance.poisson(2.5))).isCloseTo(2.5, within(0.03));
    assertThat(mean(chance -> chance.gamma(0.8))).isCloseTo(0.8, within(0.02));
    assertThat(mean(chance -> chance.gamma(3))).isCloseTo(3, within(0.03));
    // exp(2 + 1.2² / 2)
    assertThat(mean(chance -> chance.logNormal(2, 1.2))).isCloseTo(15.18, within(0.5));
    assertThat(mean(chance -> chance.below(7))).isCloseTo(3, within(0.03));
  }

  @Test
  void aMixAddsUpToOneAndKeepsItsZeros() {
    double[] mix = Chance.of(1, Chance.Purpose.PERSON, 2, 3).dirichlet(List.of(0.5, 0.5, 0.0), 12);

    assertThat(mix[0] + mix[1]).isCloseTo(1, within(1e-12));
    assertThat(mix[2]).isZero();
  }

  @Test
  void purposesGroupsAndMembersShareNoStream() {
    double here = Chance.of(1, Chance.Purpose.TALK, 2, 3).share();

    assertThat(Chance.of(1, Chance.Purpose.TALK, 2, 3).share()).isEqualTo(here);
    assertThat(Chance.of(2, Chance.Purpose.TALK, 2, 3).share()).isNotEqualTo(here);
    assertThat(Chance.of(1, Chance.Purpose.SHOP, 2, 3).share()).isNotEqualTo(here);
    assertThat(Chance.of(1, Chance.Purpose.TALK, 3, 2).share()).isNotEqualTo(here);
  }

  private static double mean(ToDoubleFunction<Chance> law) {
    Chance chance = Chance.of(42, Chance.Purpose.GROUP, 0, 0);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += law.applyAsDouble(chance);
    }
    return sum / DRAWS;
  }
}
