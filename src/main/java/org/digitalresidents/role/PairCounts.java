package org.digitalresidents.role;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** How often one thing led to another. */
final class PairCounts {
  private final SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
  private final SortedMap<String, Long> from = new TreeMap<>();
  private final SortedMap<String, Long> to = new TreeMap<>();
  private long all;

  void add(String one, String other, long count) {
    counts.computeIfAbsent(one, key -> new TreeMap<>()).merge(other, count, Long::sum);
    from.merge(one, count, Long::sum);
    to.merge(other, count, Long::sum);
    all += count;
  }

  long of(String one, String other) {
    return counts.get(one).getOrDefault(other, 0L);
  }

  long from(String one) {
    return from.get(one);
  }

  long to(String other) {
    return to.get(other);
  }

  long all() {
    return all;
  }

  /** Every pair of a thing that led anywhere and one that was led to, those never seen too. */
  void forEach(BiConsumer<String, String> pair) {
    for (String one : from.keySet()) {
      to.keySet().forEach(other -> pair.accept(one, other));
    }
  }
}
