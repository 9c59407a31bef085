package org.digitalresidents.metric;

/** What was added of every {@link Measure}. */
final class Amounts {
  private final long[] amounts = new long[Measure.count()];

  long of(Measure measure) {
    return amounts[measure.place()];
  }

  boolean has(Measure measure) {
    return of(measure) > 0;
  }

  void add(Measure measure, long amount) {
    int place = measure.place();
    amounts[place] =
        measure == Measure.LAST_LEAVE
            ? Math.max(amounts[place], amount)
            : Math.addExact(amounts[place], amount);
  }

  void addAll(Amounts more) {
    for (int place = 0; place < amounts.length; place++) {
      if (more.amounts[place] != 0) {
        add(Measure.at(place), more.amounts[place]);
      }
    }
  }
}
