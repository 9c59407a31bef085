package org.digitalresidents.intake.text;

import org.digitalresidents.model.Rejection;

/**
 * Carries the reason why a record cannot become an act from the rule that found it to the loop that
 * reports it. Has no stack trace: a damaged file throws one per line.
 */
public final class BadRecord extends Exception {
  private static final long serialVersionUID = 1L;

  /** How much of an offending value a detail shows, in UTF-16 units. */
  private static final int MAX_SHOWN = 80;

  private final Rejection reason;

  public BadRecord(Rejection reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Rejection reason() {
    return reason;
  }

  public String detail() {
    return getMessage();
  }

  /** A value as a detail shows it: in quotes, cut, on one line, without control characters. */
  public static String shown(String value) {
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
  static boolean isPaired(String value, int at) {
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
