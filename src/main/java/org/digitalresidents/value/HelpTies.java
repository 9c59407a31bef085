package org.digitalresidents.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who helped whom in a period. */
final class HelpTies {
  private final Map<String, Set<String>> helpedBy = new HashMap<>(); // whom each helper helped
  private final Set<String> helped = new HashSet<>();
  private long pairs;

  /** A member answered a question of another. */
  void add(String helper, String asker) {
    pairs++;
    helped.add(asker);
    helpedBy.computeIfAbsent(helper, key -> new HashSet<>(2)).add(asker);
  }

  EstimateRow pairs() {
    return EstimateRow.count(pairs);
  }

  EstimateRow helpers() {
    return EstimateRow.count(helpedBy.size());
  }

  EstimateRow helped() {
    return EstimateRow.count(helped.size());
  }

  /** Of the ties, those returned: A helped B and B helped A. */
  EstimateRow reciprocity(int fewest) {
    return EstimateRow.share(returned(), ties(), fewest);
  }

  /** Of the ties, those passed on: A helped B and B helped a third. */
  EstimateRow passedOn(int fewest) {
    long passed = 0;
    for (Map.Entry<String, Set<String>> tie : helpedBy.entrySet()) {
      for (String other : tie.getValue()) {
        Set<String> next = helpedBy.getOrDefault(other, Set.of());
        passed += next.size() > (next.contains(tie.getKey()) ? 1 : 0) ? 1 : 0;
      }
    }
    return EstimateRow.share(passed, ties(), fewest);
  }

  private long ties() {
    return helpedBy.values().stream().mapToLong(Set::size).sum();
  }

  private long returned() {
    long returned = 0;
    for (Map.Entry<String, Set<String>> tie : helpedBy.entrySet()) {
      for (String other : tie.getValue()) {
        returned += helpedBy.getOrDefault(other, Set.of()).contains(tie.getKey()) ? 1 : 0;
      }
    }
    return returned;
  }
}
