package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitalresidents.model.RoleVerdict;
import org.junit.jupiter.api.Test;

/** What is too little, too much alike or too loud to find groups in. Source: faults §3.7, 50–53. */
class LearningTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  private static Sample of(List<List<long[]>> members) {
    return Sample.of(members);
  }

  private static List<List<long[]>> times(int times, long... counts) {
    List<List<long[]>> members = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      members.add(List.of(counts.clone()));
    }
    return members;
  }

  @Test
  void nobodyOneAndFewAreTooFew() {
    assertThat(Learning.choice(of(List.of()), 1).verdict()).isEqualTo(RoleVerdict.TOO_FEW);
    assertThat(Learning.choice(of(times(1, 9, 0, 0, 0, 0, 0)), 1).verdict())
        .isEqualTo(RoleVerdict.TOO_FEW);
    assertThat(Learning.choice(of(times(39, 9, 0, 0, 0, 0, 0)), 1).verdict())
        .isEqualTo(RoleVerdict.TOO_FEW);
  }

  @Test
  void allAlikeAreNoGroups() {
    Learning.Choice choice = Learning.choice(of(times(200, 3, 2, 1, 0, 0, 0)), 1);

    assertThat(choice.verdict()).isEqualTo(RoleVerdict.TOO_FEW);
    assertThat(choice.qualities()).isEmpty();
  }

  @Test
  void kIsNoMoreThanThereAreDistinctPoints() {
    List<List<long[]>> members = times(60, 9, 0, 0, 0, 0, 0);
    members.addAll(times(60, 0, 9, 0, 0, 0, 0));
    members.addAll(times(60, 0, 0, 9, 0, 0, 0));

    Learning.Choice choice = Learning.choice(of(members), 1);

    assertThat(choice.qualities()).extracting(KQuality::k).containsExactly(2, 3);
    assertThat(choice.qualities().get(1).silhouette()).isOne();
  }

  @Test
  void whatEverybodyDoesAlikeOrNobodyDoesChangesNothing() {
    List<List<long[]>> members = Town.ofFourParts(2).members();
    members.forEach(member -> member.get(0)[5] = 0);

    Learning.Choice choice = Learning.choice(of(members), 1);

    assertThat(choice.k()).isEqualTo(4);
    choice.qualities().forEach(quality -> assertThat(quality.silhouette()).isFinite());
  }

  @Test
  void oneWhoSaysHalfOfAllIsOneMember() {
    Town town = Town.ofFourParts(2);
    List<List<long[]>> members = new ArrayList<>(town.members());
    long all = members.stream().mapToLong(m -> Arrays.stream(m.get(0)).sum()).sum();
    Shrinkage without = Shrinkage.towards(of(members));
    members.add(List.of(new long[] {0, all, 0, 0, 0, 0}));
    Shrinkage with = Shrinkage.towards(of(members));

    double weight = 1.0 / members.size();
    assertThat(with.pi()[1]).isCloseTo(without.pi()[1], within(weight));
    assertThat(Learning.choice(of(members), 1).k()).isEqualTo(4);
  }

  @Test
  void aGroupOfFewerThanTwentyIsNone() {
    List<List<long[]>> members = times(60, 20, 0, 0, 0, 0, 0);
    members.addAll(times(19, 0, 20, 0, 0, 0, 0));

    Learning.Choice choice = Learning.choice(of(members), 1);

    assertThat(choice.verdict()).isEqualTo(RoleVerdict.UNSTABLE);
    assertThat(choice.qualities().get(0).leastMembers()).isEqualTo(19);
  }

  @Test
  void centresAreTheMeansTheRefinementLeadsTo() {
    Sample sample = Town.ofFourParts(2).sample();
    Refinement moved =
        (points, start) -> Arrays.stream(start).map(c -> add(c, 1e-12)).toArray(double[][]::new);
    List<Persona> plain =
        new Learning(RoleOptions.STANDARD, (points, start) -> start).found(sample, 4, DAY);
    List<Persona> refined = new Learning(RoleOptions.STANDARD, moved).found(sample, 4, DAY);

    for (int group = 0; group < 4; group++) {
      assertThat(refined.get(group).centre())
          .as("the twelfth decimal is that of the order of sums")
          .containsExactly(plain.get(group).centre());
    }
  }

  private static double[] add(double[] centre, double more) {
    return Arrays.stream(centre).map(share -> share + more).toArray();
  }
}
