package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NamingTest {
  //                                  question, answer, share, banter, appreciation, announcement
  private static final double[] PI = {.22, .15, .13, .35, .10, .05};
  private static final double[] ASKER = {.50, .10, .10, .15, .10, .05};
  private static final double[] ANSWERER = {.10, .45, .10, .20, .10, .05};
  private static final double[] SHARE_BANTER = {.08, .08, .38, .38, .05, .03};

  private final Naming naming = new Naming(PI);

  private List<String> names(double[]... centres) {
    return naming.names(List.of(centres), List.of()).stream().map(RoleName::code).toList();
  }

  @Test
  void aGroupIsCalledByWhatItDoesMost() {
    assertThat(names(ASKER, ANSWERER)).containsExactly("asker", "answerer");
  }

  @Test
  void whoDoesAsAllDoIsAnAllRounder() {
    assertThat(names(PI)).containsExactly("all_rounder");
  }

  @Test
  void whatNoRoleAloneSaysIsCalledByTwo() {
    // Lifts: sharing ln(.38/.13) = 1.07, joking ln(.38/.35) = 0.08, all else below 0.
    assertThat(names(SHARE_BANTER)).containsExactly("sharer-banterer");
  }

  @Test
  void whoDoesOneThingFarMoreThanAllIsNoAllRounder() {
    // Joking is three times what all do, though only a third of what the group does; nothing else
    // is more than usual.
    Naming seldomJoking = new Naming(new double[] {.19, .23, .32, .11, .15, 0});
    double[] centre = {.12, .20, .24, .33, .11, 0};
    assertThat(seldomJoking.names(List.of(centre), List.of()).get(0).code()).isEqualTo("banterer");
  }

  @Test
  void twoGroupsOfOneKindHaveTwoNames() {
    double[] more = {.60, .08, .08, .12, .08, .04};
    assertThat(names(ASKER, more).get(1)).isEqualTo("asker");
    assertThat(names(ASKER, more).get(0)).isNotEqualTo("asker");
  }

  @Test
  void anActOfHardlyAnyNamesNoGroup() {
    // Announcing is three times what all do, but only a twentieth of what the group does.
    Naming rare = new Naming(new double[] {.25, .25, .25, .2, .035, .015});
    double[] centre = {.42, .42, .04, .04, .03, .05};
    assertThat(rare.names(List.of(centre), List.of()).get(0).code()).isEqualTo("asker-answerer");
  }

  @Test
  void anActThatNobodyDoesNamesNoGroup() {
    Naming without = new Naming(new double[] {.5, .5, 0, 0, 0, 0});
    List<RoleName> names =
        without.names(
            List.of(new double[] {.9, .1, 0, 0, 0, 0}, new double[] {.1, .9, 0, 0, 0, 0}),
            List.of());
    assertThat(names).extracting(RoleName::code).containsExactly("asker", "answerer");
  }

  @Test
  void noNameIsGivenTwiceAndTheOrderOfGroupsDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(1);
    for (int world = 0; world < 200; world++) {
      List<double[]> centres = new ArrayList<>();
      for (int group = 0; group < 8; group++) {
        centres.add(Chance.dirichlet(new double[] {1, 1, 1, 1, 1, 1}, random));
      }
      List<String> names = naming.names(centres, List.of()).stream().map(RoleName::code).toList();
      assertThat(new HashSet<>(names)).hasSize(8);

      Collections.sort(centres, Arrays::compare);
      List<String> sorted = naming.names(centres, List.of()).stream().map(RoleName::code).toList();
      assertThat(sorted)
          .as("singles")
          .filteredOn(n -> !n.contains("-"))
          .containsExactlyInAnyOrderElementsOf(
              names.stream().filter(n -> !n.contains("-")).toList());
    }
  }
}
