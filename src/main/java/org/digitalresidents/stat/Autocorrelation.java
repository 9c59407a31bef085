package org.digitalresidents.stat;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far values repeat after a while: {@code r = Σ (x_t − x̄)(x_{t+k} − x̄) / Σ (x_t − x̄)²}, the
 * first sum over n − k pairs. Of n independent values it lies within {@code ±1.96/√n} 19 times in
 * 20. Sources: Box and Jenkins, "Time series analysis"; Bartlett, JRSS Suppl. 8 (1946).
 */
public final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * At one lag; none where the values are all equal, or not more than the lag.
   *
   * @param lag over 0
   */
  public static OptionalDouble at(int lag, double... values) {
    if (lag < 1) {
      throw new IllegalArgumentException("A lag is 1 or more, not " + lag);
    }
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    if (values.length <= lag || squares == 0) {
      return OptionalDouble.empty();
    }
    double products = 0;
    for (int t = 0; t + lag < values.length; t++) {
      products += (values[t] - mean) * (values[t + lag] - mean);
    }
    return OptionalDouble.of(products / squares);
  }
}
