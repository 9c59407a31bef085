package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.digitalresidents.playbook.PlaybookRow.Whom;

/**
 * The rows of one community. Those of a rule are held back until it is the first action of enough
 * for its test, at most as many as that takes; what is left at the end is too few.
 */
final class Actions {
  private final Consumer<PlaybookRow> out;
  private final Map<Rule, List<Chosen>> waiting = new HashMap<>();
  private final Set<Rule> testable = new HashSet<>();

  private record Chosen(Whom whom, Choice choice) {}

  Actions(Consumer<PlaybookRow> out) {
    this.out = out;
  }

  void add(Whom whom, Optional<Choice> choice) {
    if (choice.isEmpty()) {
      out.accept(PlaybookRow.nothingDue(whom));
    } else if (choice.get().blockedBy() != null) {
      out.accept(PlaybookRow.of(whom, choice.get(), null));
    } else {
      chosen(new Chosen(whom, choice.get()));
    }
  }

  private void chosen(Chosen one) {
    Rule rule = one.choice().rule();
    if (testable.contains(rule)) {
      tell(one, rule.trial().text());
      return;
    }
    List<Chosen> held = waiting.computeIfAbsent(rule, key -> new ArrayList<>());
    held.add(one);
    if (rule.trial().isPossibleWith(held.size())) {
      testable.add(rule);
      waiting.remove(rule).forEach(each -> tell(each, rule.trial().text()));
    }
  }

  /** All of the community are in. */
  void end() {
    waiting.forEach(
        (rule, held) -> held.forEach(each -> tell(each, rule.trial().tooFew(held.size()))));
  }

  private void tell(Chosen one, Words test) {
    out.accept(PlaybookRow.of(one.whom(), one.choice(), test));
  }
}
