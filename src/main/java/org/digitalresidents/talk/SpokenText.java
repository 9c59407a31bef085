package org.digitalresidents.talk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is read here: small letters of half width (Unicode NFKC), without addresses of pages
 * and names that are called.
 */
final class SpokenText {
  /** Longer texts are known by their beginning. */
  private static final int MOST = 5_000;

  private static final Pattern LEFT_OUT =
      Pattern.compile("https?://\\S+|www\\.\\S+|@[^\\s@,.!?:]+");

  /** {@code #周一立旗#}, or {@code #mondaygoals} up to the next blank. */
  private static final Pattern TAG =
      Pattern.compile("#([\\p{L}\\p{N}_-]{2,30})(?:#|(?![\\p{L}\\p{N}_-]))");

  private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

  private SpokenText() {}

  static String of(String raw) {
    return LEFT_OUT.matcher(plain(raw)).replaceAll(" ");
  }

  /** One form for all ways to write it. */
  static String plain(String raw) {
    String cut = raw.length() > MOST ? raw.substring(0, MOST) : raw;
    return Normalizer.normalize(cut, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  /** The first tag of a text that was read; a number alone is none. */
  static Optional<String> tag(String text) {
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      if (!NUMBER.matcher(tags.group(1)).matches()) {
        return Optional.of(tags.group(1));
      }
    }
    return Optional.empty();
  }
}
