package org.digitalresidents.table;

import java.util.Arrays;

/** Hashes gathered one by one, eight bytes each, to find which of them stand more than once. */
public final class Hashes {
  private long[] hashes = new long[64];
  private int count;

  /** The next one. */
  public void add(long hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count + (count >> 1));
    }
    hashes[count++] = hash;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** As if there had been none. */
  public void clear() {
    count = 0;
  }

  /** Whether one stands more than once; they lie in another order after it. */
  public boolean areRepeated() {
    Arrays.sort(hashes, 0, count);
    for (int i = 1; i < count; i++) {
      if (hashes[i] == hashes[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /** All, ascending. */
  public long[] sorted() {
    long[] sorted = Arrays.copyOf(hashes, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Those of an ascending array that stand more than once, each once. */
  public static long[] repeated(long[] sorted) {
    long[] repeated = new long[sorted.length / 2];
    int found = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean isFirst = i == 1 || sorted[i - 2] != sorted[i - 1];
      if (sorted[i] == sorted[i - 1] && isFirst) {
        repeated[found++] = sorted[i];
      }
    }
    return Arrays.copyOf(repeated, found);
  }
}
