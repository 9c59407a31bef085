package org.digitalresidents.conversation.act;

import java.util.Arrays;
import org.digitalresidents.conversation.Copied;
import org.digitalresidents.conversation.CopyWatch;

/**
 * Tells whether a text stood in a stream before, word for word or nearly so. Remembers the last
 * {@link #REMEMBERED} different texts and who wrote each first, whatever comes.
 *
 * <p>Short texts are nobody's own: they are not looked at. Source: definitions D, E3.
 */
public final class Copies implements CopyWatch {
  /** How many texts are remembered. */
  public static final int REMEMBERED = 4_096;

  /** Texts that say less may well be alike by chance. */
  static final int SHORTEST = 20;

  /**
   * In at most so many of 64 bits near copies differ: about one word changed in twenty. Of two
   * texts that have nothing in common, two in a thousand million are so near.
   */
  private static final int MOST_BITS = 8;

  private final long[] exact = new long[REMEMBERED];
  private final long[] similar = new long[REMEMBERED];
  private final String[] authors = new String[REMEMBERED];
  private int count;
  private int next;

  @Override
  public void begin() {
    Arrays.fill(authors, null);
    count = 0;
    next = 0;
  }

  /** Whether a text is a copy; who is not named counts as one author. */
  @Override
  public Copied see(String authorId, String text) {
    Fingerprint print = Fingerprint.of(text);
    if (print.size() < SHORTEST) {
      return Copied.NO;
    }
    String author = String.valueOf(authorId);
    for (int i = 0; i < count; i++) {
      boolean isNear = Long.bitCount(similar[i] ^ print.similar()) <= MOST_BITS;
      if (isNear || exact[i] == print.exact()) {
        return authors[i].equals(author) ? Copied.OWN : Copied.ANOTHERS;
      }
    }
    exact[next] = print.exact();
    similar[next] = print.similar();
    authors[next] = author;
    next = (next + 1) % REMEMBERED;
    count = Math.min(count + 1, REMEMBERED);
    return Copied.NO;
  }
}
