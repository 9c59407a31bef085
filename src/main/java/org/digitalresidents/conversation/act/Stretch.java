package org.digitalresidents.conversation.act;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text that is not read as words.
 *
 * @param end where the text goes on
 * @param text what stands for it
 * @param shape what it says of the text; null for nothing
 * @param isEmoji whether it is one
 * @param isClause whether it stands apart from the words beside it
 */
record Stretch(int end, String text, Shape shape, boolean isEmoji, boolean isClause) {
  private static final String OMITTED = String.valueOf(NormalText.LEFT_OUT);
  private static final int LONGEST_QUOTATION = 200;
  private static final int LONGEST_NAME = 12;
  private static final List<String> PROTOCOLS = List.of("http://", "https://", "www.", "ftp://");
  private static final List<String> EVERYBODY =
      List.of("所有人", "全体成员", "all", "everyone", "here", "channel");

  /** Each repetition is bounded, and no two stand beside one another. */
  private static final Pattern NAMED_EMOJI =
      Pattern.compile(":[a-z0-9_+-]{2,30}:|\\[(?:[\\u4e00-\\u9fff]{1,5}|[A-Za-z]{2,12})\\]");

  /** The stretch that begins at a place of a text; null where words go on. */
  static Stretch at(String raw, int at) {
    char c = raw.charAt(at);
    char glyph = Glyphs.of(c);
    return switch (glyph) {
      case 'h', 'w', 'f' -> address(raw, at);
      case '`' -> code(raw, at);
      case '"' -> quotation(raw, at);
      case '@' -> mention(raw, at);
      case ':', '[' -> namedEmoji(raw, at);
      default -> c < 0x2300 || Glyphs.isHan(c) ? null : emoji(raw, at);
    };
  }

  private static Stretch address(String raw, int at) {
    boolean isInWord = at > 0 && raw.charAt(at - 1) < 0x80 && isWord(raw.charAt(at - 1));
    if (isInWord
        || PROTOCOLS.stream().noneMatch(p -> raw.regionMatches(true, at, p, 0, p.length()))) {
      return null;
    }
    int end = at;
    while (end < raw.length() && isOfAddress(raw.charAt(end))) {
      end++;
    }
    while (".,!?;:'".indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Stretch(end, OMITTED, Shape.URL, false, true);
  }

  private static boolean isOfAddress(char c) {
    return c > ' ' && c < 0x7F && "\"<>)]`|".indexOf(c) < 0;
  }

  private static Stretch code(String raw, int at) {
    boolean isBlock = raw.startsWith("```", at);
    int close = isBlock ? raw.indexOf("```", at + 3) : closing(raw, at);
    if (isBlock) {
      return new Stretch(close < 0 ? raw.length() : close + 3, OMITTED, Shape.CODE, false, true);
    }
    return close < 0 ? null : new Stretch(close + 1, OMITTED, Shape.CODE, false, false);
  }

  private static Stretch quotation(String raw, int at) {
    int close = closing(raw, at);
    boolean isAll = raw.substring(0, at).isBlank() && raw.substring(close + 1).isBlank();
    return close < 0 || isAll ? null : new Stretch(close + 1, OMITTED, null, false, false);
  }

  /** Where what opens here is closed, on the same line; -1 where it is not. */
  private static int closing(String raw, int at) {
    char open = Glyphs.of(raw.charAt(at));
    int last = Math.min(raw.length(), at + LONGEST_QUOTATION);
    for (int i = at + 1; i < last && raw.charAt(i) != '\n'; i++) {
      if (Glyphs.of(raw.charAt(i)) == open) {
        return i;
      }
    }
    return -1;
  }

  private static Stretch mention(String raw, int at) {
    if (at > 0 && isWord(raw.charAt(at - 1)) && raw.charAt(at - 1) < 0x80) {
      return null;
    }
    for (String all : EVERYBODY) {
      int end = at + 1 + all.length();
      boolean ends = end >= raw.length() || all.charAt(0) > 0x80 || !isWord(raw.charAt(end));
      if (ends && raw.regionMatches(true, at + 1, all, 0, all.length())) {
        return new Stretch(end, "", Shape.EVERYBODY, false, false);
      }
    }
    int end = at + 1;
    while (end < raw.length() && isOfName(raw.charAt(end))) {
      end++;
    }
    boolean isName = raw.charAt(Math.min(at + 1, raw.length() - 1)) < 0x80;
    boolean isShort = end - at <= LONGEST_NAME + 1;
    return new Stretch(isName || isShort ? end : at + 1, "", null, false, false);
  }

  private static boolean isOfName(char c) {
    return isWord(c) || c == '_' || c == '-' || c == '.';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static Stretch namedEmoji(String raw, int at) {
    Matcher named = NAMED_EMOJI.matcher(raw).region(at, Math.min(raw.length(), at + 40));
    return named.lookingAt() ? new Stretch(named.end(), named.group(), null, true, true) : null;
  }

  private static Stretch emoji(String raw, int at) {
    int point = raw.codePointAt(at);
    int end = at + Character.charCount(point);
    boolean isTone = point >= 0x1F3FB && point <= 0x1F3FF;
    boolean isEmoji =
        (point >= 0x1F000 && point <= 0x1FAFF)
            || (point >= 0x2600 && point <= 0x27BF)
            || (point >= 0x23E9 && point <= 0x23FA)
            || point == 0x2B50;
    boolean isHalf = end == at + 1 && Character.isSurrogate(raw.charAt(at));
    if (isTone || isHalf) {
      return new Stretch(end, "", null, false, false);
    }
    return isEmoji ? new Stretch(end, Character.toString(point), null, true, true) : null;
  }
}
