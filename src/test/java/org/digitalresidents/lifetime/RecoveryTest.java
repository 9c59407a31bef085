package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Customers made by known parameters: the fit finds these, to within four standard errors. */
class RecoveryTest {
  private static final int CUSTOMERS = 8_000;
  private static final double FAR = 4;

  @Test
  void bgNbd() {
    assertFound(Family.BG_NBD.fit(orders(new Customers(11), false)), .6, 5, .8, 2.5);
  }

  @Test
  void mbgNbd() {
    assertFound(Family.MBG_NBD.fit(orders(new Customers(12), true)), .6, 5, .8, 2.5);
  }

  @Test
  void nbd() {
    Customers customers = new Customers(13);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      groups.add(Group.of(customers.purchases(.6, 5, 52), 52, 52, 1));
    }
    assertFound(Family.NBD.fit(sorted(groups)), .6, 5);
  }

  @Test
  void bgBb() {
    Customers customers = new Customers(14);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      groups.add(new Group(customers.periods(1.2, 1.5, .8, 6, 20), 1));
    }
    assertFound(Family.BG_BB.fit(sorted(groups)), 1.2, 1.5, .8, 6);
  }

  @Test
  void gammaGamma() {
    Customers customers = new Customers(15);
    List<SpendGroup> groups = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      long x = 1L + i % 5;
      groups.add(new SpendGroup(x, customers.meanSpend(6, 4, 15, x), 1));
    }
    groups.sort(Comparator.comparingLong(SpendGroup::purchases));
    assertFound(
        MaximumLikelihood.fit(new SpendLikelihood(groups), Family.starts(3, 2, 35)), 6, 4, 15);
  }

  @Test
  void equalHistoriesAreOneToTheModel() {
    List<Group> one = Objective.spread(orders(new Customers(16), true), 4_000);
    List<Group> twice = one.stream().map(group -> new Group(group.history(), 2)).toList();

    Fit fit = Family.MBG_NBD.fit(one);
    Fit ofTwice = Family.MBG_NBD.fit(twice);

    assertThat(ofTwice.estimates()).isEqualTo(fit.estimates());
    assertThat(ofTwice.standardErrors().get(0).getAsDouble() * Math.sqrt(2))
        .isCloseTo(fit.standardErrors().get(0).getAsDouble(), within(1e-9));
  }

  @Test
  void anotherUnitOfTimeChangesNothingElse() {
    List<Group> weeks = Objective.spread(orders(new Customers(17), true), 4_000);
    List<Group> days =
        weeks.stream()
            .map(
                group -> {
                  History h = group.history();
                  return Group.of(h.repeats(), 7 * h.last(), 7 * h.age(), 1);
                })
            .toList();

    List<Double> inWeeks = Family.MBG_NBD.fit(weeks).estimates();
    List<Double> inDays = Family.MBG_NBD.fit(days).estimates();

    assertThat(inDays.get(0)).isCloseTo(inWeeks.get(0), within(1e-5));
    assertThat(inDays.get(1)).isCloseTo(7 * inWeeks.get(1), within(1e-3));
    assertThat(inDays.get(2)).isCloseTo(inWeeks.get(2), within(1e-5));
    assertThat(inDays.get(3)).isCloseTo(inWeeks.get(3), within(1e-5));
  }

  private static List<Group> orders(Customers customers, boolean leaveAtOnce) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      double age = 26 + i % 27;
      groups.add(new Group(customers.history(.6, 5, .8, 2.5, age, leaveAtOnce), 1));
    }
    return sorted(groups);
  }

  private static List<Group> sorted(List<Group> groups) {
    groups.sort(Comparator.comparingLong(group -> group.history().repeats()));
    return groups;
  }

  private static void assertFound(Fit fit, double... truth) {
    assertThat(fit.converged()).isTrue();
    for (int i = 0; i < truth.length; i++) {
      OptionalDouble error = fit.standardErrors().get(i);
      assertThat(error).isPresent();
      assertThat(error.getAsDouble()).isLessThan(.5 * truth[i]);
      assertThat(fit.estimates().get(i)).isCloseTo(truth[i], within(FAR * error.getAsDouble()));
    }
  }
}
