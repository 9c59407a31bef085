package org.digitalresidents.stat;

import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** How far differences lie from 0, in units of their own covariance: {@code x' V⁻¹ x}. */
final class QuadraticForm {
  /** Below this a correlation matrix has no inverse worth the name; rounding leaves about 1e-16. */
  private static final double SINGULAR = 1e-10;

  private static final double SYMMETRY = 1e-9;

  private QuadraticForm() {}

  /**
   * None where the covariance is singular.
   *
   * @param covariance at least as large as there are differences; the rest of it is ignored
   */
  static Optional<Double> of(double[] differences, double[][] covariance) {
    int size = differences.length;
    double[] scaled = new double[size];
    RealMatrix correlation = MatrixUtils.createRealMatrix(size, size);
    for (int k = 0; k < size; k++) {
      if (covariance[k][k] <= 0) {
        return Optional.empty();
      }
      scaled[k] = differences[k] / Math.sqrt(covariance[k][k]);
      for (int l = 0; l < size; l++) {
        double scale = Math.sqrt(covariance[k][k]) * Math.sqrt(covariance[l][l]);
        correlation.setEntry(k, l, k == l ? 1 : covariance[k][l] / scale);
      }
    }
    return solve(new ArrayRealVector(scaled), correlation);
  }

  private static Optional<Double> solve(RealVector x, RealMatrix correlation) {
    try {
      CholeskyDecomposition root = new CholeskyDecomposition(correlation, SYMMETRY, SINGULAR);
      return Optional.of(Math.max(x.dotProduct(root.getSolver().solve(x)), 0));
    } catch (NonPositiveDefiniteMatrixException singular) {
      return Optional.empty();
    }
  }
}
