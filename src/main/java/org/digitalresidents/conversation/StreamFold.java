package org.digitalresidents.conversation;

/** Follows one stream of acts after the other. */
interface StreamFold {
  /**
   * Starts a stream.
   *
   * @param dataEnd until when the data speak, exclusive
   */
  void begin(StreamKey stream, long dataEnd);

  /**
   * The next act.
   *
   * @param at where it stands in time: its instant, or the end of the day if only that is known
   */
  void see(Post post, long at);

  /** No more is said in the stream, if one had begun. */
  void end();
}
