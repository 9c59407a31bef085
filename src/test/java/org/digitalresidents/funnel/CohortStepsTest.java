package org.digitalresidents.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.funnel.CohortSteps.Step;
import org.junit.jupiter.api.Test;

class CohortStepsTest {
  private static final long NONE = StepTimes.NOT_REACHED;

  private static final List<Step> STEPS =
      List.of(
          new Step(1, "a", false, "no_joins"),
          new Step(2, "b", true, "no_activity"),
          new Step(3, "c", false, "no_orders"),
          new Step(4, "d", false, null));

  private static final CohortSteps ORDERED = new CohortSteps(STEPS, false);
  private static final CohortSteps ANY_ORDER = new CohortSteps(STEPS, true);

  @Test
  void anOptionalStepWasReachedOnlyIfItWasDone() {
    assertThat(ORDERED.reached(3, Map.of("a", 0L, "c", 9L))).isEqualTo(0b0101);
    assertThat(ORDERED.reached(3, Map.of("a", 0L, "b", 4L, "c", 9L))).isEqualTo(0b0111);
  }

  @Test
  void nothingBeyondTheLevelWasReached() {
    assertThat(ORDERED.reached(1, Map.of("a", 0L, "b", 4L, "c", 9L))).isEqualTo(0b0001);
    assertThat(ORDERED.reached(0, Map.of())).isZero();
  }

  @Test
  void aStepHasTheTimeOfItsName() {
    assertThat(ORDERED.times(Map.of("c", 9L, "a", 0L))).containsExactly(0, NONE, 9, NONE);
  }

  @Test
  void inAnyOrderAStepHasTheTimeByWhichSoManyWereDone() {
    assertThat(ANY_ORDER.times(Map.of("a", 9L, "c", 0L, "d", 4L))).containsExactly(0, 4, 9, NONE);
  }

  @Test
  void inAnyOrderAStepIsCalledByItsNumber() {
    assertThat(ORDERED.label(2)).isEqualTo("c");
    assertThat(ANY_ORDER.label(2)).isEqualTo("3");
  }

  @Test
  void whatIsMissingIsSoFromItsFirstRequiredStepOn() {
    assertThat(ORDERED.missing(Set.of("no_orders", "no_activity")))
        .containsExactly(null, null, "no_orders", "no_orders");
    assertThat(ORDERED.missing(Set.of("no_orders", "no_joins")))
        .containsExactly("no_joins", "no_joins", "no_joins", "no_joins");
    assertThat(ORDERED.missing(Set.of())).containsOnlyNulls();
  }
}
