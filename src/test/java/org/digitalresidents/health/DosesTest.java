package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.digitalresidents.model.NullReason;
import org.junit.jupiter.api.Test;

/** How many times as often members leave after pushes, where it is known by construction. */
class DosesTest {
  private static final int HOURS = 16 * 168;

  /**
   * 10 000 000 members; the base differs by the hour of the week and from four weeks to the next,
   * and after one, two, three pushes twice, three times, four times as many leave.
   */
  @Test
  void theRatioOfEachDoseIsFoundExactly() {
    Doses doses = Doses.of(group(1, (base, dose) -> base * (1 + dose)));

    for (int dose = 0; dose <= Doses.MOST; dose++) {
      PushDoseRow row = doses.row("x", "g", dose, null).orElseThrow();
      assertThat(row.leaveRatio()).as("%d", dose).isCloseTo(1 + dose, within(1e-9));
      assertThat(row.low()).isLessThanOrEqualTo(1 + dose);
      assertThat(row.high()).isGreaterThanOrEqualTo(1 + dose);
    }
  }

  /** With two leaves an hour and chance: 95 % intervals hold the true 2 in some 190 of 200. */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    int within = 0;
    for (int seed = 1; seed <= 200; seed++) {
      RandomGenerator random = new Well19937c(seed);
      GroupHours hours =
          group(seed, (base, dose) -> new PoissonDistribution(random, 1 + dose, 1e-9, 99).sample());
      PushDoseRow row = Doses.of(hours).row("x", "g", 1, null).orElseThrow();
      within += row.low() <= 2 && 2 <= row.high() ? 1 : 0;
    }

    // Binomial(200, .95): within 178 to 198 but for one time in 300.
    assertThat(within).isBetween(178, 198);
  }

  @Test
  void groupsAddUpByTheirStrata() {
    Doses one = Doses.of(group(1, (base, dose) -> base * (1 + dose)));
    Doses other = Doses.of(group(2, (base, dose) -> 3 * base * (1 + dose)));
    long leaves = one.row("x", "g", 1, null).orElseThrow().leaves();
    one.add(other);

    PushDoseRow both = one.row("x", "*", 1, null).orElseThrow();
    assertThat(both.leaveRatio()).isCloseTo(2, within(1e-9));
    assertThat(both.leaves())
        .isEqualTo(leaves + other.row("x", "g", 1, null).orElseThrow().leaves());
  }

  @Test
  void whatCannotBeKnownHasAReason() {
    Doses quiet = Doses.of(group(1, (base, dose) -> 0L));
    Doses onlyAfter = Doses.of(group(1, (base, dose) -> dose));
    Doses never = Doses.of(group(1, (base, dose) -> dose == 0 ? base : 0));
    GroupHours always = EvenHours.group(HOURS);
    always.add(HourKind.ENTER, 0, 10);
    for (int hour = 0; hour < HOURS; hour++) {
      always.add(HourKind.PUSH, hour, 1);
    }

    assertThat(reason(quiet, 1, null)).isEqualTo("base_zero");
    assertThat(reason(onlyAfter, 1, null)).isEqualTo("base_zero");
    assertThat(reason(never, 1, null)).isEqualTo("no_events");
    assertThat(reason(never, 0, NullReason.NO_LEAVES)).isEqualTo("no_leaves");
    assertThat(reason(Doses.of(always), 3, null)).isEqualTo("no_control");
    assertThat(Doses.of(always).row("x", "g", 0, null)).isEmpty();
  }

  private static String reason(Doses doses, int dose, NullReason ifNone) {
    return doses.row("x", "g", dose, ifNone).orElseThrow().leaveRatioNullReason();
  }

  /** How many leave in an hour. */
  private interface Leaves {
    long of(long base, long dose);
  }

  private static GroupHours group(int seed, Leaves leaves) {
    SplittableRandom random = new SplittableRandom(seed);
    GroupHours hours = EvenHours.group(HOURS);
    hours.add(HourKind.ENTER, 0, 10_000_000);
    for (int i = 0; i < 2 * HOURS / 24; i++) {
      hours.add(HourKind.PUSH, random.nextInt(HOURS), 1);
    }
    long[] within = GroupHours.within(hours.of(HourKind.PUSH), -24, 0);
    for (int hour = 1; hour < HOURS; hour++) {
      long base = 100 + hour % 168 + 50L * (hour / (4 * 168));
      long left = leaves.of(base, Math.min(within[hour], Doses.MOST));
      hours.add(HourKind.LEAVE, hour, left);
      hours.add(HourKind.EXIT, hour, left);
      hours.add(HourKind.ENTER, hour, left); // as many come, so that the members stay as many
    }
    return hours;
  }
}
