package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Points at which others have computed these models. Source of all numbers, where nothing else is
 * said: methods.md 4.2, 4.3 and 10, which names papers and packages and recomputed them.
 */
class PublishedValuesTest {
  /** At the maximum for CDNOW. */
  private static final BgNbd BG = new BgNbd(.2425945, 4.4136024, .7929221, 2.4259069);

  /** As printed by Fader, Hardie and Lee (2005). */
  private static final BgNbd ROUNDED = new BgNbd(.243, 4.414, .793, 2.426);

  private static final MbgNbd MBG = new MbgNbd(.5248433, 6.1830863, .8913593, 1.6140019);
  private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);
  private static final BgBb GIVING = new BgBb(1.203522, .749716, .656718, 2.783443);

  @ParameterizedTest
  @CsvSource({"0, 0, 40, -0.59947382, 1e-8", "200, 38, 40, 100.79569309, 1e-7"})
  void likelihoodOfOneMember(long x, double last, double age, double log, double tolerance) {
    BgNbd model = new BgNbd(.25, 4, .8, 2.5);

    double found = model.after(x).log(last, age, new double[4]);

    assertThat(found).isCloseTo(log, within(tolerance));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 30.43, 38.86, .7265786",
    "1, 1.71, 38.86, .2121010",
    "26, 30.86, 31, .9689156",
    "132, 200, 200, .9940917",
    "0, 0, 38.86, 1"
  })
  void isStillACustomer(long x, double last, double age, double alive) {
    assertThat(ROUNDED.alive(new History(x, last, age))).isCloseTo(alive, within(1e-7));
  }

  @Test
  void isCertainlyGoneWithoutOverflow() {
    assertThat(ROUNDED.alive(new History(1000, 10, 100))).isZero();
    assertThat(ROUNDED.expected(new History(1000, 10, 100), 52)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "39, 0, 0, 38.86, .1950981",
    "39, 1, 1.71, 38.86, .2031870",
    "39, 2, 30.43, 38.86, 1.2260282",
    "52, 26, 30.86, 31, 25.7581960",
    "10, 132, 200, 200, 6.3116536",
    "52, 400, 300, 310, .0758016"
  })
  void comesAgain(double weeks, long x, double last, double age, double times) {
    assertThat(ROUNDED.expected(new History(x, last, age), weeks)).isCloseTo(times, within(1e-7));
  }

  @Test
  void comesAgainAtTheMaximum() {
    History history = new History(2, 30.43, 38.86);

    assertThat(BG.expected(history, 39)).isCloseTo(1.2259057, within(2e-6));
    assertThat(MBG.expected(history, 39)).isCloseTo(1.2626693, within(1e-7));
    assertThat(MBG.alive(history)).isCloseTo(.7061257, within(1e-7));
    assertThat(MBG.alive(new History(0, 0, 38.86))).isCloseTo(.3897150, within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({
    ".1429, .007816",
    "1, .053184",
    "3, .150631",
    "31.8571, 1.040488",
    "32, 1.043731",
    "78, 1.857956"
  })
  void newcomersComeAgain(double weeks, double times) {
    assertThat(BG.expected(weeks)).isCloseTo(times, within(3e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "39, 0, .5737864, 1e-7",
    "2, 10, 1.07869e-7, 1e-12",
    "30, 11, .0019995214, 1e-10",
    "30, 12, .0015170236, 1e-10",
    "30, 13, .0011633150, 1e-10",
    "30, 14, .0009003148, 1e-10",
    "30, 15, .0007023638, 1e-10",
    "30, 16, .0005517902, 1e-10",
    "30, 17, .0004361913, 1e-10",
    "30, 18, .0003467171, 1e-10",
    "30, 19, .0002769613, 1e-10",
    "30, 20, .0002222260, 1e-10"
  })
  void comesExactlySoOften(double weeks, long x, double probability, double tolerance) {
    assertThat(ROUNDED.probability(x, weeks)).isCloseTo(probability, within(tolerance));
  }

  @Test
  void nothingIsSpecialWhereTheClosedFormHasNoValue() {
    History twice = new History(2, 30.43, 38.86);
    History once = new History(0, 0, 38.86);

    // a = 1, and a + b = 1 with x = 0: both are 0/0 in the textbooks' quotient.
    assertThat(new BgNbd(.25, 4, 1, 2.5).expected(twice, 39))
        .isCloseTo(1.1219272528, within(1e-10));
    assertThat(new BgNbd(.25, 4, .4, .6).expected(once, 39)).isCloseTo(.1915338790, within(1e-10));
    assertThat(new BgNbd(.25, 4, .3, .4).expected(once, 39)).isCloseTo(.1900777831, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"2, 22.35, 24.6637", "1, 11.77, 18.9169", "0, 0, 35.2190", "7, 73.74, 71.4697"})
  void spendsAtATime(long x, double mean, double expected) {
    assertThat(SPEND.expected(x, mean)).isCloseTo(expected, within(1e-4));
  }

  @Test
  void theLargestAmountsMayHaveNoMean() {
    assertThat(SPEND.hasMean()).isTrue();
    assertThat(new GammaGamma(6, 1, 15).hasMean()).isFalse();
  }

  @Test
  void donorsAsPublished() {
    Fit fit = Family.BG_BB.fit(Donations.groups());

    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLikelihood()).isCloseTo(-33225.58127, within(1e-4));
    List<Double> published = List.of(1.203522, .749716, .656718, 2.783443);
    for (int i = 0; i < published.size(); i++) {
      assertThat(fit.estimates().get(i)).isCloseTo(published.get(i), within(1e-5));
    }
  }

  /** Fader, Hardie and Shang (2010), table 6, as in the tests of the package lifetimes. */
  @ParameterizedTest
  @CsvSource({"0, 0, .11", "2, 4, .59", "6, 6, .93"})
  void donorsAliveInTheYearAfter(long x, double last, double alive) {
    assertThat(GIVING.alive(new History(x, last, 6))).isCloseTo(alive, within(.005));
  }

  /** The closed form of the paper: {@code δ/(γ−1) …}, which has no value at γ = 1. */
  @ParameterizedTest
  @CsvSource({"0, 0", "2, 4", "6, 6"})
  void donorsGiveAgain(long x, long last) {
    History history = new History(x, last, 6);
    double g = GIVING.gamma();
    double d = GIVING.delta();
    double ratio = Math.exp(logGamma(1 + d + 6) - logGamma(g + d + 6));
    double later = Math.exp(logGamma(1 + d + 11) - logGamma(g + d + 11));
    double alive = GIVING.alive(history) / Math.exp(logGamma(d + 7) - logGamma(g + d + 7));
    double active = (GIVING.alpha() + x) / (GIVING.alpha() + GIVING.beta() + 6);

    assertThat(GIVING.expected(history, 5))
        .isCloseTo(alive * active * (ratio - later) / (g - 1), within(1e-12));
  }

  private static double logGamma(double x) {
    return Gamma.logGamma(x);
  }
}
