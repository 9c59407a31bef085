package org.digitalresidents.playbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.Guardrail;

/** How often each rule held, was blocked, and came first, in one community. */
final class RuleTally {
  private final Map<String, Counts> counts = new HashMap<>();

  private static final class Counts {
    private long held;
    private long chosen;
    private final Map<Guardrail, Long> blocked = new EnumMap<>(Guardrail.class);
  }

  /**
   * A rule holds.
   *
   * @param against the guardrail that blocks it; null where none does
   */
  void held(Rule rule, Guardrail against) {
    Counts of = of(rule);
    of.held++;
    if (against != null) {
      of.blocked.merge(against, 1L, Long::sum);
    }
  }

  /** A rule is the first action of somebody. */
  void chosen(Rule rule) {
    of(rule).chosen++;
  }

  private Counts of(Rule rule) {
    return counts.computeIfAbsent(rule.id(), key -> new Counts());
  }

  /** What is told of a rule. */
  PlaybookRuleRow row(String communityId, Rule rule) {
    Counts of = of(rule);
    Map<String, Long> blocked = new TreeMap<>();
    of.blocked.forEach((guardrail, count) -> blocked.put(guardrail.code(), count));
    return PlaybookRuleRow.of(communityId, rule, of.held, blocked, of.chosen);
  }
}
