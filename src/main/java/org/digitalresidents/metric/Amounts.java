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
    if (amount == 0) {
      return;
    }
    int place = measure.place();
    long before = amounts[place];
    boolean isLatest = measure == Measure.LAST_LEAVE;
    // Before 1970 instants are negative, and 0 is none.
    long later = before == 0 ? amount : Math.max(before, amount);
    amounts[place] = isLatest ? later : Math.addExact(before, amount);
  }

  void addAll(Amounts more) {
    for (int place = 0; place < amounts.length; place++) {
      add(Measure.at(place), more.amounts[place]);
    }
  }
}
