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
