package org.digitalresidents.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of measured times: medians, ratios, the exponent of growth, the table. */
class RatiosTest {
  @Test
  void ofAnEvenNumberTheMedianIsTheMeanOfTheMiddleTwo() {
    assertThat(Series.median(1, 2, 9)).isEqualTo(2);
    assertThat(Series.median(1, 2, 4, 9)).isEqualTo(3);
    assertThat(Series.median()).isNaN();
  }

  @Test
  void partsAndPeakAreOfAllTimes() {
    Series series = new Series();
    series.add(new Measured(3, 5, 10, 0, Map.of("journeys", 2.0)));
    series.add(new Measured(1, 4, 30, 0, Map.of("journeys", 1.0)));
    series.add(new Measured(2, 9, 20, 0, Map.of("journeys", 4.0)));

    assertThat(series.wall()).isEqualTo(2);
    assertThat(series.fastest()).isEqualTo(1);
    assertThat(series.slowest()).isEqualTo(3);
    assertThat(series.cpu()).isEqualTo(5);
    assertThat(series.peak()).isEqualTo(30);
    assertThat(series.parts()).isEqualTo(Map.of("journeys", 2.0));
  }

  /** Ten times the size in a hundred times the time grows with the square. */
  @Test
  void theExponentIsThatOfThePowerTimeGrowsWith() {
    assertThat(Ratios.exponent(10, 100)).isCloseTo(2, within(1e-12));
    assertThat(Ratios.exponent(1000, 1000)).isCloseTo(1, within(1e-12));
    assertThat(Ratios.exponent(1, 1)).isNaN();
  }

  @Test
  void theStartIsTakenFromEachEngineByItself() {
    Result start = result(1_000, 10, 2);
    Result most = result(1_000_000, 30, 42);

    Ratio ratio = new Ratios(List.of(most), start, 2).all().get(0);

    assertThat(ratio.measured()).isCloseTo(30.0 / 42, within(1e-12));
    assertThat(ratio.withoutStart()).isCloseTo(20.0 / 40, within(1e-12));
    assertThat(ratio.verdict()).isEqualTo("not met");
  }

  @Test
  void aStartThatTookLongerThanTheWholeSaysNothing() {
    Ratio ratio =
        new Ratios(List.of(result(1_000_000, 30, 42)), result(1_000, 10, 50), 2).all().get(0);

    assertThat(ratio.measured()).isCloseTo(30.0 / 42, within(1e-12));
    assertThat(ratio.withoutStart()).isNaN();
  }

  @Test
  void whatWasNotMeasuredIsNotMet() {
    List<Ratio> all = new Ratios(List.of(result(1_000_000, 20, 42)), result(1_000, 1, 1), 2).all();

    assertThat(all).extracting(Ratio::verdict).contains("met", "not measured");
    assertThat(all.get(2).measured()).as("no intake").isNaN();
    assertThat(all.get(7).measured()).as("the heap is asked of a hundred million acts").isNaN();
  }

  @Test
  void cellsStandUnderOneAnother() {
    BenchTable table = new BenchTable("what", "s").row("analysis", "1.5").row("scan", "12.0");

    assertThat(table.text()).isEqualTo("what         s\nanalysis   1.5\nscan      12.0\n");
    assertThat(table.markdown())
        .isEqualTo("| what | s |\n|---|--:|\n| analysis | 1.5 |\n| scan | 12.0 |\n");
    assertThat(BenchTable.number(Double.NaN, 1)).isEqualTo("–");
    assertThat(BenchTable.number(1234.56, 1)).isEqualTo("1,234.6");
  }

  private static Result result(long acts, double ours, double duck) {
    Result result = new Result(acts);
    result.add(Thing.ANALYSIS_OURS, new Measured(ours, 0, 0, 0, Map.of()));
    result.add(Thing.ANALYSIS_DUCK, new Measured(duck, 0, 0, 0, Map.of()));
    return result;
  }
}
