package org.digitalresidents.stat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whole numbers gathered one by one, to ask for exact percentiles of them. Holds eight bytes a
 * number, up to twelve with the room to grow; of zeros only how many there are.
 */
public final class Sample {
  private static final long[] EMPTY = {};
  private static final int FIRST_ROOM = 4;
  private static final long WHOLE = 100;

  private long[] numbers = EMPTY;
  private int count;
  private int negatives;
  private long zeros;

  /** All numbers of some samples. */
  public static Sample of(List<Sample> parts) {
    Sample all = new Sample();
    all.numbers = new long[parts.stream().mapToInt(part -> part.count).sum()];
    for (Sample part : parts) {
      System.arraycopy(part.numbers, 0, all.numbers, all.count, part.count);
      all.count += part.count;
      all.negatives += part.negatives;
      all.zeros += part.zeros;
    }
    return all;
  }

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
   * The number at some hundredths of the way from the least to the greatest, {@code (n − 1) ·
   * percent / 100} places on; between two of them on the straight line from one to the other, to
   * the whole number, halves up. Exact: it is computed in hundredths. None where there is no
   * number.
   *
   * @param percent within 0..100
   */
  public OptionalLong percentile(int percent) {
    long n = count + zeros;
    if (n == 0) {
      return OptionalLong.empty();
    }
    Arrays.sort(numbers, 0, count);
    long place = (n - 1) * percent; // in hundredths
    long low = at(place / WHOLE);
    long high = at((place + WHOLE - 1) / WHOLE);
    long hundredths = low * WHOLE + (high - low) * (place % WHOLE);
    return OptionalLong.of(Math.floorDiv(hundredths + WHOLE / 2, WHOLE));
  }

  private long at(long place) {
    if (place < negatives) {
      return numbers[(int) place];
    }
    return place < negatives + zeros ? 0 : numbers[(int) (place - zeros)];
  }
}
