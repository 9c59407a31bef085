package org.digitalresidents.conversation;

/** How it is known that a post asks. */
enum Asking {
  /** It says so itself: by the source, or in words that are sure enough. */
  SAID,
  /**
   * It opens a thread, and its words hint at it: advice, thanks or acceptance show that it asked.
   */
  HINTED,
  /**
   * It opens a thread, and nothing says what it does: its author's thanks or acceptance show it.
   */
  UNSAID
}
