package org.digitalresidents.stage;

import java.util.ArrayDeque;

/** The latest few things done, each with when it was last: no more than are asked for. */
final class Recent {
  private final int most;
  private final ArrayDeque<Done> done = new ArrayDeque<>(2); // the longest ago first

  /**
   * Something done.
   *
   * @param key what makes it the same again; null where nothing does
   */
  private record Done(Object key, long at) {}

  Recent(int most) {
    this.most = most;
  }

  void add(Object key, long at) {
    boolean isAgain = key != null && done.removeIf(other -> key.equals(other.key()));
    if (!isAgain && done.size() == most) {
      done.removeFirst();
    }
    done.addLast(new Done(key, at));
  }

  /** Whether as many as are asked for were done at this instant or later. */
  boolean areAllSince(long at) {
    return done.size() == most && done.getFirst().at() >= at;
  }

  void forget() {
    done.clear();
  }
}
