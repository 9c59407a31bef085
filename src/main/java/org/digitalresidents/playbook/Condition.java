package org.digitalresidents.playbook;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitalresidents.model.HealthFamily;
import org.digitalresidents.model.HealthIndex;

/** Something that must hold of a member or group. */
sealed interface Condition extends Serializable {
  /**
   * What makes it hold, with numbers; none where it does not hold, or what it asks is not known.
   */
  Optional<String> evidence(Subject subject);

  /** What must hold, in words. */
  String text();

  /** One of a few codes. */
  record OneOf(Trait trait, List<String> codes) implements Condition {
    @Override
    public Optional<String> evidence(Subject subject) {
      Set<String> had = subject.codes(trait);
      return codes.stream()
          .filter(had::contains)
          .findFirst()
          .map(code -> subject.told(trait, trait.code() + " " + code));
    }

    @Override
    public String text() {
      return trait.code() + " " + String.join(" or ", codes);
    }
  }

  /** A number within two ends, both included; an end that is not asked for is infinite. */
  record Within(Trait trait, double low, double high) implements Condition {
    @Override
    public Optional<String> evidence(Subject subject) {
      OptionalDouble number = subject.number(trait);
      boolean holds =
          number.isPresent() && number.getAsDouble() >= low && number.getAsDouble() <= high;
      return holds
          ? Optional.of(
              subject.told(trait, trait.code() + " " + Numbers.text(number.getAsDouble())))
          : Optional.empty();
    }

    @Override
    public String text() {
      String least = low == Double.NEGATIVE_INFINITY ? "" : " ≥ " + Numbers.text(low);
      String most = high == Double.POSITIVE_INFINITY ? "" : " ≤ " + Numbers.text(high);
      return trait.code() + least + most;
    }
  }

  /** A flag that is set, or is not known to be. */
  record Flag(Trait trait, boolean isSet) implements Condition {
    @Override
    public Optional<String> evidence(Subject subject) {
      return subject.is(trait) == isSet
          ? Optional.of(subject.told(trait, text()))
          : Optional.empty();
    }

    @Override
    public String text() {
      return (isSet ? "" : "not ") + trait.code();
    }
  }

  /** A finding of the diagnosis about one of some indices, or of an index of some families. */
  record Finding(List<HealthIndex> indices, List<HealthFamily> families) implements Condition {
    @Override
    public Optional<String> evidence(Subject subject) {
      String found =
          subject.found().stream()
              .filter(Found::isFinding)
              .filter(
                  one -> indices.contains(one.index()) || families.contains(one.index().family()))
              .map(Found::text)
              .collect(Collectors.joining("; "));
      return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    @Override
    public String text() {
      String which =
          indices.isEmpty()
              ? families.stream().map(HealthFamily::code).collect(Collectors.joining(" or "))
              : indices.stream().map(HealthIndex::code).collect(Collectors.joining(" or "));
      return "a finding of " + which;
    }
  }
}
