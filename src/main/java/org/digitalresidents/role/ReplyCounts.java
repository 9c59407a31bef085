package org.digitalresidents.role;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Replies between the roles of one community, seen and expected. */
final class ReplyCounts {
  private final PairCounts seen = new PairCounts();
  private final Map<String, Double> ownPairs = new HashMap<>();
  private double allOwnPairs;

  /** So many replies went from one name to another. */
  void add(String from, String to, long replies) {
    seen.add(from, to, replies);
  }

  /**
   * Of a name's members, the sum of replies sent times replies received: so many pairs of a sent
   * and a received reply are of one member, who does not reply to oneself.
   */
  void addOwnPairs(String name, long pairs) {
    ownPairs.merge(name, (double) pairs, Double::sum);
    allOwnPairs += pairs;
  }

  long seen(String from, String to) {
    return seen.of(from, to);
  }

  long all() {
    return seen.all();
  }

  /**
   * Replies if each went, whoever sent it, to any other member as often as they are replied to:
   * {@code all · (sent · received − own pairs) / (all² − all own pairs)}; 0 where there is no
   * other.
   */
  double expected(String from, String to) {
    double all = seen.all();
    double own = from.equals(to) ? ownPairs.getOrDefault(from, 0.0) : 0;
    double pairs = (double) seen.from(from) * seen.to(to) - own;
    double possible = all * all - allOwnPairs;
    return possible > 0 && pairs > 0 ? all * pairs / possible : 0;
  }

  void forEach(BiConsumer<String, String> pair) {
    seen.forEach(pair);
  }
}
