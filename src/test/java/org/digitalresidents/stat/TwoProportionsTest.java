package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoProportionsTest {
  /** The help page of R's power.prop.test gives n = 76.7, and power 0.740 at n = 50. */
  @Test
  void agreesWithTheExamplesOfR() {
    assertThat(TwoProportions.perGroup(0.50, 0.75, 0.05, 0.90)).isEqualTo(76.7, within(0.05));
    assertThat(TwoProportions.perGroup(0.50, 0.75, 0.05, 0.740)).isEqualTo(50, within(0.05));
  }

  /** The same page: from 50 each and power 0.9, a half is told from 0.8026. */
  @Test
  void agreesWithTheShareThatFiftyCanTell() {
    assertThat(TwoProportions.perGroup(0.5, 0.8026, 0.05, 0.90)).isEqualTo(50, within(0.05));
  }

  @Test
  void isTheSameWhicheverShareIsFirst() {
    assertThat(TwoProportions.perGroup(0.2, 0.3, 0.05, 0.8))
        .isEqualTo(TwoProportions.perGroup(0.3, 0.2, 0.05, 0.8), within(1e-9));
  }

  @Test
  void equalSharesCannotBeToldApart() {
    assertThatThrownBy(() -> TwoProportions.perGroup(0.3, 0.3, 0.05, 0.8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.3 and 0.3");
  }
}
