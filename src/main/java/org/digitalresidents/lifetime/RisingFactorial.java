package org.digitalresidents.lifetime;

/**
 * {@code (a)_n = a (a+1) … (a+n−1) = Γ(a+n) / Γ(a)}, on the scale of its logarithm.
 *
 * <p>Counts are whole, so the quotients of gamma and beta functions in these models are products:
 * unlike differences of ln Γ they lose no digits, however large or small a is.
 */
final class RisingFactorial {
  /** A product is turned into a logarithm before it leaves the range of numbers. */
  private static final double LARGE = 1e200;

  private RisingFactorial() {}

  /** {@code ln (a)_n}; 0 where n is 0. */
  static double log(double a, long n) {
    double log = 0;
    double product = 1;
    for (long i = 0; i < n; i++) {
      product *= a + i;
      if (product > LARGE || product < 1 / LARGE) {
        log += Math.log(product);
        product = 1;
      }
    }
    return log + Math.log(product);
  }

  /** The derivative {@code Σ 1/(a+i) = ψ(a+n) − ψ(a)}. */
  static double slope(double a, long n) {
    double slope = 0;
    for (long i = 0; i < n; i++) {
      slope += 1 / (a + i);
    }
    return slope;
  }
}
