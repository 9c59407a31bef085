package org.digitalresidents.conversation.act;

import java.util.Arrays;

/**
 * One character for all that are read alike: capitals and small letters, full and half width, the
 * traditional and the simplified form of the commonest Han characters. {@link #NONE} for what is
 * not seen at all, such as a zero-width space.
 */
final class Glyphs {
  static final char NONE = 0;

  private static final int FULL_WIDTH = '！' - '!';

  private static final String TRADITIONAL =
      "嗎麼誰幾為樣問謝請個們這還沒說會經驗時間無論隨麗歡樂覺對錯幫試買賣錢費優價號裡裏兒過來後實現"
          + "發開關電視頻圖檔連結載應該須當終於總贊讚確認貼長遠與從將動課學習報簽體員歲點種條辦壞";

  private static final String SIMPLIFIED =
      "吗么谁几为样问谢请个们这还没说会经验时间无论随丽欢乐觉对错帮试买卖钱费优价号里里儿过来后实现"
          + "发开关电视频图档连结载应该须当终于总赞赞确认贴长远与从将动课学习报签体员岁点种条办坏";

  private static final String VARIANTS = "﹖﹗，。；：、…‘’“”「」『』～—–　\t\r•·";
  private static final String PLAIN = "?!,.;:,;''\"\"\"\"\"\"~;;   ;;";

  private static final char[] TABLE = table();

  private Glyphs() {}

  static char of(char c) {
    return TABLE[c];
  }

  /** Whether it is a Han character, kana or hangul: written without blanks between words. */
  static boolean isHan(char c) {
    return (c >= 0x3040 && c < 0x3100)
        || (c >= 0x3400 && c < 0xA000)
        || (c >= 0xAC00 && c < 0xD7B0);
  }

  /** Whether a word of letters or digits goes on with it; an apostrophe is part of a word. */
  static boolean isOfWord(char c) {
    return c == '\'' || (c < 0x3040 && Character.isLetterOrDigit(c));
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = plain((char) c);
    }
    put(table, TRADITIONAL, SIMPLIFIED);
    put(table, VARIANTS, PLAIN);
    return table;
  }

  private static char plain(char c) {
    if (c >= '！' && c <= '～') {
      return Character.toLowerCase((char) (c - FULL_WIDTH));
    }
    boolean isUnseen =
        Character.getType(c) == Character.FORMAT
            || (c >= 0xFE00 && c <= 0xFE0F)
            || (Character.isISOControl(c) && !Character.isWhitespace(c));
    if (isUnseen) {
      return NONE;
    }
    return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }

  private static void put(char[] table, String from, String to) {
    if (from.length() != to.length()) {
      throw new IllegalStateException("characters without counterpart: " + Arrays.asList(from, to));
    }
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to.charAt(i);
    }
  }
}
