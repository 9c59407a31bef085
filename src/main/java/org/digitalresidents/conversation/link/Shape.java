package org.digitalresidents.conversation.link;

/**
 * How a post is built.
 *
 * @param opening what its first word does, the name of whom it addresses left aside
 * @param asks whether it looks like a question
 * @param length the step of {@link #LENGTHS} on which its number of words falls
 */
record Shape(Opening opening, boolean asks, int length) {
  static final Scale LENGTHS = Scale.of(1, 2, 4, 7, 12, 20);

  private static final String COMMAND = "!";

  /**
   * The shape of a text.
   *
   * @param tokens its words
   * @param isLed whether the first of them is a name
   */
  static Shape of(String text, Tokens tokens, boolean isLed) {
    Opening opening = opening(text, tokens, isLed);
    boolean asks = Questions.isAsked(text, opening);
    return new Shape(opening, asks, LENGTHS.step(tokens.size()));
  }

  private static Opening opening(String text, Tokens tokens, boolean isLed) {
    if (text.startsWith(COMMAND)) {
      return Opening.COMMAND;
    }
    int first = isLed && tokens.size() > 1 ? 1 : 0;
    return first < tokens.size() ? Opening.of(tokens.word(first)) : Opening.OTHER;
  }
}
