package org.digitalresidents.metric;

import java.util.List;

/** Every {@link Tally} of a scope in a period. */
final class Tallies {
  private final long[] numbers = new long[Tally.values().length];

  Tallies() {}

  /** From the numbers, in the order of {@link Tally}. */
  Tallies(List<Long> numbers) {
    for (int i = 0; i < this.numbers.length; i++) {
      this.numbers[i] = numbers.get(i);
    }
  }

  long of(Tally tally) {
    return numbers[tally.number()];
  }

  void add(Tally tally, long number) {
    numbers[tally.number()] = Math.addExact(of(tally), number);
  }

  /** One more where it holds. */
  void count(Tally tally, boolean holds) {
    add(tally, holds ? 1 : 0);
  }

  void addAll(Tallies more) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.addExact(numbers[i], more.numbers[i]);
    }
  }

  /** The numbers, in the order of {@link Tally}. */
  long[] numbers() {
    return numbers.clone();
  }
}
