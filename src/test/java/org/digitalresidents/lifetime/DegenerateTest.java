package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Predictor;
import org.digitalresidents.model.ValueSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data from which little or nothing can be learnt: never an exception, never a number like NaN. */
class DegenerateTest {
  private static final Ends ENDS =
      Ends.of(
          Instant.parse("2025-01-01T00:00:00Z"),
          LifetimeOptions.standard(ZoneOffset.UTC, DayOfWeek.MONDAY));

  static Stream<Arguments> crowds() {
    return Stream.of(
        crowd("nobody came again", Group.of(0, 0, 5, 40), Group.of(0, 0, 9, 10)),
        crowd("one member who came once", Group.of(0, 0, 5, 1)),
        crowd("one member who came again", Group.of(3, 4, 5, 1)),
        crowd("all began on the last day", Group.of(0, 0, 0, 100)),
        crowd("one member is a machine", Group.of(0, 0, 52, 99), Group.of(5_000, 52, 52, 1)),
        crowd("all are alike and stay", Group.of(10, 50, 52, 1_000)),
        crowd("all came again at once and never more", Group.of(1, 1, 52, 1_000)),
        crowd("some began on the last day", Group.of(0, 0, 0, 9), Group.of(2, 7, 9, 3)));
  }

  private static Arguments crowd(String name, Group... groups) {
    return Arguments.of(name, List.of(groups));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crowds")
  void everyNumberIsANumberOrHasAReason(String name, List<Group> groups) {
    List<Cell> cells = groups.stream().map(group -> new Cell(group, 0, group.members())).toList();
    for (Aspect aspect : List.of(Aspect.ORDERS, Aspect.WEEKS)) {
      Told told = new Told();
      new HistoryFits(new Subject("c", ValueSample.CALIBRATION, aspect), ENDS, cells).tell(told);

      for (ValueModelRow row : told.models) {
        ValueModelRow.Value value = row.value();
        assertNumber(value.estimate(), value.estimateNullReason());
        assertNumber(value.standardError(), value.standardErrorNullReason());
      }
      for (ValueHoldoutRow row : told.holdouts) {
        assertNumber(row.predicted(), row.predictedNullReason());
      }
      for (ValueCalibrationRow row : told.calibrations) {
        assertNumber(row.expectedMembers(), row.expectedMembersNullReason());
        assertNumber(row.chiSquare(), row.chiSquareNullReason());
      }
    }
  }

  private static void assertNumber(Double number, String reason) {
    assertThat(number == null).isEqualTo(reason != null);
    assertThat(number == null || Double.isFinite(number)).isTrue();
  }

  @Test
  void whereNobodyCameAgainThereIsNothingToLearn() {
    Told told = new Told();
    List<Cell> cells = List.of(new Cell(Group.of(0, 0, 5, 40), 0, 40));

    new HistoryFits(new Subject("c", ValueSample.ALL, Aspect.ORDERS), ENDS, cells).tell(told);

    assertThat(told.models)
        .hasSize(4 + 4 + 2)
        .allMatch(row -> row.choice().equals(ModelChoice.NOT_FITTED.code()))
        .allMatch(row -> row.value().estimateNullReason().equals(NullReason.NO_REPEATS.code()));
    assertThat(told.holdouts).as("of a sample without hold-out").isEmpty();
  }

  @Test
  void whereNobodyIsSeenToStopOrdersAreForetoldAsOfPeopleWhoStay() {
    // Each buys at a rate of their own until the end: no dropout explains that better.
    Customers customers = new Customers(5);
    List<Cell> cells =
        IntStream.range(0, 500)
            .mapToObj(i -> customers.purchases(3, 4, 40))
            .map(x -> new Cell(Group.of(x, x == 0 ? 0 : 39.5, 40, 1), 0, 40))
            .toList();
    Told told = new Told();

    new HistoryFits(new Subject("c", ValueSample.ALL, Aspect.ORDERS), ENDS, cells).tell(told);

    assertThat(told.of(Predictor.MBG_NBD))
        .allMatch(row -> row.choice().equals(ModelChoice.NOT_FITTED.code()));
    assertThat(told.of(Predictor.NBD))
        .allMatch(row -> row.choice().equals(ModelChoice.CHOSEN.code()));
  }

  @Test
  void whereTheSearchFailsNobodyIsSaidToStay() {
    // Half bought once; the others every week, six times more, and then never in 46 weeks: they
    // all stop alike, so that a and b run off together, a/(a+b) far from 0.
    List<Cell> cells =
        List.of(new Cell(Group.of(0, 0, 52, 500), 0, 500), new Cell(Group.of(6, 6, 52, 500), 0, 0));
    Told told = new Told();

    new HistoryFits(new Subject("c", ValueSample.ALL, Aspect.ORDERS), ENDS, cells).tell(told);

    for (Predictor stopping : List.of(Predictor.BG_NBD, Predictor.MBG_NBD)) {
      assertThat(told.of(stopping))
          .allMatch(
              row -> NullReason.NOT_CONVERGED.code().equals(row.value().estimateNullReason()));
    }
    assertThat(told.of(Predictor.NBD))
        .allMatch(row -> row.choice().equals(ModelChoice.YARDSTICK.code()));
  }

  @Test
  void whoBuysMoreOftenSpendsMore() {
    assertThat(choices(spends(4, 1), false))
        .containsExactly(ModelChoice.SPEND_DEPENDS.code(), ModelChoice.CHOSEN.code());
    assertThat(choices(spends(4, 0), false))
        .containsExactly(ModelChoice.CHOSEN.code(), ModelChoice.YARDSTICK.code());
  }

  @Test
  void theLargestSpendersHaveNoEnd() {
    assertThat(choices(spends(.6, 0), false))
        .containsExactly(ModelChoice.NO_MEAN.code(), ModelChoice.CHOSEN.code());
  }

  /** 2 000 by Gamma-Gamma (6, q, 15), their means times x to some power. */
  private static List<SpendGroup> spends(double q, int power) {
    Customers customers = new Customers(31);
    return IntStream.range(0, 2_000)
        .mapToObj(
            i -> {
              long x = 1L + i / 400;
              double mean = customers.meanSpend(6, q, 15, x) * Math.pow((double) x, power);
              return new SpendGroup(x, mean, 1);
            })
        .toList();
  }

  @Test
  void oneSpenderOrSeveralCurrencies() {
    List<SpendGroup> one = List.of(new SpendGroup(2, 50, 1));

    assertThat(choices(one, false)).last().isEqualTo(ModelChoice.CHOSEN.code());
    assertThat(choices(one, true))
        .containsExactly(ModelChoice.NOT_FITTED.code(), ModelChoice.NOT_FITTED.code());
  }

  /** Those of Gamma-Gamma and of the shrunk mean. */
  private static List<String> choices(List<SpendGroup> spends, boolean isMixed) {
    Told told = new Told();
    new SpendFits(new Subject("c", ValueSample.ALL, Aspect.SPEND), spends, isMixed).tell(told);
    for (ValueModelRow row : told.models) {
      assertNumber(row.value().estimate(), row.value().estimateNullReason());
      assertNumber(row.value().standardError(), row.value().standardErrorNullReason());
    }
    return List.of(
        told.of(Predictor.GAMMA_GAMMA).get(0).choice(),
        told.of(Predictor.SHRUNK_MEAN).get(0).choice());
  }
}
