package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.math3.special.Erf;
import org.digitalresidents.stat.Subjects.Subject;
import org.junit.jupiter.api.Test;

class LogRankTest {

  @Test
  void givesThePublishedTestOfSixMp() { // methods 5; observed and expected: R, survdiff
    LogRank test = logRank(of(PublishedTrials.SIX_MP), of(PublishedTrials.PLACEBO));

    assertThat(test.obstacle()).isEmpty();
    assertThat(test.test().statistic()).isCloseTo(16.793, within(1e-3));
    assertThat(test.test().degreesOfFreedom()).isEqualTo(1);
    assertThat(test.observed(0)).isEqualTo(9);
    assertThat(test.observed(1)).isEqualTo(21);
    assertThat(test.expected(0)).isCloseTo(19.3, within(.05));
    assertThat(test.expected(1)).isCloseTo(10.7, within(.05));
  }

  @Test
  void givesThePublishedTestOfAml() { // methods 5
    LogRank test = logRank(of(PublishedTrials.MAINTAINED), of(PublishedTrials.NONMAINTAINED));

    assertThat(test.test().statistic()).isCloseTo(3.3964, within(1e-3));
    assertThat(test.test().pValue()).isCloseTo(.0653, within(1e-4)); // R, survdiff
  }

  @Test
  void thePValueIsTheUpperTail() { // of 1 degree: that of a squared normal; of 2: exp(−x/2)
    for (double x : new double[] {0, .1, 3.84, 20, 200}) {
      double normal = Erf.erfc(Math.sqrt(x / 2));
      assertThat(new ChiSquare(x, 1).pValue()).isCloseTo(normal, within(normal * 1e-9));
      double exponential = Math.exp(-x / 2);
      assertThat(new ChiSquare(x, 2).pValue()).isCloseTo(exponential, within(exponential * 1e-9));
    }
  }

  @Test
  void agreesWithRiskSetsCountedOneByOne() { // three samples, late entries, ties
    for (long seed = 0; seed < 30; seed++) {
      Subjects[] samples = {
        Subjects.random(seed, 30, 1),
        Subjects.random(seed + 100, 20, 1),
        Subjects.random(-seed, 9, 1)
      };
      ChiSquare test = logRank(samples).test();

      assertThat(test.degreesOfFreedom()).isEqualTo(2);
      assertThat(test.statistic()).isCloseTo(ofThree(samples), within(1e-9));
    }
  }

  @Test
  void theOrderOfSamplesAndSubjectsChangesNothing() {
    Subjects[] samples = new Subjects[4];
    Arrays.setAll(samples, k -> Subjects.random(k, 40, 1));
    Subjects[] others = {
      samples[3].shuffled(1), samples[1], samples[0].shuffled(2), samples[2].shuffled(3)
    };

    assertThat(logRank(others).test().statistic())
        .isCloseTo(logRank(samples).test().statistic(), within(1e-9));
  }

  @Test
  void saysWhyThereIsNoTest() {
    assertThat(logRank(of("1 2 3")).obstacle()).hasValue(LogRank.Obstacle.ONE_SAMPLE);
    assertThat(logRank(of("1+ 2+"), of("3+")).obstacle()).hasValue(LogRank.Obstacle.NO_EVENTS);
    // All at risk have the event at once.
    assertThat(logRank(of("2 2"), of("2")).obstacle()).hasValue(LogRank.Obstacle.NOT_COMPARABLE);
    // The second is over before the first event of the first.
    assertThat(logRank(of("5 6"), of("1+ 2+")).obstacle())
        .hasValue(LogRank.Obstacle.NOT_COMPARABLE);
    // A third that never meets an event, wherever it stands.
    Subjects gone = of("1+");
    Subjects a = of("2 3 4 5+");
    Subjects b = of("2 4 6");
    assertThat(logRank(a, b, gone).obstacle()).hasValue(LogRank.Obstacle.NOT_COMPARABLE);
    assertThat(logRank(gone, a, b).obstacle()).hasValue(LogRank.Obstacle.NOT_COMPARABLE);
    assertThat(logRank(a, b).obstacle()).isEmpty();
    assertThatThrownBy(() -> logRank(a, gone, b).test()).hasMessageContaining("NOT_COMPARABLE");
  }

  @Test
  void samplesAlikeDoNotDiffer() {
    ChiSquare test = logRank(of("1 2 3+ 4"), of("1 2 3+ 4"), of("1 2 3+ 4")).test();

    assertThat(test.statistic()).isCloseTo(0, within(1e-12));
    assertThat(test.pValue()).isCloseTo(1, within(1e-12));
  }

  @Test
  void refusesCountsThatDoNotFitTheSamples() {
    LogRank test = new LogRank(2);
    long[] none = {0, 0};
    assertThatThrownBy(() -> test.see(0, new long[] {1}, none, none)).hasMessageContaining("of 2");
    assertThatThrownBy(() -> test.see(0, none, new long[] {0, -1}, none))
        .hasMessageContaining("Negative");
    assertThatThrownBy(() -> new LogRank(0)).hasMessageContaining("a sample");
  }

  private static Subjects of(String text) {
    return Subjects.of(text);
  }

  private static LogRank logRank(Subjects... samples) {
    LogRank test = new LogRank(samples.length);
    for (long time : times(samples)) {
      test.see(
          time,
          count(samples, s -> s.entry() == time),
          count(samples, s -> s.hasEvent(time)),
          count(samples, s -> s.exit() == time && !s.hasEvent(time)));
    }
    return test;
  }

  /** With the first sample left out instead of the last, and the inverse written out. */
  private static double ofThree(Subjects... samples) {
    double[] u = new double[3];
    double[][] v = new double[3][3];
    for (long time : times(samples)) {
      long[] at = count(samples, s -> s.isAtRisk(time));
      long[] events = count(samples, s -> s.hasEvent(time));
      double n = Arrays.stream(at).sum();
      double d = Arrays.stream(events).sum();
      for (int k = 0; k < 3 && d > 0; k++) {
        u[k] += events[k] - d * at[k] / n;
        for (int l = 0; l < 3 && n > 1; l++) {
          double share = at[k] / n * ((k == l ? 1 : 0) - at[l] / n);
          v[k][l] += share * d * (n - d) / (n - 1);
        }
      }
    }
    double determinant = v[1][1] * v[2][2] - v[1][2] * v[2][1];
    double form = u[1] * u[1] * v[2][2] + u[2] * u[2] * v[1][1] - 2 * u[1] * u[2] * v[1][2];
    return form / determinant;
  }

  private static SortedSet<Long> times(Subjects... samples) {
    SortedSet<Long> times = new TreeSet<>();
    for (Subjects sample : samples) {
      sample.all().forEach(s -> times.add(s.entry()));
      sample.all().forEach(s -> times.add(s.exit()));
    }
    return times;
  }

  private static long[] count(Subjects[] samples, Predicate<Subject> which) {
    return Arrays.stream(samples).mapToLong(s -> s.all().stream().filter(which).count()).toArray();
  }
}
