package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.digitalresidents.model.RoleVerdict;
import org.junit.jupiter.api.Test;

/** Roles that are there are found, and where there are none, none are. Source: methods §1, §10. */
class BenchmarkTest {
  private static final int SEEDS = 8;
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  private static int[] labels(Sample sample, int k) {
    Learning learning = new Learning(RoleOptions.STANDARD, (points, start) -> start);
    Membership membership = new Membership(learning.found(sample, k, DAY));
    return Arrays.stream(sample.rows()).mapToInt(membership::likeliest).toArray();
  }

  @Test
  void fourPlantedRolesAreFoundAboutAsWellAsByOneWhoKnowsThem() {
    int fours = 0;
    double ours = 0;
    double oracle = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Town town = Town.ofFourParts(seed);
      Sample sample = town.sample();
      fours += Learning.choice(sample, RoleOptions.STANDARD.seed()).k() == 4 ? 1 : 0;
      ours += town.agreement(labels(sample, 4)) / SEEDS;
      oracle += town.agreement(town.byOracle()) / SEEDS;
    }
    System.out.printf(
        Locale.ROOT, "k = 4 in %d of 8; agreement %.3f, of the oracle %.3f%n", fours, ours, oracle);

    assertThat(oracle).as("the benchmark is as hard as it was").isBetween(0.80, 0.83);
    assertThat(fours).isGreaterThanOrEqualTo(7);
    assertThat(ours).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void membersWhoAllPlayOnePartHaveNoDistinctRoles() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Learning.Choice choice =
          Learning.choice(Town.ofOnePart(seed).sample(), RoleOptions.STANDARD.seed());

      assertThat(choice.k()).as("seed %d: %s", seed, choice).isZero();
      assertThat(choice.verdict()).isIn(RoleVerdict.BY_CHANCE, RoleVerdict.UNSTABLE);
    }
  }

  @Test
  void neitherTheOrderOfMembersNorTheirNamesMatter() {
    List<List<long[]>> members = Town.ofFourParts(3).members();
    List<List<long[]>> shuffled = new ArrayList<>(members);
    Collections.shuffle(shuffled, new Random(5));

    Learning.Choice choice = Learning.choice(Sample.of(members), 1);

    assertThat(Learning.choice(Sample.of(shuffled), 1)).isEqualTo(choice);
    assertThat(labels(Sample.of(shuffled), 4)).isEqualTo(labels(Sample.of(members), 4));
  }
}
