package org.digitalresidents.playbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitalresidents.model.Guardrail;

/** Which guardrails forbid something for one member or group, and on what terms others allow it. */
final class Guards {
  private static final String ASK_FIRST = "ask first";

  private final Set<Guardrail> forbidding;
  private final String quietHours;

  private Guards(Set<Guardrail> forbidding, String quietHours) {
    this.forbidding = forbidding;
    this.quietHours = quietHours;
  }

  /** Of a subject for whom these forbid what they are there to forbid. */
  static Guards of(Set<Guardrail> forbidding, String quietHours) {
    Set<Guardrail> held = EnumSet.noneOf(Guardrail.class);
    held.addAll(forbidding);
    return new Guards(held, quietHours);
  }

  /** The first guardrail of a rule that forbids it; none where it is allowed. */
  Optional<Guardrail> against(Rule rule) {
    return rule.guardrails().stream().filter(forbidding::contains).findFirst();
  }

  /** On what terms a rule that is allowed may be followed; null where there are none. */
  String terms(Rule rule) {
    String terms =
        rule.guardrails().stream()
            .flatMap(guardrail -> term(guardrail).stream())
            .collect(Collectors.joining("; "));
    return terms.isEmpty() ? null : terms;
  }

  private List<String> term(Guardrail guardrail) {
    return switch (guardrail) {
      case QUIET_HOURS -> List.of("not within " + quietHours);
      case CONSENT -> List.of(ASK_FIRST);
      default -> List.of();
    };
  }
}
