package org.digitalresidents.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final long MONDAY =
      Instant.parse("2025-03-02T16:00:00Z").toEpochMilli(); // midnight in Shanghai

  @Test
  void aWeekIsSevenDaysByEitherMeasure() {
    long start = MONDAY + 20 * World.HOUR_MS;

    assertThat(Rhythm.after(start, 7)).isCloseTo(start + 7 * World.DAY_MS, within(2L));
    assertThat(Rhythm.after(start, 70)).isCloseTo(start + 70 * World.DAY_MS, within(2L));
  }

  @Test
  void anEveningHourHoldsMoreThanANightHour() {
    long night = Rhythm.after(MONDAY + 2 * World.HOUR_MS, 0.05) - MONDAY - 2 * World.HOUR_MS;
    long evening = Rhythm.after(MONDAY + 20 * World.HOUR_MS, 0.05) - MONDAY - 20 * World.HOUR_MS;

    // The same twentieth of a day takes hours at night, but less than one in the evening.
    assertThat(night).isGreaterThan(4 * World.HOUR_MS);
    assertThat(evening).isLessThan(World.HOUR_MS);
  }

  @Test
  void anInstantWithinADayIsOfThatDay() {
    long sunday = MONDAY + 6 * World.DAY_MS;

    assertThat(Rhythm.within(sunday, 0)).isCloseTo(sunday, within(1L));
    assertThat(Rhythm.within(sunday, 0.9999))
        .isBetween(sunday + 23 * World.HOUR_MS, sunday + World.DAY_MS - 1);
  }
}
