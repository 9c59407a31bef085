package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RetentionAverageTest {
  private static final Line LINE = new Line("x", "*", "day", "rolling");
  private static final Watch WATCH = new Watch(0, true);

  /** R1 and R3. 700·10 of an incomplete cell stays out, as in Mixpanel's own example. */
  @Test
  void givesThreeAveragesOfCompleteCellsByName() {
    RetentionAverageRow row =
        average(
            new CellCount(Cell.on(1), 1000, 1000, 500),
            new CellCount(Cell.on(1), 500, 500, 400),
            new CellCount(Cell.on(1), 700, 20, 10));

    // pooled 900/1500; simple (0.5 + 0.8)/2; Mixpanel (1000·500 + 500·400)/(1000² + 500²)
    assertThat(row.cohorts()).isEqualTo(2);
    assertThat(row.eligible()).isEqualTo(1500);
    assertThat(row.retained()).isEqualTo(900);
    assertThat(row.pooled()).isCloseTo(0.6, within(1e-12));
    assertThat(row.simple()).isCloseTo(0.65, within(1e-12));
    assertThat(row.weightedMixpanel()).isCloseTo(0.56, within(1e-12));
  }

  @Test
  void ofOneCohortAllThreeAreItsRate() {
    RetentionAverageRow row = average(new CellCount(Cell.onOrAfter(1), 700, 700, 7));

    assertThat(row.cohorts()).isEqualTo(1);
    assertThat(row.pooled()).isCloseTo(0.01, within(1e-12));
    assertThat(row.simple()).isCloseTo(0.01, within(1e-12));
    assertThat(row.weightedMixpanel()).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void withoutACompleteCellThereIsNone() {
    RetentionAverageRow row = average(new CellCount(Cell.on(2), 700, 0, 0));

    assertThat(row)
        .isEqualTo(
            new RetentionAverageRow(
                LINE,
                Cell.on(2),
                0,
                0,
                0L,
                null,
                null,
                "base_zero",
                null,
                "base_zero",
                null,
                "base_zero",
                null,
                "base_zero",
                null,
                "base_zero"));
  }

  private static RetentionAverageRow average(CellCount... cohorts) {
    CohortAverage average = new CohortAverage();
    for (CellCount cohort : cohorts) {
      average.add(cohort);
    }
    return RetentionAverageRow.of(LINE, cohorts[0].cell(), average, WATCH);
  }
}
