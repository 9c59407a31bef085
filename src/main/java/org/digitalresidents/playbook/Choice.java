package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.GuardrailState;

/**
 * The first action for a member or group.
 *
 * @param evidence what made the rule hold
 * @param blockedBy null where the rule is allowed; else nothing is, and the rule is the first that
 *     held
 * @param terms null where there are none
 * @param passedOver rules before it that held and were blocked; null where there were none
 */
record Choice(
    Rule rule,
    Words evidence,
    GuardrailState state,
    Guardrail blockedBy,
    Words terms,
    String passedOver) {

  private record Held(Rule rule, Words evidence, Guardrail blockedBy) {}

  /**
   * The choice among rules in their order; none where no rule holds.
   *
   * @param tally told of every rule that holds, also after the first
   */
  static Optional<Choice> of(List<Rule> rules, Subject subject, Guards guards, RuleTally tally) {
    List<Held> blocked = new ArrayList<>();
    Held allowed = null;
    for (Rule rule : rules) {
      Optional<Words> evidence = rule.evidence(subject);
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
    if (allowed == null) {
      return blocked.stream().findFirst().map(first -> blocked(first, blocked, guards));
    }
    tally.chosen(allowed.rule());
    return Optional.of(
        chosen(allowed, guards, guards.terms(allowed.rule()).orElse(null), text(blocked)));
  }

  private static Choice blocked(Held first, List<Held> blocked, Guards guards) {
    return chosen(first, guards, null, text(blocked.subList(1, blocked.size())));
  }

  private static Choice chosen(Held held, Guards guards, Words terms, String passedOver) {
    return new Choice(
        held.rule(),
        held.evidence(),
        guards.state(held.rule()),
        held.blockedBy(),
        terms,
        passedOver);
  }

  private static String text(List<Held> blocked) {
    List<String> each =
        blocked.stream()
            .map(held -> "%s: %s".formatted(held.rule().id(), held.blockedBy().code()))
            .toList();
    return each.isEmpty() ? null : String.join("; ", each);
  }
}
