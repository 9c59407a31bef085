package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether the 95 % intervals contain the truth 95 times in a hundred. */
class CoverageTest {
  private static final int SAMPLES = 400;
  private static final int SIZE = 200;
  private static final double[] RATES = {.5, .3};
  private static final double ALL_CENSORED_BY = 4;
  private static final double[] TIMES = {.3, 1, 2.5};
  private static final double MICROS = 1e6;

  @Test
  void intervalsOfTwoConstantHazardsCoverTheTruth() {
    int[][] covered = new int[TIMES.length][RATES.length];
    for (int seed = 0; seed < SAMPLES; seed++) {
      count(sample(seed), covered);
    }

    for (int[] ofTime : covered) {
      for (int hits : ofTime) {
        assertThat(hits / (double) SAMPLES).isBetween(.92, .98);
      }
    }
  }

  private static Subjects sample(long seed) {
    Random random = new Random(seed);
    List<Subjects.Subject> subjects = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      double one = -Math.log(1 - random.nextDouble()) / RATES[0];
      double other = -Math.log(1 - random.nextDouble()) / RATES[1];
      double end = random.nextDouble() * ALL_CENSORED_BY;
      double exit = Math.min(Math.min(one, other), end);
      int cause = exit == end ? Subjects.CENSORED : exit == one ? 0 : 1;
      subjects.add(new Subjects.Subject(0, Math.round(exit * MICROS), cause));
    }
    return Subjects.of(subjects);
  }

  private static void count(Subjects subjects, int[][] covered) {
    AalenJohansen estimate = new AalenJohansen(RATES.length);
    int read = 0;
    for (Subjects.Step step : subjects.steps(RATES.length)) {
      for (; read < TIMES.length && step.time() > TIMES[read] * MICROS; read++) {
        for (int cause = 0; cause < RATES.length; cause++) {
          Interval interval = estimate.incidence(cause).interval().orElseThrow();
          double truth = truth(cause, TIMES[read]);
          boolean isHit = interval.lower() <= truth && truth <= interval.upper();
          covered[read][cause] += isHit ? 1 : 0;
        }
      }
      estimate.see(step.time(), step.entered(), step.censored(), step.events());
    }
    assertThat(read).isEqualTo(TIMES.length);
  }

  /** Of constant hazards: {@code λ_k/λ (1 − exp(−λt))}, λ their sum. */
  private static double truth(int cause, double time) {
    double all = RATES[0] + RATES[1];
    return RATES[cause] / all * (1 - Math.exp(-all * time));
  }
}
