package org.digitalresidents.conversation.act;

/** What is seen of a text before its words are read. */
enum Shape {
  /** It holds an address of a page. */
  URL,
  /** It holds a stretch of code. */
  CODE,
  /** It calls everybody: {@code @所有人}, {@code @everyone}. */
  EVERYBODY,
  /** It holds emoji and no word. */
  ONLY_EMOJI,
  /**
   * Its only question mark stands after a few first words, and it goes on: {@code Stairs? I take
   * the lift}. That takes up a word and asks nothing.
   */
  ECHO,
  /** It names a quantity: {@code two weeks}, 五公里. */
  QUANTITY
}
