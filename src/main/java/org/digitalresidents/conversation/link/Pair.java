package org.digitalresidents.conversation.link;

/** A new post beside an earlier one it may follow, going back from the latest. */
final class Pair {
  /** Among so many latest posts any comes into question. */
  private static final int NEAR = 20;

  private final SharedWords shared = new SharedWords();
  private Recent recent;
  private Said post;
  private Said earlier;
  private Tally author;
  private Tally other;
  private int back;
  private int speakersAfter;

  /** Another new post; {@link #goBack} leads to the latest. */
  void begin(Said post, Recent recent) {
    this.post = post;
    this.recent = recent;
    back = 0;
    speakersAfter = 0;
    earlier = null;
    author = post.by().tally.of(post);
    shared.compare(post, recent);
    for (int i = 1; i <= recent.size(); i++) {
      Said said = recent.back(i);
      if (said.by() == post.by()) {
        for (Speaker addressed : said.to()) {
          addressed.tally.of(post).everByAuthor++;
        }
      } else if (said.addresses(post.by())) {
        said.by().tally.of(post).everToAuthor++;
      }
    }
  }

  /**
   * Goes back to the next post that comes into question: one of the latest, or one that either
   * author addressed to the other, or the author's own. False where there is none.
   */
  boolean goBack() {
    while (back < recent.size()) {
      if (earlier != null) {
        count(earlier);
      }
      earlier = recent.back(++back);
      if (back <= NEAR || isBetweenTheTwo()) {
        other = earlier.by().tally.of(post);
        return true;
      }
    }
    return false;
  }

  private boolean isBetweenTheTwo() {
    return isOwn() || post.addresses(earlier.by()) || earlier.addresses(post.by());
  }

  Said post() {
    return post;
  }

  Said earlier() {
    return earlier;
  }

  /** How many posts back the earlier one is; the latest is 1 back. */
  int back() {
    return back;
  }

  /** What is counted of the new post's author. */
  Tally author() {
    return author;
  }

  /** What is counted of the earlier post's author. */
  Tally other() {
    return other;
  }

  /** How many people spoke after the earlier post. */
  int speakersAfter() {
    return speakersAfter;
  }

  /** How much both say in the same words. */
  int sharedWords() {
    return shared.weight(back);
  }

  /** In how many remembered posts the rarest word of both stands; more than all where none is. */
  int rarest() {
    return shared.rarest(back);
  }

  /** Whether both are of one author. */
  boolean isOwn() {
    return earlier.by() == post.by();
  }

  private void count(Said after) {
    Tally by = after.by().tally.of(post);
    if (by.spoke++ == 0) {
      speakersAfter++;
    }
    for (Speaker addressed : after.to()) {
      Tally to = addressed.tally.of(post);
      to.addressed++;
      if (after.by() == post.by()) {
        to.addressedByAuthor++;
      }
      if (addressed == post.by()) {
        by.addressesAuthor++;
      }
    }
  }
}
