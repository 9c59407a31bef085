package org.digitalresidents.lifetime;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The observed information: how sharply ln L falls off around a point, as the negated derivatives
 * of its gradient, by central differences.
 */
final class Information {
  private static final double STEP = 1e-4;

  /** Directions in which ln L is this much flatter than in the steepest are no guide. */
  private static final double FLAT = 1e-8;

  private final EigenDecomposition parts;

  private Information(RealMatrix matrix) {
    parts = new EigenDecomposition(matrix);
  }

  /** At a point, from the gradient around it. */
  static Information at(double[] point, UnaryOperator<double[]> gradient) {
    int size = point.length;
    RealMatrix matrix = MatrixUtils.createRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      double[] aside = point.clone();
      aside[i] = point[i] + STEP;
      double[] above = gradient.apply(aside);
      aside[i] = point[i] - STEP;
      double[] below = gradient.apply(aside);
      for (int j = 0; j < size; j++) {
        matrix.setEntry(i, j, (below[j] - above[j]) / (2 * STEP));
      }
    }
    return new Information(matrix.add(matrix.transpose()).scalarMultiply(0.5));
  }

  /**
   * Newton's step for a gradient; along directions in which ln L rises ever faster, the step of one
   * in which it falls off as fast.
   */
  double[] step(double[] gradient) {
    double steepest = 0;
    for (double value : parts.getRealEigenvalues()) {
      steepest = Math.max(steepest, Math.abs(value));
    }
    RealVector along = new ArrayRealVector(gradient);
    RealVector step = new ArrayRealVector(gradient.length);
    for (int i = 0; i < gradient.length; i++) {
      RealVector direction = parts.getEigenvector(i);
      double curvature = Math.max(Math.abs(parts.getRealEigenvalue(i)), FLAT * steepest);
      double length = curvature > 0 ? direction.dotProduct(along) / curvature : 0;
      step = step.add(direction.mapMultiply(length));
    }
    return step.toArray();
  }

  /**
   * The variances of the coordinates: the diagonal of the inverse.
   *
   * @param observations how many the information is the mean of
   * @param largest none are given where that of some direction is larger
   */
  Optional<double[]> variances(long observations, double largest) {
    double[] variances = new double[parts.getRealEigenvalues().length];
    for (int i = 0; i < variances.length; i++) {
      double information = parts.getRealEigenvalue(i) * observations;
      if (!(information * largest > 1)) {
        return Optional.empty();
      }
      RealVector direction = parts.getEigenvector(i);
      for (int j = 0; j < variances.length; j++) {
        variances[j] += direction.getEntry(j) * direction.getEntry(j) / information;
      }
    }
    return Optional.of(variances);
  }
}
