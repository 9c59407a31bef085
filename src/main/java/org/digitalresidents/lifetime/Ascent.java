package org.digitalresidents.lifetime;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/**
 * One climb to a peak of a likelihood: conjugate gradients (Polak–Ribière) of commons-math, which
 * Spark has on its classpath. Preconditioned by the {@link Information}, a step is Newton's, and
 * ten or so do.
 *
 * @param point the highest point met
 * @param value the mean ln L there
 * @param iterations how many steps it took
 */
record Ascent(double[] point, double value, int iterations) {
  private static final int MOST_ITERATIONS = 200;
  private static final int MOST_EVALUATIONS = 5_000;

  /** Two steps whose values differ by no more are at the top. */
  private static final double SAME = 1e-13;

  /** Along a step the search ends when values differ by no more than this. */
  private static final double LINE = 1e-12;

  /** No logarithm of a parameter moves farther at once. */
  private static final double LARGEST_STEP = 2;

  static Ascent from(LogLikelihood likelihood, double[] start) {
    Highest highest = new Highest(likelihood, start);
    NonLinearConjugateGradientOptimizer optimizer =
        new NonLinearConjugateGradientOptimizer(
            Formula.POLAK_RIBIERE,
            new SimpleValueChecker(SAME, SAME),
            LINE,
            LINE,
            1,
            (point, gradient) -> step(likelihood, point, gradient));
    try {
      optimizer.optimize(
          new InitialGuess(start),
          GoalType.MAXIMIZE,
          new MaxEval(MOST_EVALUATIONS),
          new MaxIter(MOST_ITERATIONS),
          new ObjectiveFunction(highest::value),
          new ObjectiveFunctionGradient(likelihood::gradient));
    } catch (MathIllegalStateException endOfTheRoad) {
      // No higher point along the step, or too many of them: whether this is a peak, the gradient
      // at the highest point tells.
    }
    return new Ascent(highest.point, highest.value, optimizer.getIterations());
  }

  private static double[] step(LogLikelihood likelihood, double[] point, double[] gradient) {
    double[] step = Information.at(point, likelihood::gradient).step(gradient);
    double farthest = Arrays.stream(step).map(Math::abs).max().orElseThrow();
    double shorter = Math.min(1, LARGEST_STEP / farthest);
    return Arrays.stream(step).map(x -> x * shorter).toArray();
  }

  /** Remembers the highest point met, as a climb that breaks off does not tell. */
  private static final class Highest {
    private final LogLikelihood likelihood;
    private double[] point;
    private double value;

    Highest(LogLikelihood likelihood, double[] start) {
      this.likelihood = likelihood;
      point = start.clone();
      value = likelihood.value(start);
    }

    double value(double[] candidate) {
      double found = likelihood.value(candidate);
      if (found > value) {
        value = found;
        point = candidate.clone();
      }
      return found;
    }
  }
}
