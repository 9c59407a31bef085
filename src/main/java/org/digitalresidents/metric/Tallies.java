package org.digitalresidents.metric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Every {@link Tally} of a scope in a period. */
final class Tallies {
  private final Map<Tally, Long> numbers = new EnumMap<>(Tally.class);

  Tallies() {}

  /** From the numbers, in the order of {@link Tally}. */
  Tallies(List<Long> numbers) {
    Iterator<Long> number = numbers.iterator();
    for (Tally tally : Tally.values()) {
      add(tally, number.next());
    }
  }

  long of(Tally tally) {
    return numbers.getOrDefault(tally, 0L);
  }

  void add(Tally tally, long number) {
    if (number != 0) {
      numbers.merge(tally, number, Math::addExact);
    }
  }

  /** One more where it holds. */
  void count(Tally tally, boolean holds) {
    add(tally, holds ? 1 : 0);
  }

  void addAll(Tallies more) {
    more.numbers.forEach(this::add);
  }

  /** The numbers, in the order of {@link Tally}. */
  long[] inOrder() {
    return Arrays.stream(Tally.values()).mapToLong(this::of).toArray();
  }
}
