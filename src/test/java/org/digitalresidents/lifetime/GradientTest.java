package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.digitalresidents.model.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives as formulas against quotients of differences, at random parameters and histories. */
class GradientTest {
  private static final int CASES = 300;
  private static final double STEP = 1e-5;

  @ParameterizedTest
  @ValueSource(strings = {"BG_NBD", "MBG_NBD", "NBD", "BG_BB"})
  void ofHistories(String name) {
    Family family = Family.of(Predictor.valueOf(name));
    Random random = new Random(7);
    for (int i = 0; i < CASES; i++) {
      double[] parameters =
          random.doubles(family.parameters().size(), -2, 2).map(Math::exp).toArray();
      History history = history(random, family.equals(Family.BG_BB));
      double[] gradient = new double[parameters.length];
      family
          .model()
          .apply(parameters)
          .after(history.repeats())
          .log(history.last(), history.age(), gradient);

      ToDoubleFunction<double[]> log =
          p ->
              family
                  .model()
                  .apply(p)
                  .after(history.repeats())
                  .log(history.last(), history.age(), new double[p.length]);
      assertGradient(gradient, parameters, log);
    }
  }

  @Test
  void ofSpend() {
    Random random = new Random(8);
    for (int i = 0; i < CASES; i++) {
      double[] parameters = random.doubles(3, -2, 3).map(Math::exp).toArray();
      long x = random.nextInt(1, 31);
      double mean = 100 * random.nextDouble() + .01;
      double[] gradient = new double[3];
      new GammaGamma(parameters[0], parameters[1], parameters[2]).after(x).log(mean, gradient);

      assertGradient(
          gradient,
          parameters,
          p -> new GammaGamma(p[0], p[1], p[2]).after(x).log(mean, new double[3]));
    }
  }

  private static History history(Random random, boolean inPeriods) {
    long x = random.nextInt(4) == 0 ? 0 : random.nextInt(40);
    if (inPeriods) {
      long last = x == 0 ? 0 : x + random.nextInt(10);
      return new History(x, last, last + random.nextInt(30));
    }
    double last = x == 0 ? 0 : 50 * random.nextDouble();
    return new History(x, last, last + 20 * random.nextDouble());
  }

  private static void assertGradient(
      double[] gradient, double[] parameters, ToDoubleFunction<double[]> log) {
    for (int i = 0; i < parameters.length; i++) {
      double step = STEP * parameters[i];
      double[] above = parameters.clone();
      above[i] += step;
      double[] below = parameters.clone();
      below[i] -= step;
      double quotient = (log.applyAsDouble(above) - log.applyAsDouble(below)) / (2 * step);

      assertThat(gradient[i]).isCloseTo(quotient, within(1e-5 * (1 + Math.abs(quotient))));
    }
  }
}
