package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

  @Test
  void tellsAdvancingFromLeaving() { // definitions 7.3, competing exit
    AalenJohansen estimate = new AalenJohansen(2);
    estimate.see(0, 100, 0, 0, 0);
    estimate.see(1, 0, 0, 0, 20);
    estimate.see(2, 0, 0, 50, 0);
    estimate.see(3, 0, 30, 0, 0);

    assertThat(estimate.incidence(0).value()).isCloseTo(.50, within(1e-12));
    assertThat(estimate.incidence(1).value()).isCloseTo(.20, within(1e-12));
    assertThat(estimate.survival().value()).isCloseTo(.30, within(1e-12));
    assertThat(estimate.incidence(0).median().time()).hasValue(2);
    assertThat(estimate.incidence(1).median().time()).isEmpty();
    // None is censored before the end: a plain share, variance p(1−p)/n.
    assertThat(estimate.incidence(0).variance()).isCloseTo(.5 * .5 / 100, within(1e-12));
    assertThat(estimate.incidence(1).variance()).isCloseTo(.2 * .8 / 100, within(1e-12));
  }

  @Test
  void kaplanMeierAmongTheRestOverstatesAdvancing() { // definitions 7.3: 50 of 80
    AalenJohansen estimate = new AalenJohansen(1);
    estimate.see(0, 100, 0, 0);
    estimate.see(1, 0, 20, 0);
    estimate.see(2, 0, 0, 50);
    estimate.see(3, 0, 30, 0);

    assertThat(estimate.incidence(0).value()).isCloseTo(.625, within(1e-12));
  }

  @Test
  void agreesWithTheDefinitionsSumBySum() { // late entries and ties; ByDefinition is O(n²)
    for (long seed = 0; seed < 40; seed++) {
      Subjects subjects = Subjects.random(seed, 5 + (int) seed, 3);
      ByDefinition expected = new ByDefinition(subjects);
      AalenJohansen estimate = new AalenJohansen(3);
      subjects.estimate(3, step -> assertSame(estimate, expected, step.time()), estimate);
    }
  }

  private static void assertSame(AalenJohansen estimate, ByDefinition expected, long time) {
    assertThat((double) estimate.atRisk()).isEqualTo(expected.atRisk(time));
    assertThat(estimate.survival().value()).isCloseTo(expected.survival(time), within(1e-12));
    double sum = estimate.survival().value();
    for (int cause = 0; cause < 3; cause++) {
      Curve curve = estimate.incidence(cause);
      assertThat(curve.value()).isCloseTo(expected.incidence(time, cause), within(1e-12));
      assertThat(curve.variance()).isCloseTo(expected.variance(time, cause), within(1e-12));
      assertThat(curve.interval().isEmpty()).isEqualTo(isCertain(curve.value()));
      sum += curve.value();
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    double fewest =
        expected.eventTimes(time).stream().mapToDouble(expected::atRisk).min().orElse(-1);
    assertThat((double) estimate.fewestAtRisk().orElse(-1)).isEqualTo(fewest);
  }

  private static boolean isCertain(double value) {
    return value == 0 || value > 1 - 1e-12;
  }

  @Test
  void theOrderOfSubjectsChangesNothing() {
    Subjects subjects = Subjects.random(7, 200, 2);
    assertThat(everything(subjects.shuffled(1))).isEqualTo(everything(subjects));
  }

  private static List<Object> everything(Subjects subjects) {
    List<Object> seen = new ArrayList<>();
    AalenJohansen estimate = new AalenJohansen(2);
    subjects.estimate(
        2,
        step -> {
          for (Curve curve : List.of(estimate.survival(), estimate.incidence(1))) {
            seen.add(curve.value());
            seen.add(curve.variance());
            seen.add(curve.interval());
            seen.add(curve.median().lower());
          }
        },
        estimate);
    return seen;
  }

  @Test
  void whoEntersLateIsAtRiskAfterThatTimeOnly() { // by hand: 1 of 2 at time 0, 1 of 2 at 6
    AalenJohansen estimate = new AalenJohansen(1);
    estimate.see(0, 2, 0, 1);
    assertThat(estimate.atRisk()).isEqualTo(2);
    estimate.see(5, 1, 0, 0);
    assertThat(estimate.atRisk()).isEqualTo(1);
    assertThat(estimate.atRiskAfter()).isEqualTo(2);
    estimate.see(6, 0, 0, 1);
    assertThat(estimate.survival().value()).isEqualTo(.25);
  }

  @Test
  void aCurveThatFellToNothingEarlyStaysThere() { // the one at risk leaves before nine more enter
    AalenJohansen estimate = new AalenJohansen(2);
    estimate.see(0, 1, 0, 0, 0);
    estimate.see(1, 0, 0, 0, 1);
    estimate.see(2, 9, 0, 0, 0);
    estimate.see(3, 0, 0, 8, 0);

    assertThat(estimate.survival().value()).isZero();
    assertThat(estimate.incidence(0).value()).isZero();
    assertThat(estimate.incidence(0).interval()).isEmpty();
    assertThat(estimate.incidence(1).value()).isOne();
    assertThat(estimate.fewestAtRisk()).hasValue(1);
  }

  @Test
  void aTimeWithNobodyAtRiskLeavesTheCurveWhereItStood() { // by hand: ½ before, then 1 of 4
    AalenJohansen estimate = new AalenJohansen(1);
    estimate.see(0, 2, 0, 0);
    estimate.see(1, 0, 1, 1);
    assertThat(estimate.atRiskAfter()).isZero();
    estimate.see(4, 4, 0, 0);
    estimate.see(5, 0, 0, 1);

    assertThat(estimate.survival().value()).isEqualTo(.375);
  }

  @Test
  void hasAnIntervalWhereAllAreGoneToSeveralCauses() { // by hand: F = ½, variance ½·½/4
    AalenJohansen estimate = new AalenJohansen(2);
    estimate.see(0, 4, 0, 0, 0);
    estimate.see(1, 0, 0, 1, 1);
    estimate.see(2, 0, 0, 1, 1);

    assertThat(estimate.survival().interval()).isEmpty();
    assertThat(estimate.incidence(0).variance()).isCloseTo(1 / 16.0, within(1e-12));
    Interval interval = estimate.incidence(0).interval().orElseThrow();
    // 1 − ½^exp(∓z·¼ / (½ ln 2)), exp(1.413815) = 4.111612
    assertThat(interval.lower()).isCloseTo(1 - Math.pow(.5, 1 / 4.111612), within(1e-6));
    assertThat(interval.upper()).isCloseTo(1 - Math.pow(.5, 4.111612), within(1e-6));
  }

  @Test
  void refusesWhatCannotHaveHappened() {
    AalenJohansen estimate = new AalenJohansen(2);
    assertThatThrownBy(() -> estimate.see(-1, 1, 0, 0, 0)).hasMessageContaining("not negative");
    estimate.see(3, 2, 0, 0, 0);

    assertThatThrownBy(() -> estimate.see(3, 0, 0, 0, 0)).hasMessageContaining("3 follows 3");
    assertThatThrownBy(() -> estimate.see(4, 5, 1, 1, 1)).hasMessageContaining("only 2 are at");
    assertThatThrownBy(() -> estimate.see(4, 0, 0, 1)).hasMessageContaining("each of 2 causes");
    assertThatThrownBy(() -> estimate.see(4, 0, 0, 2, -1)).hasMessageContaining("none negative");
    assertThatThrownBy(() -> estimate.see(4, 0, -1, 1, 0)).hasMessageContaining("Negative");
    assertThatThrownBy(() -> new AalenJohansen(0)).hasMessageContaining("a cause");
  }
}
