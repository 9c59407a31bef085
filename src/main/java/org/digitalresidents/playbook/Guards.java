package org.digitalresidents.playbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.GuardrailState;

/** Which guardrails forbid something for one member or group, and on what terms others allow it. */
final class Guards {
  private static final Words ASK_FIRST = new Words("先征得同意", "ask first");

  private final Set<Guardrail> forbidding = EnumSet.noneOf(Guardrail.class);
  private final Resistance resistance;
  private final String quietHours;

  /**
   * Of a member or group.
   *
   * @param refused what a member does not want
   * @param resistance of the group to pushes
   */
  Guards(Set<Guardrail> refused, Resistance resistance, String quietHours) {
    forbidding.addAll(refused);
    if (resistance.isHigh()) {
      forbidding.add(Guardrail.NOT_RESISTED);
    }
    this.resistance = resistance;
    this.quietHours = quietHours;
  }

  /** The first guardrail of a rule that forbids it; none where it is allowed. */
  Optional<Guardrail> against(Rule rule) {
    return rule.guardrails().stream().filter(forbidding::contains).findFirst();
  }

  /** Whether a rule is allowed. */
  GuardrailState state(Rule rule) {
    if (against(rule).isPresent()) {
      return GuardrailState.BLOCKED;
    }
    boolean isOpen = rule.guardrails().contains(Guardrail.NOT_RESISTED) && resistance.isUnknown();
    return isOpen ? GuardrailState.NOT_KNOWN : GuardrailState.PASSED;
  }

  /** On what terms a rule that is allowed may be followed; none where there are none. */
  Optional<Words> terms(Rule rule) {
    List<Words> terms = rule.guardrails().stream().flatMap(this::term).toList();
    return terms.isEmpty() ? Optional.empty() : Optional.of(Words.joined(terms));
  }

  private Stream<Words> term(Guardrail guardrail) {
    return switch (guardrail) {
      case QUIET_HOURS -> Stream.of(new Words(quietHours + " 不发送", "not within " + quietHours));
      case CONSENT -> Stream.of(ASK_FIRST);
      case NOT_RESISTED -> resistance.isUnknown() ? Stream.of(resistance.cap()) : Stream.of();
      case NOT_MUTED, CONTACT_KEPT -> Stream.of();
    };
  }
}
