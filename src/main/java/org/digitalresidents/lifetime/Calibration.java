package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.digitalresidents.model.NullReason;

/** How often members came again, against how often a model would have them come. */
final class Calibration {
  private final Subject subject;
  private final long[] actual = new long[Bucket.COUNT];
  private final TreeMap<Double, Long> ages = new TreeMap<>(); // members by how long they were seen

  Calibration(Subject subject, List<Group> groups) {
    this.subject = subject;
    for (Group group : groups) {
      actual[Bucket.of(group.history().repeats())] += group.members();
      ages.merge(group.history().age(), group.members(), Long::sum);
    }
  }

  List<ValueCalibrationRow> rows(Fitted fitted) {
    List<ValueCalibrationRow> rows = new ArrayList<>();
    long members = LongStream.of(actual).sum();
    if (!fitted.isUsable()) {
      for (int bucket = 0; bucket < Bucket.COUNT; bucket++) {
        rows.add(none(fitted, Bucket.name(bucket), actual[bucket]));
      }
      rows.add(none(fitted, Bucket.ALL, members));
      return rows;
    }
    double[] expected = expected(fitted);
    double chiSquare = 0;
    for (int bucket = 0; bucket < Bucket.COUNT; bucket++) {
      double difference = actual[bucket] - expected[bucket];
      double part = difference * difference / expected[bucket];
      chiSquare += part;
      rows.add(row(fitted, Bucket.name(bucket), actual[bucket], expected[bucket], part));
    }
    rows.add(row(fitted, Bucket.ALL, members, DoubleStream.of(expected).sum(), chiSquare));
    return rows;
  }

  private double[] expected(Fitted fitted) {
    LifetimeModel model = Family.of(fitted.predictor()).model().apply(fitted.fit().parameters());
    double[] expected = new double[Bucket.COUNT];
    ages.forEach(
        (age, members) -> {
          double more = 1;
          for (int repeats = 0; repeats < Bucket.COUNT - 1; repeats++) {
            double probability = model.probability(repeats, age);
            expected[repeats] += members * probability;
            more -= probability;
          }
          expected[Bucket.COUNT - 1] += members * Math.max(more, 0);
        });
    return expected;
  }

  /** Where none are expected, there is nothing to measure a difference by. */
  private ValueCalibrationRow row(
      Fitted fitted, String bucket, long actual, double expected, double chiSquare) {
    boolean isNumber = Double.isFinite(chiSquare);
    return new ValueCalibrationRow(
        subject.communityId(),
        subject.sample().code(),
        fitted.predictor().code(),
        bucket,
        actual,
        expected,
        null,
        isNumber ? chiSquare : null,
        isNumber ? null : NullReason.BASE_ZERO.code());
  }

  private ValueCalibrationRow none(Fitted fitted, String bucket, long actual) {
    String reason = fitted.obstacle().code();
    return new ValueCalibrationRow(
        subject.communityId(),
        subject.sample().code(),
        fitted.predictor().code(),
        bucket,
        actual,
        null,
        reason,
        null,
        reason);
  }
}
