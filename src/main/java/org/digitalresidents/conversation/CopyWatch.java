package org.digitalresidents.conversation;

/** Tells whether a text stood in a stream before. Remembers a bounded number of texts. */
public interface CopyWatch {
  /** Another stream begins. */
  void begin();

  /**
   * Whether a text is a copy of one seen before, and remembers it.
   *
   * @param authorId null where the source names nobody
   * @param text null where there is none
   */
  Copied see(String authorId, String text);
}
