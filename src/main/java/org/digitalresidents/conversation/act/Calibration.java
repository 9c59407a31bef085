package org.digitalresidents.conversation.act;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes probabilities of scores: {@code p = logistic(slope · score + shift)}, the most likely slope
 * and shift for examples held out, with targets drawn in a little so that a perfect separation has
 * an answer. Source: Platt 1999.
 */
record Calibration(double slope, double shift) {
  private static final int MOST_STEPS = 100;
  private static final double SMALL = 1e-10;

  /** A score and whether it should be high. */
  record Example(double score, boolean isPositive) {}

  /** From which probability on to say yes, and how right that is among the examples. */
  record Threshold(double probability, double precision, double recall) {}

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  double of(double score) {
    return logistic(slope * score + shift);
  }

  /** Fits by Newton's method, halving steps that do not help. */
  static Calibration fit(List<Example> examples) {
    long positives = examples.stream().filter(Example::isPositive).count();
    double high = (positives + 1.0) / (positives + 2);
    double low = 1.0 / (examples.size() - positives + 2);
    Calibration best = new Calibration(1, 0);
    double loss = best.loss(examples, high, low);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = best.step(examples, high, low);
      double size = 1;
      Calibration next = best.moved(step, size);
      while (next.loss(examples, high, low) > loss && size > SMALL) {
        size /= 2;
        next = best.moved(step, size);
      }
      double nextLoss = next.loss(examples, high, low);
      if (nextLoss >= loss - SMALL) {
        return best;
      }
      best = next;
      loss = nextLoss;
    }
    return best;
  }

  private Calibration moved(double[] step, double size) {
    return new Calibration(slope - size * step[0], shift - size * step[1]);
  }

  private double loss(List<Example> examples, double high, double low) {
    double sum = 0;
    for (Example example : examples) {
      double target = example.isPositive() ? high : low;
      double x = slope * example.score() + shift;
      sum += Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - target * x;
    }
    return sum;
  }

  /** The inverse of the second derivatives times the first. */
  private double[] step(List<Example> examples, double high, double low) {
    double bySlope = 0;
    double byShift = 0;
    double slopeSlope = SMALL;
    double slopeShift = 0;
    double shiftShift = SMALL;
    for (Example example : examples) {
      double p = of(example.score());
      double error = p - (example.isPositive() ? high : low);
      double weight = p * (1 - p);
      bySlope += error * example.score();
      byShift += error;
      slopeSlope += weight * example.score() * example.score();
      slopeShift += weight * example.score();
      shiftShift += weight;
    }
    double determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
    return new double[] {
      (shiftShift * bySlope - slopeShift * byShift) / determinant,
      (slopeSlope * byShift - slopeShift * bySlope) / determinant
    };
  }

  /**
   * The threshold of the best {@code F1 = 2 · hits / (said + positives)}; of equals the highest.
   */
  Threshold threshold(List<Example> examples) {
    Example[] sorted = examples.toArray(Example[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble((Example e) -> of(e.score())).reversed());
    int positives = (int) examples.stream().filter(Example::isPositive).count();
    int hits = 0;
    double best = -1;
    Threshold threshold = new Threshold(1, 0, 0);
    for (int said = 1; said <= sorted.length; said++) {
      hits += sorted[said - 1].isPositive() ? 1 : 0;
      double p = of(sorted[said - 1].score());
      boolean isLastOfEquals = said == sorted.length || of(sorted[said].score()) < p;
      double f1 = 2.0 * hits / (said + positives);
      if (isLastOfEquals && f1 > best) {
        best = f1;
        threshold = new Threshold(p, (double) hits / said, (double) hits / positives);
      }
    }
    return threshold;
  }
}
