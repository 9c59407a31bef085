package org.digitalresidents.metric;

import java.util.EnumMap;
import java.util.Map;

/** What was added of every {@link Measure}. */
final class Amounts {
  private final Map<Measure, Long> amounts = new EnumMap<>(Measure.class);

  long of(Measure measure) {
    return amounts.getOrDefault(measure, 0L);
  }

  boolean has(Measure measure) {
    return of(measure) > 0;
  }

  void add(Measure measure, long amount) {
    amounts.merge(measure, amount, measure == Measure.LAST_LEAVE ? Math::max : Math::addExact);
  }

  void addAll(Amounts more) {
    more.amounts.forEach(this::add);
  }
}
