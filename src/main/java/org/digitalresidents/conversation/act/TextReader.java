package org.digitalresidents.conversation.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads one text, character by character, into its normal form. */
final class TextReader {
  /** A word taken up from another is no longer. */
  private static final int MOST_ECHOED_HAN = 5;

  private static final int MOST_ECHOED_WORDS = 3;

  private static final char CLAUSE = '\n';
  private static final String BREAKS = ",;()[]{}<>【】《》〈〉|~=\"";
  private static final String JOINTS = ".:-_@/";
  private static final int MOST_REPEATS = 3;

  private final String raw;
  private final StringBuilder out;
  private final Set<Shape> shapes = EnumSet.noneOf(Shape.class);
  private int at;
  private boolean isBlankDue;
  private int size;
  private boolean hasEmoji;

  TextReader(String raw) {
    this.raw = raw;
    this.out = new StringBuilder(raw.length() + 8);
  }

  NormalText read() {
    skipQuotedLine();
    while (at < raw.length()) {
      if (!takeStretch()) {
        take(Glyphs.of(raw.charAt(at)));
      }
    }
    endClause();
    if (out.length() > 0) {
      out.setLength(out.length() - 1);
    }
    if (hasEmoji && size == 0) {
      shapes.add(Shape.ONLY_EMOJI);
    }
    if (isEcho()) {
      shapes.add(Shape.ECHO);
    }
    if (Quantity.isIn(out)) {
      shapes.add(Shape.QUANTITY);
    }
    return new NormalText(out.toString(), shapes, size);
  }

  private boolean isEcho() {
    int mark = out.indexOf("?");
    boolean isFirst = mark > 0 && mark == out.indexOf(String.valueOf(CLAUSE)) - 1;
    return isFirst && out.lastIndexOf("?") == mark && isBrief(out.substring(0, mark));
  }

  private static boolean isBrief(String clause) {
    boolean isChinese = clause.chars().anyMatch(c -> Glyphs.isHan((char) c));
    return isChinese
        ? clause.length() <= MOST_ECHOED_HAN
        : clause.chars().filter(c -> c == ' ').count() < MOST_ECHOED_WORDS;
  }

  /** Takes an address, code, a quotation, a mention or an emoji that begins here. */
  private boolean takeStretch() {
    Stretch stretch = Stretch.at(raw, at);
    if (stretch == null) {
      return false;
    }
    boolean isClause = stretch.isClause();
    if (isClause) {
      endClause();
    }
    if (!stretch.text().isEmpty() && !repeatsEmoji(stretch)) {
      flushBlank(stretch.text().charAt(0));
      out.append(stretch.text());
    }
    if (stretch.shape() != null) {
      shapes.add(stretch.shape());
    }
    hasEmoji |= stretch.isEmoji();
    at = stretch.end();
    if (isClause) {
      endClause();
    } else {
      isBlankDue = true;
    }
    return true;
  }

  private boolean repeatsEmoji(Stretch stretch) {
    int from = out.length() - 1 - stretch.text().length();
    return stretch.isEmoji() && from >= 0 && out.indexOf(stretch.text(), from) == from;
  }

  private void take(char c) {
    char next = at + 1 < raw.length() ? Glyphs.of(raw.charAt(at + 1)) : CLAUSE;
    at++;
    if (c == CLAUSE) {
      endClause();
      skipQuotedLine();
    } else if (c == ' ') {
      isBlankDue = true;
    } else if (c == '?' || c == '!') {
      mark(c, next);
    } else if (isBreak(c, next)) {
      endClause();
    } else if (c != Glyphs.NONE && c != '*' && c != '#' && c != '`') {
      append(c);
    }
  }

  /** A mark ends its clause, but in the middle of a word it is no mark: {@code item.php?id=3}. */
  private void mark(char c, char next) {
    boolean isHalfWidth = raw.charAt(at - 1) == c;
    boolean isInWord = isHalfWidth && isLatin(last()) && isLatin(next) && !isBlankDue;
    if (isInWord) {
      isBlankDue = true;
    } else if (last() != c) {
      isBlankDue = false;
      out.append(c);
    }
    if (!isInWord && next != '?' && next != '!') {
      endClause();
    }
  }

  private boolean isBreak(char c, char next) {
    return switch (c) {
      case '.' -> !isLatin(next) || Glyphs.isHan(last());
      case ':' -> !Character.isDigit(next) || !Character.isDigit(last());
      case '-', '_' -> !Glyphs.isOfWord(next) || !Glyphs.isOfWord(last());
      default -> BREAKS.indexOf(c) >= 0;
    };
  }

  private void append(char c) {
    int length = out.length();
    boolean isRepeated = length >= MOST_REPEATS && !isBlankDue && !Character.isDigit(c);
    for (int i = 1; isRepeated && i <= MOST_REPEATS; i++) {
      isRepeated = out.charAt(length - i) == c;
    }
    if (isRepeated) {
      return;
    }
    flushBlank(c);
    if (Glyphs.isHan(c) || Character.isHighSurrogate(c)) {
      size++;
    } else if (Glyphs.isOfWord(c) && !Glyphs.isOfWord(last()) && JOINTS.indexOf(last()) < 0) {
      size += 2;
    }
    out.append(c);
  }

  /** Between Han characters a blank stands for a mark. */
  private void flushBlank(char next) {
    if (isBlankDue && out.length() > 0 && last() != CLAUSE) {
      out.append(Glyphs.isHan(last()) && Glyphs.isHan(next) ? CLAUSE : ' ');
    }
    isBlankDue = false;
  }

  private void endClause() {
    isBlankDue = false;
    if (out.length() > 0 && last() != CLAUSE) {
      out.append(CLAUSE);
    }
  }

  private char last() {
    return out.length() == 0 ? CLAUSE : out.charAt(out.length() - 1);
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /** A line that begins so repeats what another wrote. */
  private void skipQuotedLine() {
    for (String mark : List.of(">", "&gt;")) {
      while (raw.startsWith(mark, at)) {
        int end = raw.indexOf('\n', at);
        at = end < 0 ? raw.length() : end + 1;
      }
    }
  }
}
