package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AbsorptionTest {
  @Test
  void aFairGameIsLostOrWonByHowFarOneIs() {
    // Gambler's ruin on 0..4, fair: from i the probability to reach 4 is i / 4, and of those who do
    // the expected steps are (16 − i²) / 3 (Feller I, XIV): 5, 4, 7/3.
    Absorption game =
        new Absorption(
            new long[][] {{0, 1, 0}, {1, 0, 1}, {0, 1, 0}},
            new long[] {0, 0, 1},
            new long[] {1, 0, 0});

    for (int i = 1; i <= 3; i++) {
      Absorption.Reach reach = game.from(i - 1).orElseThrow();
      assertThat(reach.probability()).isEqualTo(i / 4.0, within(1e-12));
      assertThat(reach.steps().orElseThrow()).isEqualTo((16 - i * i) / 3.0, within(1e-12));
    }
  }

  @Test
  void whoWaitsWaitsForGeometricTime() {
    // 3 of 4 stay, 1 of 4 goes: 4 steps.
    Absorption chain = new Absorption(new long[][] {{3}}, new long[] {1}, new long[] {0});

    assertThat(chain.from(0)).contains(new Absorption.Reach(1, OptionalDouble.of(4)));
  }

  @Test
  void whereNothingLeadsToTheGoalItIsNotReached() {
    // State 1 stays for ever; state 0 goes there or to the goal.
    Absorption chain =
        new Absorption(new long[][] {{0, 1}, {0, 5}}, new long[] {1, 0}, new long[] {0, 0});

    assertThat(chain.from(0)).contains(new Absorption.Reach(0.5, OptionalDouble.of(1)));
    assertThat(chain.from(1)).contains(new Absorption.Reach(0, OptionalDouble.empty()));
  }

  @Test
  void whatWasNeverSeenMovingIsNotKnownNorWhatMayComeToIt() {
    Absorption chain =
        new Absorption(
            new long[][] {{0, 1, 0}, {0, 0, 0}, {0, 0, 1}},
            new long[] {1, 0, 1},
            new long[] {0, 0, 0});

    assertThat(chain.from(0)).isEmpty();
    assertThat(chain.from(1)).isEmpty();
    assertThat(chain.from(2)).contains(new Absorption.Reach(1, OptionalDouble.of(2)));
  }

  @Test
  void agreesWithWalkingTheChain() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      long[][] moves = new long[3][];
      for (int from = 0; from < 3; from++) {
        moves[from] = random.longs(3, 0, 5).toArray();
      }
      long[] toGoal = random.longs(3, 1, 4).toArray();
      long[] elsewhere = random.longs(3, 0, 4).toArray();
      Absorption chain = new Absorption(moves, toGoal, elsewhere);
      for (int start = 0; start < 3; start++) {
        assertReach(chain.from(start).orElseThrow(), moves, toGoal, elsewhere, start);
      }
    }
  }

  /** The distribution over states, step by step, until next to nothing is left. */
  private static void assertReach(
      Absorption.Reach reach, long[][] moves, long[] toGoal, long[] elsewhere, int start) {
    double[] at = new double[3];
    at[start] = 1;
    double reached = 0;
    double steps = 0;
    for (int step = 1; step < 2_000; step++) {
      double[] next = new double[3];
      for (int from = 0; from < 3; from++) {
        double seen =
            toGoal[from] + elsewhere[from] + moves[from][0] + moves[from][1] + moves[from][2];
        reached += at[from] * toGoal[from] / seen;
        steps += step * at[from] * toGoal[from] / seen;
        for (int to = 0; to < 3; to++) {
          next[to] += at[from] * moves[from][to] / seen;
        }
      }
      at = next;
    }
    assertThat(reach.probability()).isEqualTo(reached, within(1e-9));
    assertThat(reach.steps().orElseThrow()).isEqualTo(steps / reached, within(1e-6));
  }
}
