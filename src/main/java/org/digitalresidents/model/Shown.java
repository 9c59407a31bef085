package org.digitalresidents.model;

/** Values as messages show them. */
public final class Shown {
  /** How much of an offending value a message shows, in UTF-16 units. */
  private static final int MAX_SHOWN = 80;

  private Shown() {}

  /** A value in quotes, cut, on one line, without control characters. */
  public static String of(String value) {
    StringBuilder shown = new StringBuilder("'");
    int end = Math.min(value.length(), MAX_SHOWN);
    if (end > 0 && end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      boolean isLoneSurrogate = Character.isSurrogate(c) && !isPaired(value, i);
      if (Character.isISOControl(c) || isLoneSurrogate) {
        shown.append("\\u").append(hex4(c));
      } else {
        shown.append(c);
      }
    }
    return shown.append(end < value.length() ? "…'" : "'").toString();
  }

  /** Whether the surrogate at a position has its other half beside it. */
  public static boolean isPaired(String value, int at) {
    char c = value.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
    }
    return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
  }

  private static String hex4(char c) {
    return Integer.toHexString(0x10000 | c).substring(1);
  }
}
