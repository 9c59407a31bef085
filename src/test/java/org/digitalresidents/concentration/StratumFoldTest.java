package org.digitalresidents.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.digitalresidents.model.Timeframe;
import org.junit.jupiter.api.Test;

class StratumFoldTest {
  private static final int VALUE = 0;
  private static final int COUNT = 1;

  private final List<ConcentrationRow> rows = new ArrayList<>();
  private final List<ConcentrationCurveRow> points = new ArrayList<>();

  /** By hand: [1, 1, 2] has Gini 1/6, [0, 1, 1, 2] has 3/8. */
  @Test
  void whoGaveNothingIsAMemberButNoParticipant() {
    fold(
        Timeframe.ALL,
        spread(null, true, null, null, 4, 4, 2),
        new long[][] {{0, 1}, {1, 2}, {2, 1}});

    assertThat(rows)
        .extracting(ConcentrationRow::population)
        .containsExactly("participants", "members");
    assertThat(rows).extracting(ConcentrationRow::members).containsExactly(3L, 4L);
    assertThat(rows).extracting(ConcentrationRow::total).containsExactly(4L, 4L);
    assertThat(rows).extracting(row -> row.figures().gini()).containsExactly(0.5 / 3, 3 / 8.0);
  }

  @Test
  void aCurveBendsAtEveryValue() {
    fold(
        Timeframe.ALL,
        spread(null, true, null, null, 4, 4, 2),
        new long[][] {{0, 1}, {1, 2}, {2, 1}});

    assertThat(curve("participants"))
        .containsExactly("0 0.0 0.0", "1 0.6666666666666666 0.5", "2 1.0 1.0");
    assertThat(curve("members"))
        .containsExactly("0 0.0 0.0", "1 0.25 0.0", "2 0.75 0.5", "3 1.0 1.0");
  }

  /** 1 … n: the poorest k of n have k(k+1) / n(n+1). */
  @Test
  void aCurveThatBendsOftenHasAPointForEveryPercent() {
    long[][] many =
        LongStream.rangeClosed(1, 200).mapToObj(v -> new long[] {v, 1}).toArray(long[][]::new);
    fold(Timeframe.ALL, spread(null, true, null, null, 200, 100 * 201, 200), many);

    assertThat(curve("members")).hasSize(101).contains("50 0.5 " + 100 * 101 / (200.0 * 201));
    assertThat(curve("members").get(100)).isEqualTo("100 1.0 1.0");
    points.clear();
    long[][] fewer =
        LongStream.rangeClosed(0, 99).mapToObj(v -> new long[] {v, 1}).toArray(long[][]::new);
    fold(Timeframe.ALL, spread(null, true, null, null, 100, 99 * 50, 99), fewer);
    assertThat(curve("members")).hasSize(101); // 99 bends, those of nothing, and the origin
  }

  @Test
  void monthsHaveParticipantsOnlyAndNoCurve() {
    fold(Timeframe.MONTH, spread(null, true, null, null, 2, 3, 2), new long[][] {{1, 1}, {2, 1}});

    assertThat(rows).extracting(ConcentrationRow::population).containsExactly("participants");
    assertThat(points).isEmpty();
  }

  @Test
  void whereMembersAreNotKnownParticipantsStillAre() {
    fold(Timeframe.ALL, spread(null, false, null, null, 2, 3, 2), new long[][] {{1, 1}, {2, 1}});

    assertThat(reasons())
        .containsExactly("participants null null null", "members no_joins null no_joins");
    assertThat(rows.get(1).members()).isNull();
    assertThat(rows.get(1).figures().top1PercentShare()).isNull();
    assertThat(curve("participants")).hasSize(3);
    assertThat(curve("members")).isEmpty();
  }

  @Test
  void whereNothingWasGivenThereIsNothingToShare() {
    fold(Timeframe.ALL, spread(null, true, null, null, 5, 0, 0), new long[][] {{0, 5}});

    assertThat(reasons())
        .containsExactly("participants null null base_zero", "members null null base_zero");
    assertThat(rows).extracting(ConcentrationRow::members).containsExactly(0L, 5L);
    assertThat(points).isEmpty();
  }

  @Test
  void whatTheSourceDoesNotTellIsNull() {
    fold(Timeframe.ALL, spread("no_orders", true, null, null, 5, 0, 0), new long[][] {{0, 5}});
    fold(Timeframe.ALL, spread(null, true, "CNY", "USD", 1, 7, 1), new long[][] {{7, 1}});

    assertThat(reasons())
        .containsExactly(
            "participants no_orders no_orders no_orders",
            "members no_orders no_orders no_orders",
            "participants currency_mix currency_mix currency_mix",
            "members currency_mix currency_mix currency_mix");
    assertThat(rows).extracting(ConcentrationRow::currency).containsOnlyNulls();
    assertThat(points).isEmpty();
  }

  private static Spread spread(
      String missing,
      boolean membersKnown,
      String low,
      String high,
      long n,
      long total,
      long values) {
    boolean isMix = low != null && !low.equals(high);
    return new Spread(missing, membersKnown, isMix ? null : low, isMix, n, total, values);
  }

  private void fold(Timeframe timeframe, Spread spread, long[][] values) {
    Stratum stratum = new Stratum("x", "*", "gmv_net", timeframe.code(), LocalDate.EPOCH);
    StratumFold fold = new StratumFold(stratum, spread, rows::add, points::add);
    for (long[] value : values) {
      fold.see(value[VALUE], value[COUNT], 0);
    }
    fold.end();
  }

  private List<String> reasons() {
    return rows.stream()
        .map(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.population(),
                        row.membersNullReason(),
                        row.totalNullReason(),
                        row.figures().giniNullReason()))
        .toList();
  }

  private List<String> curve(String population) {
    return points.stream()
        .filter(point -> point.population().equals(population))
        .map(point -> point.pointNo() + " " + point.memberShare() + " " + point.totalShare())
        .toList();
  }
}
