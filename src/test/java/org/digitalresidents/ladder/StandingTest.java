package org.digitalresidents.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitalresidents.model.Rung;
import org.junit.jupiter.api.Test;

/** Definitions G6: the highest rung with enough acts, two of the rungs light and above. */
class StandingTest {
  @Test
  void whoIsNotSeenStandsAtTheFoot() {
    assertThat(of(0, 0, 0, 0, 0)).isEqualTo(Rung.UNSEEN);
  }

  @Test
  void oneActDoesForTheLowerRungsAndTwoForTheHigher() {
    assertThat(of(1, 0, 0, 0, 0)).isEqualTo(Rung.LOOKED);
    assertThat(of(9, 1, 0, 0, 0)).isEqualTo(Rung.ZERO_COST);
    assertThat(of(9, 9, 1, 0, 0)).isEqualTo(Rung.ZERO_COST); // one message is not yet light
    assertThat(of(0, 0, 2, 0, 0)).isEqualTo(Rung.LIGHT);
    assertThat(of(0, 0, 2, 2, 0)).isEqualTo(Rung.DEEP);
    assertThat(of(0, 0, 0, 0, 2)).isEqualTo(Rung.LEADING);
  }

  @Test
  void anActOfAHigherRungDoesForALowerOne() {
    assertThat(of(0, 0, 2, 1, 0)).isEqualTo(Rung.LIGHT); // an answer and a plain message
    assertThat(of(0, 0, 1, 1, 1)).isEqualTo(Rung.DEEP); // an answer, and an event others joined
    assertThat(of(0, 0, 0, 0, 1)).isEqualTo(Rung.ZERO_COST);
  }

  @Test
  void theNumberOfActsMayBeSet() {
    assertThat(Standing.of(0L, 0, 2, 2, 0).rung(3)).isEqualTo(Rung.ZERO_COST);
    assertThat(Standing.of(0L, 0, 1, 1, 1).rung(1)).isEqualTo(Rung.LEADING);
  }

  @Test
  void saysWhatIsMissing() {
    Standing standing = Standing.of(3L, 2, 1, 1, 0);

    assertThat(standing.missing(Rung.ZERO_COST, 2)).isZero();
    assertThat(standing.missing(Rung.LIGHT, 2)).isEqualTo(1);
    assertThat(standing.missing(Rung.DEEP, 2)).isEqualTo(1);
    assertThat(standing.missing(Rung.LEADING, 2)).isEqualTo(2);
  }

  @Test
  void aRungTheSourceDoesNotTellOfIsNoStep() {
    Standing untold = Standing.of(null, 0, 0, 0, 0);
    assertThat(untold.looked()).isNull();
    assertThat(untold.rung(2)).isEqualTo(Rung.UNSEEN);
    assertThat(untold.above(Rung.UNSEEN)).isEqualTo(Rung.ZERO_COST);
    assertThat(Standing.of(0L, 0, 0, 0, 0).above(Rung.UNSEEN)).isEqualTo(Rung.LOOKED);

    Standing tapped = Standing.of(null, 1, 0, 0, 0);
    assertThat(tapped.looked()).isNull();
    assertThat(tapped.rung(2)).isEqualTo(Rung.ZERO_COST);
    assertThat(tapped.above(Rung.LEADING)).isNull();
  }

  private static Rung of(long reads, long taps, long steps, long gifts, long lead) {
    return Standing.of(reads, taps, steps, gifts, lead).rung(RungOptions.FEWEST_ACTS);
  }
}
