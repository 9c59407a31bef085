package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** {@link AalenJohansen} with one cause. */
class KaplanMeierTest {
  private static final Offset<Double> PRINTED = within(1e-6);

  @Test
  void givesThePublishedSurvivalWithSixMp() { // methods 5
    assertThat(survival(PublishedTrials.SIX_MP, 6, 7, 10, 13, 16, 22, 23))
        .usingElementComparator((a, b) -> Math.abs(a - b) <= 1e-6 ? 0 : 1)
        .containsExactly(.857143, .806723, .752941, .690196, .627451, .537815, .448179);
  }

  @Test
  void givesThePublishedSurvivalOfAml() { // methods 5, maintained
    assertThat(survival(PublishedTrials.MAINTAINED, 9, 13, 18, 23, 31, 34, 48))
        .usingElementComparator((a, b) -> Math.abs(a - b) <= 1e-6 ? 0 : 1)
        .containsExactly(.909091, .818182, .715909, .613636, .490909, .368182, .184091);
  }

  @Test
  void givesThePublishedStandardErrors() { // methods 5
    Map<Long, Double> errors = new TreeMap<>();
    AalenJohansen estimate = new AalenJohansen(1);
    Subjects.of(PublishedTrials.SIX_MP)
        .estimate(
            1, step -> errors.put(step.time(), estimate.survival().standardError()), estimate);

    assertThat(errors.get(6L)).isCloseTo(.076360, PRINTED);
    assertThat(errors.get(23L)).isCloseTo(.134591, PRINTED);
  }

  @Test
  void givesTheIntervalsStataPrints() { // sts list of the placebo, data.princeton.edu/pop509/gehan
    Map<Long, Interval> intervals = new TreeMap<>();
    AalenJohansen estimate = new AalenJohansen(1);
    Subjects.of(PublishedTrials.PLACEBO)
        .estimate(
            1,
            step -> estimate.survival().interval().ifPresent(i -> intervals.put(step.time(), i)),
            estimate);

    assertThat(intervals.get(1L).lower()).isCloseTo(.6700, within(5e-5));
    assertThat(intervals.get(1L).upper()).isCloseTo(.9753, within(5e-5));
    assertThat(intervals.get(2L).lower()).isCloseTo(.5689, within(5e-5));
    assertThat(intervals.get(2L).upper()).isCloseTo(.9239, within(5e-5));
  }

  @Test
  void givesTheMedianWithItsLimits() {
    // Medians: methods 5. Limits: the first times at which an end of the interval is ≤ ½, read off
    // a table of S^exp(±z se/(S ln S)) that a script of its own, in Python, printed.
    assertThat(median(PublishedTrials.MAINTAINED)).isEqualTo("31 [13, …]");
    assertThat(median(PublishedTrials.NONMAINTAINED)).isEqualTo("23 [5, 33]");
    assertThat(median(PublishedTrials.SIX_MP)).isEqualTo("23 [13, …]");
    assertThat(median(PublishedTrials.PLACEBO)).isEqualTo("8 [4, 11]");
  }

  @Test
  void theMedianIsWhereTheCurveIsAtOneHalfExactly() { // 1 − 5/10, however the product rounds
    assertThat(median("1 2 3 4 5 6 7 8 9 10")).startsWith("5 ");
    assertThat(median("1 2 3 4 5 6")).startsWith("3 ");
  }

  @Test
  void eventsComeBeforeCensoringsOfTheSameTime() { // at 6 all four are at risk: 1 − 1/4
    assertThat(survival("6 6+ 6+ 7", 6)).containsExactly(.75);
  }

  @Test
  void hasNoIntervalBeforeTheFirstEventNorAfterTheLastSubject() {
    AalenJohansen estimate = new AalenJohansen(1);
    estimate.see(0, 3, 0, 0);
    estimate.see(1, 0, 1, 0);
    assertThat(estimate.survival().value()).isOne();
    assertThat(estimate.survival().variance()).isZero();
    assertThat(estimate.survival().interval()).isEmpty();
    assertThat(estimate.survival().median().time()).isEmpty();

    estimate.see(2, 0, 0, 2);
    assertThat(estimate.survival().value()).isZero();
    assertThat(estimate.survival().variance()).isZero();
    assertThat(estimate.survival().interval()).isEmpty();
    assertThat(estimate.incidence(0).value()).isOne();
    assertThat(estimate.incidence(0).variance()).isZero();
    assertThat(estimate.incidence(0).interval()).isEmpty();
    assertThat(estimate.survival().median().time()).hasValue(2);
    assertThat(estimate.survival().median().lower()).isEmpty();
  }

  @Test
  void incidenceIsTheComplement() { // with one cause the variance is Greenwood's
    for (long seed = 0; seed < 50; seed++) {
      AalenJohansen estimate = new AalenJohansen(1);
      Subjects.random(seed, 60, 1).estimate(1, step -> assertComplement(estimate, step), estimate);
      assertThat(estimate.incidence(0).median().time())
          .isEqualTo(estimate.survival().median().time());
    }
  }

  private static void assertComplement(AalenJohansen estimate, Subjects.Step step) {
    Curve survival = estimate.survival();
    Curve incidence = estimate.incidence(0);
    assertThat(incidence.value()).isCloseTo(1 - survival.value(), within(1e-12));
    assertThat(incidence.variance()).as("%s", step).isCloseTo(survival.variance(), within(1e-9));
    assertThat(incidence.interval().isPresent()).isEqualTo(survival.interval().isPresent());
    if (survival.interval().isPresent()) {
      Interval one = survival.interval().get();
      Interval other = incidence.interval().orElseThrow();
      assertThat(other.lower()).isCloseTo(1 - one.upper(), within(1e-9));
      assertThat(other.upper()).isCloseTo(1 - one.lower(), within(1e-9));
    }
  }

  @Test
  void keepsItsDigitsOverAMillionTimes() { // none censored: a plain share, variance p(1−p)/n
    int n = 1_000_000;
    AalenJohansen estimate = new AalenJohansen(1);
    estimate.see(0, n, 0, 0);
    for (int time = 1; time <= 300_000; time++) {
      estimate.see(time, 0, 0, 1);
    }

    double variance = .3 * .7 / n;
    assertThat(estimate.survival().value()).isCloseTo(.7, within(1e-11));
    assertThat(estimate.survival().variance()).isCloseTo(variance, within(variance * 1e-9));
    assertThat(estimate.incidence(0).value()).isCloseTo(.3, within(1e-11));
    assertThat(estimate.incidence(0).variance()).isCloseTo(variance, within(variance * 1e-9));
  }

  private static List<Double> survival(String subjects, long... times) {
    Map<Long, Double> values = new TreeMap<>();
    AalenJohansen estimate = new AalenJohansen(1);
    Subjects.of(subjects)
        .estimate(1, step -> values.put(step.time(), estimate.survival().value()), estimate);
    return Arrays.stream(times).mapToObj(values::get).toList();
  }

  private static String median(String subjects) {
    Median median = Subjects.of(subjects).estimate(1).survival().median();
    return "%s [%s, %s]".formatted(text(median.time()), text(median.lower()), text(median.upper()));
  }

  private static String text(OptionalLong time) {
    return time.isPresent() ? Long.toString(time.getAsLong()) : "…";
  }
}
