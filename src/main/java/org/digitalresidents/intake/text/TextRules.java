package org.digitalresidents.intake.text;

import java.text.Normalizer;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/** What holds for every text that enters a table: whole characters only, Unicode NFC. */
public final class TextRules {
  private TextRules() {}

  /** The text in NFC; refuses NUL and half surrogate pairs, which no table can hold. */
  public static String normal(String field, String text) throws BadRecord {
    boolean isSurelyNormal = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw bad(field, text, "holds the character NUL");
      }
      if (Character.isSurrogate(c) && !Shown.isPaired(text, i)) {
        throw bad(field, text, "holds half a surrogate pair");
      }
      isSurelyNormal = isSurelyNormal && isInert(c);
    }
    boolean isNormal = isSurelyNormal || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    return isNormal ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** An id or a code: in NFC and without white space around; null where nothing is left. */
  public static String id(String field, String text) throws BadRecord {
    String stripped = normal(field, text).strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** Characters that composition leaves alone: Latin, and the Han ideographs. */
  private static boolean isInert(char c) {
    return c < 0x300 || (c >= 0x3400 && c < 0xA000);
  }

  private static BadRecord bad(String field, String text, String problem) {
    return new BadRecord(Rejection.ENCODING, field + ": " + Shown.of(text) + " " + problem);
  }
}
