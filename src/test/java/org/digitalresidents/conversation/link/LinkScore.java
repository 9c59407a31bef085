package org.digitalresidents.conversation.link;

import java.util.Locale;

/**
 * How well links found match those people saw, links to oneself (starts) among them.
 *
 * @param found links found
 * @param seen links people saw
 * @param right links found that people saw too
 */
record LinkScore(long found, long seen, long right) {
  static final LinkScore NOTHING = new LinkScore(0, 0, 0);

  LinkScore plus(LinkScore other) {
    return new LinkScore(found + other.found, seen + other.seen, right + other.right);
  }

  double precision() {
    return 100.0 * right / found;
  }

  double recall() {
    return 100.0 * right / seen;
  }

  /** The harmonic mean of both, in percent. */
  double f() {
    return 200.0 * right / (found + seen);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "P %.1f R %.1f F %.1f", precision(), recall(), f());
  }
}
