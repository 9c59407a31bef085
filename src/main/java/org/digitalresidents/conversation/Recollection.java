package org.digitalresidents.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last posts of a stream, and those that name a post which has not been told yet. */
final class Recollection {
  static final int MOST_POSTS = 20_000;

  /** Posts dated before what they reply to are rare: clocks differ. */
  static final int MOST_AWAITED = 1_000;

  private final Map<String, Spoken> posts = bounded(MOST_POSTS);
  private final Map<String, List<Spoken>> awaited = bounded(MOST_AWAITED);

  private static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }

  void begin() {
    posts.clear();
    awaited.clear();
  }

  void remember(Spoken said) {
    posts.put(said.eventId(), said);
  }

  /** The post; null where it is too long ago, or has not been told. */
  Spoken post(String eventId) {
    return posts.get(eventId);
  }

  /** A post replies to one that is not known: it may come yet. */
  void await(String eventId, Spoken said) {
    List<Spoken> all = awaited.computeIfAbsent(eventId, id -> new ArrayList<>(1));
    if (all.size() < MOST_AWAITED) {
      all.add(said);
    }
  }

  /** Those that awaited a post. */
  List<Spoken> awaiting(String eventId) {
    List<Spoken> all = awaited.remove(eventId);
    return all == null ? List.of() : all;
  }
}
