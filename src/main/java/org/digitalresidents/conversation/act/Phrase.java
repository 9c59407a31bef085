package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Words looked for within one clause, as a person writes them:
 *
 * <ul>
 *   <li>{@code price}: the whole word, in capitals or not; Chinese anywhere.
 *   <li>{@code ^how to}, {@code 吗$}: where a clause begins, or ends; emoji and marks do not count,
 *       nor do a few {@link Openers}.
 *   <li>{@code haha-}: whatever the word goes on with.
 *   <li>{@code 难道*吗}: anything between. A {@code *} at the end reaches to the end of the clause,
 *       one at the beginning from its beginning.
 *   <li>{@code (do|does) you}: each of these; one of them may be empty, or have brackets of its
 *       own.
 *   <li>{@code <a-not-a>}: 是不是, 有没有: any character, 不 or 没, and the same again.
 * </ul>
 *
 * @param parts what must follow one another
 * @param isFromStart whether it covers its clause from the beginning
 * @param isToEnd whether it covers its clause to the end
 */
record Phrase(List<Part> parts, boolean isFromStart, boolean isToEnd) implements Serializable {
  static final String A_NOT_A = "<a-not-a>";

  /** More than this a phrase with alternatives must not stand for. */
  static final int MOST_VARIANTS = 5_000;

  /** Characters that belong together. */
  record Part(String text, boolean isAtStart, boolean isAtEnd, boolean isStem)
      implements Serializable {}

  /** The phrases that a written one stands for; null where it is not written as it must be. */
  static List<Phrase> parse(String written) {
    List<String> variants = new ArrayList<>();
    if (!spell(written, variants)) {
      return null;
    }
    List<Phrase> phrases = new ArrayList<>();
    for (String variant : variants) {
      phrases.add(one(variant));
    }
    return phrases.contains(null) ? null : phrases;
  }

  /** Adds all ways to read it; false where a bracket has no other, or there are too many. */
  private static boolean spell(String written, List<String> variants) {
    int open = written.indexOf('(');
    if (open < 0) {
      variants.add(written);
      return written.indexOf(')') < 0 && variants.size() <= MOST_VARIANTS;
    }
    String before = written.substring(0, open);
    int choice = open + 1;
    List<String> choices = new ArrayList<>();
    for (int at = choice, depth = 1; at < written.length(); at++) {
      char c = written.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 || (c == '|' && depth == 1)) {
        choices.add(written.substring(choice, at));
        choice = at + 1;
      }
      if (depth == 0) {
        String after = written.substring(choice);
        return before.indexOf(')') < 0
            && choices.stream().allMatch(each -> spell(before + each + after, variants));
      }
    }
    return false;
  }

  private static Phrase one(String written) {
    String middle = written.replaceFirst("^\\*", "").replaceFirst("\\*$", "");
    List<Part> parts = new ArrayList<>();
    for (String part : middle.split("\\*", -1)) {
      parts.add(part(part));
    }
    boolean isSound = parts.stream().noneMatch(part -> part.text().isEmpty());
    return isSound ? new Phrase(parts, written.startsWith("*"), written.endsWith("*")) : null;
  }

  private static Part part(String written) {
    boolean isAtStart = written.startsWith("^");
    boolean isAtEnd = written.endsWith("$");
    String words = written.substring(isAtStart ? 1 : 0, written.length() - (isAtEnd ? 1 : 0));
    boolean isStem = words.endsWith("-");
    String text = isStem ? words.substring(0, words.length() - 1) : words;
    return new Part(glyphs(text.strip()), isAtStart, isAtEnd, isStem);
  }

  private static String glyphs(String text) {
    StringBuilder glyphs = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char glyph = Glyphs.of(text.charAt(i));
      if (glyph != Glyphs.NONE) {
        glyphs.append(glyph);
      }
    }
    return glyphs.toString();
  }
}
