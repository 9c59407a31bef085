package org.digitalresidents.health;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Lorenz;

/**
 * A measure of how unequally something is spread, with an interval by the jackknife over those who
 * have it: {@code variance = (n−1)/n Σ (θ₍ᵢ₎ − mean)²}, θ₍ᵢ₎ being the measure without the i-th.
 * Source: Efron and Stein, Annals of Statistics 9 (1981).
 */
enum Inequality {
  GINI(1, Lorenz::gini),
  TOP_1(1, lorenz -> lorenz.shareOfRichest(1)),
  TOP_10(1, lorenz -> lorenz.shareOfRichest(10)),
  EFFECTIVE_NUMBER(Double.POSITIVE_INFINITY, Lorenz::effectiveNumber);

  private final double most;
  private final Function<Lorenz, OptionalDouble> measure;

  Inequality(double most, Function<Lorenz, OptionalDouble> measure) {
    this.most = most;
    this.measure = measure;
  }

  /**
   * The measure of a spread of which not all is 0.
   *
   * @param spread how many have how much
   * @param n how many they are, at least two
   */
  Figure of(SortedMap<Long, Long> spread, long n) {
    double value = measured(spread);
    TreeMap<Long, Long> rest = new TreeMap<>(spread);
    Map<Long, Double> without = new TreeMap<>();
    double sum = 0;
    for (Map.Entry<Long, Long> part : spread.entrySet()) {
      rest.merge(part.getKey(), -1L, Long::sum);
      double left = measured(rest);
      rest.merge(part.getKey(), 1L, Long::sum);
      without.put(part.getKey(), left);
      sum += part.getValue() * left;
    }
    double mean = sum / n;
    double squares = 0;
    for (Map.Entry<Long, Long> part : spread.entrySet()) {
      double stray = without.get(part.getKey()) - mean;
      squares += part.getValue() * stray * stray;
    }
    double reach = Interval.Z_95 * Math.sqrt(squares * (n - 1) / n);
    return new Figure(
        value, null, null, null, n, Math.max(value - reach, 0), Math.min(value + reach, most));
  }

  private double measured(SortedMap<Long, Long> spread) {
    long n = 0;
    long total = 0;
    for (Map.Entry<Long, Long> part : spread.entrySet()) {
      n += part.getValue();
      total += part.getKey() * part.getValue();
    }
    Lorenz lorenz = new Lorenz(n, total);
    spread.forEach(lorenz::see);
    return measure.apply(lorenz).orElse(0);
  }
}
