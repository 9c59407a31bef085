package org.digitalresidents.stat;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Whole numbers gathered one by one, to ask for exact percentiles of them. Holds eight bytes a
 * number, up to twelve with the room to grow; of zeros only how many there are.
 */
public final class Sample {
  private static final long[] EMPTY = {};
  private static final int FIRST_ROOM = 4;

  private long[] numbers = EMPTY;
  private int count;
  private int negatives;
  private long zeros;

  /** One more. */
  public void add(long number) {
    if (number == 0) {
      zeros++;
      return;
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(FIRST_ROOM, count + (count >> 1)));
    }
    numbers[count++] = number;
    negatives += number < 0 ? 1 : 0;
  }

  /**
   * The number at a part of the way from the least to the greatest, {@code (n − 1) · part} places
   * on; between two of them on the straight line from one to the other. None where there is no
   * number.
   *
   * @param part within 0..1
   */
  public OptionalDouble percentile(double part) {
    long n = count + zeros;
    if (n == 0) {
      return OptionalDouble.empty();
    }
    Arrays.sort(numbers, 0, count);
    double place = (n - 1) * part;
    long below = (long) Math.floor(place);
    long above = (long) Math.ceil(place);
    long low = at(below);
    long high = at(above);
    // Of two that are equal the line would give a sum that rounding may move.
    return OptionalDouble.of(low == high ? low : (above - place) * low + (place - below) * high);
  }

  private long at(long place) {
    if (place < negatives) {
      return numbers[(int) place];
    }
    return place < negatives + zeros ? 0 : numbers[(int) (place - zeros)];
  }
}
