package org.digitalresidents.journey;

/** The order in which Spark sorts strings: that of their UTF-8 bytes; null comes first. */
public final class Utf8Order {
  private Utf8Order() {}

  /** Below 0 where a is before b, 0 where they are equal, else above 0. */
  public static int compare(String a, String b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** UTF-8 puts characters beyond U+FFFF last; UTF-16 writes them with units before U+E000. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }
}
