package org.digitalresidents.stat;

import java.util.List;

/** The estimates of a small set of subjects straight from their definitions, sum by sum. */
final class ByDefinition {
  private final Subjects subjects;

  ByDefinition(Subjects subjects) {
    this.subjects = subjects;
  }

  double atRisk(long time) {
    return subjects.all().stream().filter(s -> s.isAtRisk(time)).count();
  }

  private double events(long time) {
    return subjects.all().stream().filter(s -> s.hasEvent(time)).count();
  }

  private double events(long time, int cause) {
    return subjects.all().stream().filter(s -> s.hasEvent(time) && s.cause() == cause).count();
  }

  List<Long> eventTimes(long to) {
    return subjects.all().stream()
        .filter(s -> s.cause() != Subjects.CENSORED && s.exit() <= to)
        .map(Subjects.Subject::exit)
        .distinct()
        .sorted()
        .toList();
  }

  double survival(long time) {
    return eventTimes(time).stream()
        .mapToDouble(t -> 1 - events(t) / atRisk(t))
        .reduce(1, (a, b) -> a * b);
  }

  double incidence(long time, int cause) {
    return eventTimes(time).stream()
        .mapToDouble(t -> survival(t - 1) * events(t, cause) / atRisk(t))
        .sum();
  }

  /** The three sums of Marubini & Valsecchi. */
  double variance(long time, int cause) {
    double sum = 0;
    for (long t : eventTimes(time)) {
      double n = atRisk(t);
      double d = events(t);
      double own = events(t, cause);
      double before = survival(t - 1);
      double later = incidence(time, cause) - incidence(t, cause);
      if (n > d) {
        sum += later * later * d / (n * (n - d));
      }
      sum += before * before * own * (n - own) / (n * n * n);
      sum -= 2 * later * before * own / (n * n);
    }
    return sum;
  }
}
