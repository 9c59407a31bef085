package org.digitalresidents.playbook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.PlaybookChannel;
import org.digitalresidents.model.PlaybookLevel;

/**
 * What to do where something holds.
 *
 * @param priority its place among the rules of its level, from 1
 * @param when all of these must hold
 * @param unless none of these is known to hold
 * @param source the sentence it is taken from
 * @param guardrails in the order they are checked
 */
record Rule(
    String id,
    PlaybookLevel level,
    long priority,
    List<Condition> when,
    List<Condition> unless,
    String action,
    Words words,
    PlaybookChannel channel,
    List<Guardrail> guardrails,
    String source,
    Words expected,
    Trial trial)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What makes it hold, with numbers; none where it does not hold. */
  Optional<Words> evidence(Subject subject) {
    if (unless.stream().anyMatch(condition -> condition.evidence(subject).isPresent())) {
      return Optional.empty();
    }
    List<Words> all = new ArrayList<>();
    for (Condition condition : when) {
      Optional<Words> one = condition.evidence(subject);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    return Optional.of(Words.joined(all));
  }

  /** What must hold. */
  Words trigger() {
    Words held = Words.joined(texts(when));
    if (unless.isEmpty()) {
      return held;
    }
    Words not = Words.joined(texts(unless), new Words("或", " or "));
    return Words.joined(List.of(held, new Words("除非" + not.zh(), "unless " + not.en())));
  }

  private static List<Words> texts(List<Condition> conditions) {
    return conditions.stream().map(Condition::text).toList();
  }
}
