package org.digitalresidents.intake;

import java.util.regex.Pattern;

/** What becomes of what people wrote. Its length in characters is kept in any case. */
public enum TextPolicy {
  /** It is kept as it is. */
  KEEP,
  /** What could name or reach a person is replaced by its kind in brackets. */
  REDACT,
  /** It is not kept. */
  DROP;

  private static final Pattern URL =
      Pattern.compile(
          "(?i)\\b(?:https?|ftp)://[^\\s<>\"'\\p{IsHan}，。]+|\\bwww\\.[^\\s<>\"'\\p{IsHan}，。]+");

  /** Starts only where a run of such characters does: else a long run takes time squared. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)+");

  /** Identity cards of China, cards of banks, passports of China. */
  private static final Pattern ID =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:[0-9]{17}[0-9Xx]|[0-9]{15,19}|[0-9]{4}(?:[ -][0-9]{4}){3}(?:[ -][0-9]{1,4})?"
              + "|[EeGg][0-9]{8})(?![A-Za-z0-9])");

  private static final Pattern PHONE =
      Pattern.compile("(?<![A-Za-z0-9])(?:\\+|00)?[0-9](?:[ ()-]{0,2}[0-9]){6,14}(?![A-Za-z0-9])");

  /** Of mainland China, also where letters stand around it. */
  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

  /** Up to the white space after it; WeCom ends a mention with U+2005. */
  private static final Pattern NAME = Pattern.compile("@[^\\s@\\u2005,，。:：;；!！?？]+");

  /** What is kept of a text. */
  public String of(String text) {
    if (text == null || this == KEEP) {
      return text;
    }
    return this == DROP ? null : MOBILE.matcher(redacted(text)).replaceAll("[phone]");
  }

  /** What is kept of a property, which is never a whole text: without it, acts lose their kind. */
  public String ofProperty(String value) {
    return this == KEEP ? value : redacted(value);
  }

  private static String redacted(String text) {
    String some = URL.matcher(text).replaceAll("[url]");
    some = EMAIL.matcher(some).replaceAll("[email]");
    some = ID.matcher(some).replaceAll("[id]");
    some = PHONE.matcher(some).replaceAll("[phone]");
    return NAME.matcher(some).replaceAll("[name]");
  }
}
