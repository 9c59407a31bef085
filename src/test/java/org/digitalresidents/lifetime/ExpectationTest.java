package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be expected, by two other roads: an integral, and the textbooks' closed form. */
class ExpectationTest {
  private static final int CASES = 200;

  /** Methods 4.3: {@code P(alive) ∫ [1−(1+p t/(α+T))^−(r+x)]/p Beta(p; a, b+k) dp}. */
  @Test
  void isTheIntegralOverTheChanceToLeave() {
    Random random = new Random(3);
    for (int i = 0; i < CASES; i++) {
      double[] p = random.doubles(4, -1.5, 1.5).map(Math::exp).toArray();
      long x = random.nextInt(3) == 0 ? 0 : random.nextInt(30);
      double last = x == 0 ? 0 : 40 * random.nextDouble();
      History history = new History(x, last, last + 10 * random.nextDouble());
      double time = 60 * random.nextDouble();
      BgNbd bg = new BgNbd(p[0], p[1], p[2], p[3]);
      MbgNbd mbg = new MbgNbd(p[0], p[1], p[2], p[3]);
      double shape = p[0] + x;
      double ahead = time / (p[1] + history.age());

      double ofBg = bg.alive(history) * integral(shape, ahead, p[2], p[3] + x);
      double ofMbg = mbg.alive(history) * integral(shape, ahead, p[2], p[3] + x + 1);

      assertThat(bg.expected(history, time)).isCloseTo(ofBg, within(1e-7 * (1 + ofBg)));
      assertThat(mbg.expected(history, time)).isCloseTo(ofMbg, within(1e-7 * (1 + ofMbg)));
    }
  }

  /** Methods 4.3, Euler's transformation: sums no series that the models sum. */
  @Test
  void isTheClosedForm() {
    Random random = new Random(4);
    for (int i = 0; i < CASES; i++) {
      double r = Math.exp(3 * random.nextDouble() - 2);
      double a = 1.2 + 2 * random.nextDouble();
      double b = Math.exp(3 * random.nextDouble() - 1);
      long x = random.nextInt(200);
      double z = .9 * random.nextDouble();
      double c = a + b + x - 1;
      double gauss = gauss(c - r - x, a - 1, c, z);
      double closed = c / (a - 1) * -Math.expm1((a - 1) * Math.log1p(-z) + Math.log(gauss));

      double sum = new NegativeBinomial(r + x, z).whileStaying(a, b + x);

      assertThat(sum).isCloseTo(closed, within(1e-9 * closed));
    }
  }

  /** Both roads of the model, where each can be gone. */
  @Test
  void theSumIsTheIntegral() {
    Random random = new Random(6);
    for (int i = 0; i < CASES; i++) {
      double a = Math.exp(24 * random.nextDouble() - 12);
      double b = Math.exp(24 * random.nextDouble() - 12);
      double shape = Math.exp(8 * random.nextDouble() - 3);
      NegativeBinomial purchases = new NegativeBinomial(shape, random.nextDouble());

      double sum = purchases.sum(a, b);

      assertThat(purchases.integral(a, b)).isCloseTo(sum, within(1e-9 * sum));
    }
  }

  /** Of one who first bought on the last day, some 10^11 terms. */
  @ParameterizedTest
  @CsvSource({".8, 2.5", "1, 1", "2.5, .4", ".4, 30"})
  void needsNoLongerWhereRatesAreVeryUnequal(double a, double b) {
    double alpha = 1e-8;
    double time = 365 / 7.0;
    BgNbd bg = new BgNbd(.3, alpha, a, b);
    MbgNbd mbg = new MbgNbd(.3, alpha, a, b);

    double ofBg = integral(.3, time / alpha, a, b);
    double ofMbg = mbg.alive(History.NEW) * integral(.3, time / alpha, a, b + 1);

    assertTimeoutPreemptively(
        Duration.ofSeconds(2), // for a thousand: in fact a tenth of that
        () -> {
          for (int i = 0; i < 1_000; i++) {
            assertThat(bg.expected(time)).isCloseTo(ofBg, within(1e-9 * ofBg));
            assertThat(mbg.expected(time)).isCloseTo(ofMbg, within(1e-9 * ofMbg));
          }
        });
  }

  /** As far out as a search goes: e^−20 and e^20. */
  @Test
  void isFiniteForAllParametersThatASearchMayEndAt() {
    double[] ends = {Math.exp(-19.9), 1, Math.exp(19.9)};
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (double r : ends) {
            for (double alpha : ends) {
              for (double a : ends) {
                for (double b : ends) {
                  double expected = new MbgNbd(r, alpha, a, b).expected(52);
                  assertThat(expected).isFinite().isNotNegative();
                  assertThat(expected).isLessThanOrEqualTo(52 * r / alpha * (1 + 1e-9));
                }
              }
            }
          }
        });
  }

  @Test
  void staysFiniteWhereNumbersAreExtreme() {
    // Of 100 000 purchases to come hardly any is not made: nobody leaves.
    assertThat(new NegativeBinomial(1e5, .5).whileStaying(1e-9, 1e6)).isCloseTo(1e5, within(1.0));
    assertThat(new NegativeBinomial(.5, .9999).whileStaying(.5, .5)).isFinite().isPositive();
    assertThat(new NegativeBinomial(.5, 0).whileStaying(.5, .5)).isZero();
  }

  @Test
  void probabilitiesAddUpToOneAndToTheExpectation() {
    double[] p = {.5, 3, .8, 1.5};
    for (LifetimeModel model :
        new LifetimeModel[] {
          new BgNbd(p[0], p[1], p[2], p[3]),
          new MbgNbd(p[0], p[1], p[2], p[3]),
          new Nbd(p[0], p[1]),
          new BgBb(p[0], p[1], p[2], p[3])
        }) {
      double all = LongStream.range(0, 300).mapToDouble(x -> probability(model, x)).sum();
      double mean = LongStream.range(0, 300).mapToDouble(x -> x * probability(model, x)).sum();

      assertThat(all).as("%s", model).isCloseTo(1, within(1e-9));
      assertThat(mean).as("%s", model).isCloseTo(model.expected(20), within(1e-7));
    }
  }

  private static double probability(LifetimeModel model, long x) {
    return model instanceof BgBb && x > 20 ? 0 : model.probability(x, 20);
  }

  /**
   * {@code ∫_0^1 f(p) p^(a−1) (1−p)^(b−1) dp / B(a, b)} by the double exponential rule, {@code p =
   * 1/(1+exp(−π sinh u))}: poles at both ends do it no harm.
   */
  private static double integral(double shape, double ahead, double a, double b) {
    double step = 1.0 / 64;
    double sum = 0;
    for (double u = -6; u <= 6; u += step) {
      double stretched = Math.PI * Math.sinh(u);
      double p = 1 / (1 + Math.exp(-stretched));
      double q = 1 / (1 + Math.exp(stretched));
      double weight = Math.exp(a * Math.log(p) + b * Math.log(q) - Beta.logBeta(a, b));
      sum += perChance(shape, ahead, p) * weight * Math.PI * Math.cosh(u);
    }
    return sum * step;
  }

  private static double perChance(double shape, double ahead, double p) {
    return p == 0 ? shape * ahead : -Math.expm1(-shape * Math.log1p(p * ahead)) / p;
  }

  private static double gauss(double p, double q, double c, double z) {
    double sum = 1;
    double term = 1;
    for (int j = 0; j < 10_000; j++) {
      term *= (p + j) / (c + j) * (q + j) / (1 + j) * z;
      sum += term;
    }
    return sum;
  }
}
