package org.digitalresidents.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a measured process tells of itself: lines on its standard output, each begun the same. */
final class Told {
  private static final String MARK = "bench\t";
  private static final String PART = "part:";

  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Tells a figure; the figures of one name are added up. */
  static void tell(String name, double value) {
    System.out.println(MARK + name + "\t" + value);
  }

  /** Tells how long a part took. */
  static void tellPart(String name, long fromNanos) {
    tell(PART + name, (System.nanoTime() - fromNanos) / 1e9);
  }

  /** Hears a line; others than told ones are passed over. */
  void hear(String line) {
    if (line.startsWith(MARK)) {
      String[] cells = line.split("\t", -1);
      values.merge(cells[1], Double.valueOf(cells[2]), Double::sum);
    }
  }

  Measured measured(double wall) {
    Map<String, Double> parts = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(PART)) {
            parts.put(name.substring(PART.length()), value);
          }
        });
    return new Measured(wall, value("cpu"), (long) value("peak"), (long) value("shuffled"), parts);
  }

  private double value(String name) {
    return values.getOrDefault(name, 0.0);
  }
}
