package org.digitalresidents.conversation.act;

import java.util.Arrays;

/** The runs of one to four characters of a normal text, as numbers of a fixed range. */
final class Ngrams {
  static final int LONGEST = 4;
  static final int BITS = 18;

  /** How many numbers there are: 2^18, methods 3.3. Two runs that share one do little harm. */
  static final int BUCKETS = 1 << BITS;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Ngrams() {}

  /** The numbers of the runs in a text, each once, ascending; beginning and end are characters. */
  static int[] of(NormalText text) {
    String framed = "\n" + text.text() + "\n";
    int[] buckets = new int[framed.length() * LONGEST];
    int count = 0;
    for (int start = 0; start < framed.length(); start++) {
      long hash = 0;
      int end = Math.min(framed.length(), start + LONGEST);
      for (int i = start; i < end; i++) {
        hash = (hash + framed.charAt(i) + 1) * FACTOR;
        hash ^= hash >>> 32;
        buckets[count++] = (int) ((hash * FACTOR) >>> (Long.SIZE - BITS));
      }
    }
    return distinct(buckets, count);
  }

  private static int[] distinct(int[] buckets, int count) {
    Arrays.sort(buckets, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || buckets[i] != buckets[i - 1]) {
        buckets[kept++] = buckets[i];
      }
    }
    return Arrays.copyOf(buckets, kept);
  }
}
