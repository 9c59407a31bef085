package org.digitalresidents.role;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitalresidents.role.PersonaFact.Facet;

/** Sums of facets, each by key. */
final class FacetSums {
  private final Map<Facet, SortedMap<String, Long>> sums = new EnumMap<>(Facet.class);

  void add(Facet facet, String key, long value) {
    sums.computeIfAbsent(facet, f -> new TreeMap<>()).merge(key, value, Long::sum);
  }

  /** Over all keys. */
  long sum(Facet facet) {
    return byKey(facet).values().stream().mapToLong(Long::longValue).sum();
  }

  long of(Facet facet, String key) {
    return byKey(facet).getOrDefault(key, 0L);
  }

  SortedMap<String, Long> byKey(Facet facet) {
    return sums.getOrDefault(facet, new TreeMap<>());
  }

  /** The one key there is; null where there is none. */
  String only(Facet facet) {
    SortedMap<String, Long> byKey = byKey(facet);
    if (byKey.size() > 1) {
      throw new IllegalStateException("Several of %s: %s".formatted(facet, byKey.keySet()));
    }
    return byKey.isEmpty() ? null : byKey.firstKey();
  }

  /** One sum by another; null where that is 0. */
  Double mean(Facet sum, Facet count) {
    return sum(count) == 0 ? null : (double) sum(sum) / sum(count);
  }
}
