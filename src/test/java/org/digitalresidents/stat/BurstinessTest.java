package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BurstinessTest {
  @Test
  void isMinusOneWhereAllGapsAreEqual() {
    assertThat(of(3, 3, 3).value().getAsDouble()).isEqualTo(-1);
  }

  @Test
  void isWhatItsDefinitionSays() {
    // Mean 4, deviation √((9 + 1 + 16) / 3) = 2.943920; (2.943920 − 4) / 6.943920 = −0.152087.
    assertThat(of(1, 3, 8).value().getAsDouble()).isCloseTo(-0.152087, within(5e-7));
  }

  @Test
  void isNearNoughtAtRandom() {
    Random random = new Random(7);
    Burstiness bursts = new Burstiness();
    for (int i = 0; i < 100_000; i++) {
      bursts.add(-Math.log(1 - random.nextDouble())); // of an exponential law the mean is the sd
    }
    assertThat(bursts.value().getAsDouble()).isCloseTo(0, within(0.01));
  }

  @Test
  void thereIsNoneWithoutGapsOrWhereAllIsAtOnce() {
    assertThat(of().value()).isEmpty();
    assertThat(of(0, 0).value()).isEmpty();
    assertThat(of(0, 0).count()).isEqualTo(2);
  }

  private static Burstiness of(double... gaps) {
    Burstiness bursts = new Burstiness();
    for (double gap : gaps) {
      bursts.add(gap);
    }
    return bursts;
  }
}
