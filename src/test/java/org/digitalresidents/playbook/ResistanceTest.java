package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.digitalresidents.model.HealthIndex;
import org.junit.jupiter.api.Test;

/** The reference band of extra_leaves_24h ends at 0.5 of 1 000 members a push. */
class ResistanceTest {
  private static final HealthIndex LEAVES = HealthIndex.EXTRA_LEAVES_24H;
  private static final Resistance HIGH = new Resistance(true, List.of());
  private static final Resistance NONE = new Resistance(false, List.of());
  private static final Resistance UNKNOWN = new Resistance(false, List.of(LEAVES));

  @Test
  void theIntervalDecides() {
    assertThat(of(reading(false, false, 0.2, 0.1, 0.5))).isEqualTo(NONE);
    assertThat(of(reading(false, false, 0.2, -1.0, 0.51))).as("may be above").isEqualTo(UNKNOWN);
    assertThat(of(reading(false, false, 2.0, 0.4, 3.6))).as("may be below").isEqualTo(UNKNOWN);
    assertThat(of(reading(false, true, 2.0, 1.2, 2.8))).isEqualTo(HIGH);
    assertThat(of(reading(true, false, 0.2, 0.1, 0.3))).as("a finding still").isEqualTo(HIGH);
  }

  @Test
  void withoutAnIntervalTheValueDecides() {
    assertThat(of(reading(false, false, 0.2, null, null))).isEqualTo(NONE);
  }

  @Test
  void whatIsNullOrAbsentIsNotKnown() {
    assertThat(of(reading(false, false, null, null, null))).isEqualTo(UNKNOWN);
    assertThat(Resistance.of(List.of(LEAVES), new Subject())).isEqualTo(UNKNOWN);
    assertThat(Resistance.of(List.of(LEAVES), null)).isEqualTo(UNKNOWN);
  }

  @Test
  void whoWatchesNoIndexKnowsOfNoResistance() {
    assertThat(Resistance.of(List.of(), null)).isEqualTo(NONE);
  }

  private static Resistance of(IndexReading reading) {
    Subject group = new Subject();
    group.read(reading);
    return Resistance.of(List.of(LEAVES), group);
  }

  private static IndexReading reading(
      boolean isFinding, boolean isOutside, Double value, Double low, Double high) {
    LocalDate week = LocalDate.parse("2024-02-26");
    Bounds band = Bounds.of(null, 0.5);
    return new IndexReading(LEAVES, week, isFinding, isOutside, 1, value, low, high, band);
  }
}
