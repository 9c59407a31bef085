package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitalresidents.model.Guardrail;

/**
 * The first action for a member or group.
 *
 * @param evidence what made the rule hold
 * @param blockedBy null where the rule is allowed; else nothing is, and the rule is the first that
 *     held
 * @param terms null where there are none
 * @param passedOver rules before it that held and were blocked; null where there were none
 */
record Choice(Rule rule, String evidence, Guardrail blockedBy, String terms, String passedOver) {

  private record Held(Rule rule, String evidence, Guardrail blockedBy) {}

  /**
   * The choice among rules in their order; none where no rule holds.
   *
   * @param tally told of every rule that holds, also after the first
   */
  static Optional<Choice> of(List<Rule> rules, Subject subject, Guards guards, RuleTally tally) {
    List<Held> blocked = new ArrayList<>();
    Held allowed = null;
    for (Rule rule : rules) {
      Optional<String> evidence = rule.evidence(subject);
      if (evidence.isEmpty()) {
        continue;
      }
      Guardrail against = guards.against(rule).orElse(null);
      tally.held(rule, against);
      Held held = new Held(rule, evidence.get(), against);
      if (allowed == null && against == null) {
        allowed = held;
      } else if (allowed == null) {
        blocked.add(held);
      }
    }
    return chosen(allowed, blocked, guards, tally);
  }

  private static Optional<Choice> chosen(
      Held allowed, List<Held> blocked, Guards guards, RuleTally tally) {
    if (allowed != null) {
      tally.chosen(allowed.rule());
      String terms = guards.terms(allowed.rule());
      return Optional.of(
          new Choice(allowed.rule(), allowed.evidence(), null, terms, text(blocked)));
    }
    return blocked.stream()
        .findFirst()
        .map(
            first ->
                new Choice(
                    first.rule(),
                    first.evidence(),
                    first.blockedBy(),
                    null,
                    text(blocked.subList(1, blocked.size()))));
  }

  private static String text(List<Held> blocked) {
    List<String> each =
        blocked.stream()
            .map(held -> "%s: %s".formatted(held.rule().id(), held.blockedBy().code()))
            .toList();
    return each.isEmpty() ? null : String.join("; ", each);
  }
}
