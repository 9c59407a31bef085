package org.digitalresidents.conversation.act;

import java.util.Set;

/**
 * A text as rules and models read it: small letters of half width in simplified form, without
 * addresses, code, quotations, mentions and zero-width characters.
 *
 * <p>Of a long text only the beginning and the end are read, so that reading takes bounded time.
 *
 * @param text clauses between line feeds, none of which stands first or last; {@code ?} and {@code
 *     !} end a clause and stay; each emoji is a clause of its own; {@link #LEFT_OUT} stands for
 *     what was left out
 * @param size how much is said: each Han character counts one, each other word two
 */
record NormalText(String text, Set<Shape> shapes, int size) {
  static final char LEFT_OUT = '□';

  /** What one reads of a long text: questions stand in the beginning or in the end. */
  private static final int HEAD = 2_000;

  private static final int TAIL = 500;

  /** Reads a text; none, where it is null. */
  static NormalText of(String raw) {
    return new TextReader(raw == null ? "" : cut(raw)).read();
  }

  private static String cut(String raw) {
    boolean isLong = raw.length() > HEAD + TAIL;
    return isLong ? raw.substring(0, HEAD) + "\n" + raw.substring(raw.length() - TAIL) : raw;
  }
}
