package org.digitalresidents.life;

import java.util.Arrays;
import java.util.List;

/** What is counted of a scope in a period, or a part of it: a number for every {@link Tally}. */
final class Tallies {
  private final long[] numbers = new long[Tally.SIZE];

  /** Of a period in which nothing happens. */
  Tallies() {}

  /** From the numbers in order. */
  Tallies(List<Long> numbers) {
    for (int tally = 0; tally < Tally.SIZE; tally++) {
      this.numbers[tally] = numbers.get(tally);
    }
  }

  long of(int tally) {
    return numbers[tally];
  }

  void add(int tally, long number) {
    numbers[tally] += number;
  }

  void addAll(Tallies more) {
    for (int tally = 0; tally < Tally.SIZE; tally++) {
      numbers[tally] += more.numbers[tally];
    }
  }

  /** Whether anything is told of states or members. */
  boolean hasStates() {
    return hasAny(false);
  }

  /** Whether anybody was active, member or not. */
  boolean hasActiveDays() {
    return hasAny(true);
  }

  private boolean hasAny(boolean isOfDays) {
    for (int tally = 0; tally < Tally.SIZE; tally++) {
      if (numbers[tally] != 0 && Tally.isOfDays(tally) == isOfDays) {
        return true;
      }
    }
    return false;
  }

  /** The numbers in order. */
  long[] inOrder() {
    return Arrays.copyOf(numbers, numbers.length);
  }
}
