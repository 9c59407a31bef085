package org.digitalresidents.role;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.digitalresidents.model.RoleAct;

/**
 * What is usual in a community over a span, of members with acts enough: what a member's own
 * numbers are held against. Sums are in the order of the values, so that they do not depend on that
 * of the rows.
 *
 * @param pi mean shares of the acts
 * @param medians median shares of the acts
 * @param means of the features of {@link FeatureRow#NAMES}; NaN where nobody's is known
 * @param deviations their standard deviations
 */
record Norms(double[] pi, double[] medians, double[] means, double[] deviations)
    implements Serializable {
  /** Of nobody. */
  static final Norms NONE = new Norms(new double[0], new double[0], new double[0], new double[0]);

  static Norms of(List<FeatureRow> rows) {
    if (rows.isEmpty()) {
      return NONE;
    }
    double[][] shares =
        acts()
            .mapToObj(act -> sorted(rows, row -> (double) row.counts()[act] / row.acts()))
            .toArray(double[][]::new);
    double[][] features =
        IntStream.range(0, FeatureRow.NAMES.size())
            .mapToObj(feature -> sorted(rows, row -> row.features()[feature]))
            .toArray(double[][]::new);
    return new Norms(
        of(shares, Norms::mean),
        of(shares, Norms::median),
        of(features, Norms::mean),
        of(features, Norms::deviation));
  }

  private static IntStream acts() {
    return IntStream.range(0, RoleAct.values().length);
  }

  boolean isKnown() {
    return pi.length > 0;
  }

  /** How many standard deviations a value lies above the mean; NaN where that says nothing. */
  double distance(int feature, double value) {
    return deviations[feature] > 0 ? (value - means[feature]) / deviations[feature] : Double.NaN;
  }

  private static double[] sorted(List<FeatureRow> rows, ToDoubleFunction<FeatureRow> value) {
    return rows.stream().mapToDouble(value).filter(x -> !Double.isNaN(x)).sorted().toArray();
  }

  private static double[] of(double[][] values, ToDoubleFunction<double[]> figure) {
    return Arrays.stream(values).mapToDouble(figure).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double[] squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sorted().toArray();
    return Math.sqrt(mean(squares));
  }

  private static double median(double[] values) {
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
