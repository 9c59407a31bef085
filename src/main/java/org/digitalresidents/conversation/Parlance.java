package org.digitalresidents.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often words are used in a stream of late: what is rare says what a post is about. */
final class Parlance {
  static final int MOST_POSTS = 2_000;

  private final Deque<int[]> posts = new ArrayDeque<>();
  private final Map<Integer, Integer> users = new HashMap<>(); // how many posts use a word

  void begin() {
    posts.clear();
    users.clear();
  }

  /** A post with these distinct words; of too many the eldest is forgotten. */
  void hear(int[] words) {
    posts.add(words);
    for (int word : words) {
      users.merge(word, 1, Integer::sum);
    }
    if (posts.size() > MOST_POSTS) {
      for (int word : posts.remove()) {
        users.computeIfPresent(word, (w, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  /** {@code Σ ln((posts + 1) / (users + 1))} over the words two texts share; both rise. */
  double shared(int[] words, int[] others) {
    double weight = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < others.length) {
      int order = Integer.compare(words[i], others[j]);
      weight += order == 0 ? rarity(words[i]) : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return weight;
  }

  private double rarity(int word) {
    return StrictMath.log((posts.size() + 1.0) / (users.getOrDefault(word, 0) + 1.0));
  }
}
