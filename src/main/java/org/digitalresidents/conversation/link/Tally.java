package org.digitalresidents.conversation.link;

/**
 * What one post's comparison with earlier ones counts of a speaker; <em>after</em> is between the
 * earlier post looked at and the new one.
 */
final class Tally {
  private long of = -1;

  /** Posts of theirs, after. */
  int spoke;

  /** Posts that address them, after. */
  int addressed;

  /** Posts of the new post's author that address them, after. */
  int addressedByAuthor;

  /** Posts of theirs that address the new post's author, after. */
  int addressesAuthor;

  /** Posts of the new post's author that address them, of all remembered. */
  int everByAuthor;

  /** Posts of theirs that address the new post's author, of all remembered. */
  int everToAuthor;

  /** Counts for this post from now on; what was counted for another is forgotten. */
  Tally of(Said post) {
    if (of != post.number()) {
      of = post.number();
      spoke = 0;
      addressed = 0;
      addressedByAuthor = 0;
      addressesAuthor = 0;
      everByAuthor = 0;
      everToAuthor = 0;
    }
    return this;
  }
}
