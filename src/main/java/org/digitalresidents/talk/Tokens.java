package org.digitalresidents.talk;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words. Words of letters end at what is no letter, digit or apostrophe; an emoji
 * is a word, and so is its name in brackets, {@code [捂脸]}. Chinese is cut where the shares of the
 * words in {@link GeneralWords} have the largest product; two to four signs in a row that make no
 * known word, none of them among the commonest, are one word: so words that only the group knows
 * are found.
 */
final class Tokens {
  private static final int LONGEST_HAN = 4;
  private static final int LONGEST = 30;
  private static final int SHORTEST_LATIN = 3;

  /** Its repetition in a repetition is possessive: else the stack would grow with the text. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\\[[\\p{IsHan}a-z]{1,8}\\]" // the name of an emoji
              + "|\\p{IsHan}+"
              + "|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:'[\\p{L}&&[^\\p{IsHan}]]++)*+"
              + "|[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");

  private Tokens() {}

  /** The words of a text, in order, read as {@link SpokenText} does. */
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String piece = pieces.group();
      if (isHan(piece)) {
        addHan(piece, tokens);
      } else {
        tokens.add(piece);
      }
    }
    return tokens;
  }

  /** Whether a word may be special to a group: no number, not short, not among the commonest. */
  static boolean isTerm(String token) {
    int first = token.codePointAt(0);
    if (!isLongEnough(token) || token.length() > LONGEST) {
      return false;
    }
    if (!Character.isLetterOrDigit(first)) {
      return true; // an emoji
    }
    boolean isCommon = isHan(token) ? GeneralWords.CHINESE.isCommon(token) : isCommonLatin(token);
    return !isCommon && token.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isCommonLatin(String token) {
    return GeneralWords.ENGLISH.isCommon(token) || token.indexOf('\'') > 0;
  }

  static boolean isLongEnough(String word) {
    if (isHan(word)) {
      return word.length() > 1;
    }
    return !Character.isLetterOrDigit(word.codePointAt(0)) || word.length() >= SHORTEST_LATIN;
  }

  /** Whether it is written in Chinese signs. */
  static boolean isHan(String word) {
    return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.HAN;
  }

  private static void addHan(String run, List<String> tokens) {
    int[] ends = bestEnds(run);
    int singles = -1; // where a row of signs that make no word begins; below 0 outside
    for (int at = 0; at < run.length(); at = ends[at]) {
      String word = run.substring(at, ends[at]);
      boolean isSingle = word.length() == 1 && !GeneralWords.CHINESE.isCommon(word);
      if (isSingle) {
        singles = singles < 0 ? at : singles;
      } else {
        addSingles(run, singles, at, tokens);
        singles = -1;
        tokens.add(word);
      }
    }
    addSingles(run, singles, run.length(), tokens);
  }

  private static void addSingles(String run, int from, int to, List<String> tokens) {
    if (from < 0) {
      return;
    }
    if (to - from <= LONGEST_HAN) {
      tokens.add(run.substring(from, to));
    } else {
      run.substring(from, to).codePoints().mapToObj(Character::toString).forEach(tokens::add);
    }
  }

  /** For each place of a run where the word that begins there ends, on the best way to its end. */
  private static int[] bestEnds(String run) {
    int n = run.length();
    double[] best = new double[n + 1];
    int[] ends = new int[n];
    for (int at = n - 1; at >= 0; at--) {
      best[at] = Double.NEGATIVE_INFINITY;
      for (int end = at + 1; end <= Math.min(n, at + LONGEST_HAN); end++) {
        String word = run.substring(at, end);
        boolean isWord = end == at + 1 || GeneralWords.CHINESE.has(word);
        double way = isWord ? GeneralWords.CHINESE.logShare(word) + best[end] : 0;
        if (isWord && way > best[at]) {
          best[at] = way;
          ends[at] = end;
        }
      }
    }
    return ends;
  }
}
