package org.digitalresidents.conversation.act;

/**
 * A text as two numbers: whether it is another word for word, and whether nearly so.
 *
 * @param exact the same for texts that read alike
 * @param similar differs in few bits between texts that differ little (Charikar 2002, of runs of
 *     four characters)
 * @param size how much is said, see {@link NormalText}
 */
public record Fingerprint(long exact, long similar, int size) {
  private static final int RUN = 4;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** Of a text as people write it. */
  public static Fingerprint of(String text) {
    return of(NormalText.of(text));
  }

  static Fingerprint of(NormalText normal) {
    String text = normal.text();
    long exact = 0;
    int[] votes = new int[Long.SIZE];
    for (int start = 0; start < text.length(); start++) {
      exact = mixed(exact + text.charAt(start) + 1);
      if (start + RUN <= text.length()) {
        vote(votes, text, start);
      }
    }
    long similar = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      similar |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return new Fingerprint(exact, similar, normal.size());
  }

  private static void vote(int[] votes, String text, int start) {
    long hash = 0;
    for (int i = start; i < start + RUN; i++) {
      hash = mixed(hash + text.charAt(i) + 1);
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      votes[bit] += ((hash >>> bit) & 1) == 0 ? -1 : 1;
    }
  }

  private static long mixed(long value) {
    long product = value * FACTOR;
    product ^= product >>> 32;
    product *= FACTOR;
    return product ^ (product >>> 29);
  }
}
