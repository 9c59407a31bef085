package org.digitalresidents.metric;

/** What was added of every {@link Measure}. */
final class Amounts {
  private static final Measure[] MEASURES = Measure.values();

  private final long[] amounts = new long[MEASURES.length];

  long of(Measure measure) {
    return amounts[measure.number()];
  }

  boolean has(Measure measure) {
    return of(measure) > 0;
  }

  void add(Measure measure, long amount) {
    long before = of(measure);
    amounts[measure.number()] =
        measure == Measure.LAST_LEAVE ? Math.max(before, amount) : Math.addExact(before, amount);
  }

  void addAll(Amounts more) {
    for (Measure measure : MEASURES) {
      add(measure, more.of(measure));
    }
  }
}
