package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitalresidents.model.Role;
import org.junit.jupiter.api.Test;

/** Ids and names stay as long as the groups do. Source: methods §1.6. */
class RegistryTest {
  private static final LocalDate JUNE = LocalDate.parse("2026-07-01");
  private static final double[] PI = {.25, .25, .25, .25, 0, 0};

  /** Groups each with one act of its own, of 0.4 and more, the rest evenly spread. */
  private static Persona group(int own, double share, LocalDate until) {
    double[] centre = new double[6];
    Arrays.fill(centre, 0, 4, (1 - share) / 3);
    centre[own] = share;
    return new Persona(null, null, 0, true, until, centre, centre, 0.25, PI, 20);
  }

  private static List<Persona> groups(LocalDate until, double... shares) {
    List<Persona> groups = new ArrayList<>();
    for (int act = 0; act < shares.length; act++) {
      groups.add(group(act, shares[act], until));
    }
    return groups;
  }

  /** Ten members of each group, who do what it does. */
  private static List<Persona> settled(List<Persona> known, List<Persona> found) {
    long[][] rows = new long[10 * found.size()][];
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = i / 10;
      rows[i] =
          Arrays.stream(found.get(labels[i]).mean()).mapToLong(s -> Math.round(20 * s)).toArray();
    }
    return new Registry(known).settled(found, rows, labels);
  }

  private static List<String> told(List<Persona> personas) {
    return personas.stream()
        .map(p -> p.id() + " " + p.name().code() + (p.isCurrent() ? "" : " gone"))
        .toList();
  }

  @Test
  void newGroupsAreNumberedByName() {
    assertThat(told(settled(List.of(), groups(JUNE, .7, .7, .7, .7))))
        .containsExactly("p1 answerer", "p2 asker", "p3 banterer", "p4 sharer");
  }

  @Test
  void theSameDataChangeNothing() {
    List<Persona> first = settled(List.of(), groups(JUNE, .7, .7, .7, .7));
    List<Persona> again = settled(first, groups(JUNE, .7, .7, .7, .7));

    assertThat(again).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void aGroupThatIsGoneKeepsItsIdForItself() {
    List<Persona> first = settled(List.of(), groups(JUNE, .7, .7, .7, .7));
    List<Persona> three = settled(first, groups(JUNE.plusMonths(1), .7, .7, .7));
    assertThat(told(three))
        .containsExactly("p1 answerer", "p2 asker", "p4 sharer", "p3 banterer gone");

    List<Persona> four = settled(three, groups(JUNE.plusMonths(2), .7, .7, .7, .7));
    assertThat(told(four))
        .as("it was not there the last time, so it is another")
        .containsExactly("p1 answerer", "p2 asker", "p5 banterer", "p4 sharer", "p3 banterer gone");
  }

  @Test
  void groupsComeBackAfterAMonthWithoutAny() {
    List<Persona> first = settled(List.of(), groups(JUNE, .7, .7, .7, .7));
    List<Persona> none = new Registry(first).withoutAny();
    assertThat(told(none)).allMatch(persona -> persona.endsWith(" gone"));

    assertThat(told(settled(none, groups(JUNE.plusMonths(2), .7, .7, .7, .7))))
        .isEqualTo(told(first));
  }

  @Test
  void oneOfTwoThatWereCalledTheSameIsCalledOtherwise() {
    // Askers of two runs over the same data, with other seeds, both gone when a third found none.
    List<Persona> first = settled(List.of(), groups(JUNE, .7, .7));
    Persona other = group(0, .5, JUNE).called("p3", first.get(1).name(), 0);
    assertThat(first.get(1).name().role()).isEqualTo(Role.ASKER);
    List<Persona> both = new ArrayList<>(first);
    both.add(other);
    List<Persona> none = new Registry(both).withoutAny();

    List<Persona> found = List.of(group(0, .7, JUNE), group(1, .7, JUNE), group(0, .5, JUNE));

    assertThat(settled(none, found).stream().map(persona -> persona.name().code()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aGroupIsRenamedOnlyAfterTwoWindowsThatDisagree() {
    // Known as askers, p2; now they share as much as they ask.
    List<Persona> known = settled(List.of(), groups(JUNE, .7, .7));
    List<Persona> july = settled(known, mixed(JUNE.plusMonths(1)));
    assertThat(told(july)).containsExactly("p1 answerer", "p2 asker");
    assertThat(july.get(1).disagreements()).isOne();

    List<Persona> julyAgain = settled(july, mixed(JUNE.plusMonths(1)));
    assertThat(julyAgain)
        .as("the same window twice is one")
        .usingRecursiveComparison()
        .isEqualTo(july);

    List<Persona> august = settled(july, mixed(JUNE.plusMonths(2)));
    assertThat(told(august)).containsExactly("p1 answerer", "p2 asker-sharer");

    List<Persona> back = settled(july, groups(JUNE.plusMonths(2), .7, .7));
    assertThat(back.get(0).name().role()).isEqualTo(Role.ANSWERER);
    assertThat(back.get(1).disagreements()).as("in between they agreed").isZero();
  }

  private static List<Persona> mixed(LocalDate until) {
    double[] centre = {.42, .08, .42, .08, 0, 0};
    return List.of(
        new Persona(null, null, 0, true, until, centre, centre, 0.25, PI, 20), group(1, .7, until));
  }

  @Test
  void anotherGroupIsNotKnown() {
    List<Persona> known = settled(List.of(), groups(JUNE, .7, .7));
    List<Persona> others =
        List.of(group(2, .8, JUNE.plusMonths(1)), group(3, .8, JUNE.plusMonths(1)));

    assertThat(told(settled(known, others)))
        .containsExactly("p3 banterer", "p4 sharer", "p1 answerer gone", "p2 asker gone");
  }
}
