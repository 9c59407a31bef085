package org.digitalresidents.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One thing, measured several times. */
final class Series {
  private final List<Measured> all = new ArrayList<>();

  void add(Measured measured) {
    all.add(measured);
  }

  int times() {
    return all.size();
  }

  /** Seconds by the clock. */
  double wall() {
    return median(Measured::wall);
  }

  double fastest() {
    return all.stream().mapToDouble(Measured::wall).min().orElse(Double.NaN);
  }

  double slowest() {
    return all.stream().mapToDouble(Measured::wall).max().orElse(Double.NaN);
  }

  double cpu() {
    return median(Measured::cpu);
  }

  /** The most memory of all. */
  long peak() {
    return all.stream().mapToLong(Measured::peak).max().orElse(0);
  }

  long shuffled() {
    return (long) median(Measured::shuffled);
  }

  /** Seconds of each part. */
  Map<String, Double> parts() {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Measured measured : all) {
      measured
          .parts()
          .keySet()
          .forEach(
              name ->
                  parts.computeIfAbsent(name, n -> median(m -> m.parts().getOrDefault(n, 0.0))));
    }
    return parts;
  }

  private double median(ToDoubleFunction<Measured> of) {
    return median(all.stream().mapToDouble(of).sorted().toArray());
  }

  /** The middle one, or the mean of the middle two; not a number where there is none. */
  static double median(double... sorted) {
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
