package org.digitalresidents.conversation.link;

import java.util.regex.Pattern;

/**
 * Whether a text asks, by its look alone; precise enough to weigh links, not to count questions.
 */
final class Questions {
  private static final Pattern ADDRESS = Pattern.compile("https?:\\S*");

  private static final String[] CHINESE = {
    "吗", "什么", "怎么", "怎样", "哪", "谁", "多少", "为啥", "啥", "咋", "请问", "求助", "有没有", "是不是", "能不能"
  };

  private static final char CHINESE_MARK = '\uFF1F';

  private Questions() {}

  static boolean isAsked(String text, Opening opening) {
    if (opening == Opening.WH || opening == Opening.ANYBODY) {
      return true;
    }
    boolean isMarked = hasMark(text);
    if (isMarked && text.contains("http")) {
      isMarked = hasMark(ADDRESS.matcher(text).replaceAll(""));
    }
    return isMarked || asksInChinese(text);
  }

  private static boolean hasMark(String text) {
    return text.indexOf('?') >= 0 || text.indexOf(CHINESE_MARK) >= 0;
  }

  private static boolean asksInChinese(String text) {
    for (String word : CHINESE) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
