package org.digitalresidents.playbook;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitalresidents.model.HealthIndex;

/** Something that must hold of a member or group. */
sealed interface Condition extends Serializable {
  /**
   * What makes it hold, with numbers; none where it does not hold, or what it asks is not known.
   */
  Optional<Words> evidence(Subject subject);

  /** What must hold. */
  Words text();

  /** One of a few codes. */
  record OneOf(Trait trait, List<String> codes) implements Condition {
    @Override
    public Optional<Words> evidence(Subject subject) {
      Set<String> had = subject.codes(trait);
      return codes.stream()
          .filter(had::contains)
          .findFirst()
          .map(
              code ->
                  subject.told(
                      trait,
                      new Words(
                          trait.label() + " " + trait.label(code), trait.code() + " " + code)));
    }

    @Override
    public Words text() {
      return new Words(
          trait.label() + " " + codes.stream().map(trait::label).collect(Collectors.joining("或")),
          trait.code() + " " + String.join(" or ", codes));
    }
  }

  /** A number within bounds. */
  record Within(Trait trait, Bounds bounds) implements Condition {
    @Override
    public Optional<Words> evidence(Subject subject) {
      OptionalDouble number = subject.number(trait);
      if (number.isEmpty() || !bounds.hold(number.getAsDouble(), number.getAsDouble())) {
        return Optional.empty();
      }
      String figure = " " + Numbers.text(number.getAsDouble());
      return Optional.of(
          subject.told(
              trait,
              new Words(trait.label() + figure, trait.code() + figure),
              Words.same(bounds.text())));
    }

    @Override
    public Words text() {
      String asked = " " + bounds.text();
      return new Words(trait.label() + asked, trait.code() + asked);
    }
  }

  /** A flag that is set, or is not known to be. */
  record Flag(Trait trait, boolean isSet) implements Condition {
    @Override
    public Optional<Words> evidence(Subject subject) {
      return subject.is(trait) == isSet
          ? Optional.of(subject.told(trait, text()))
          : Optional.empty();
    }

    @Override
    public Words text() {
      return new Words((isSet ? "" : "非") + trait.label(), (isSet ? "" : "not ") + trait.code());
    }
  }

  /** A finding of the diagnosis about one of some indices, each of which has a reference band. */
  record Finding(List<HealthIndex> indices) implements Condition {
    @Override
    public Optional<Words> evidence(Subject subject) {
      List<Words> found =
          indices.stream()
              .flatMap(index -> subject.reading(index).stream())
              .filter(IndexReading::isFinding)
              .map(IndexReading::toldOfBand)
              .toList();
      return found.isEmpty() ? Optional.empty() : Optional.of(Words.joined(found));
    }

    @Override
    public Words text() {
      return new Words(
          "诊断结论:" + indices.stream().map(HealthIndex::label).collect(Collectors.joining("或")),
          "a finding of "
              + indices.stream().map(HealthIndex::code).collect(Collectors.joining(" or ")));
    }
  }

  /** An index of the last complete week that lies within bounds with its whole interval. */
  record Measured(HealthIndex index, Bounds bounds) implements Condition {
    @Override
    public Optional<Words> evidence(Subject subject) {
      Words asked = new Words("阈值 " + bounds.text(), "threshold " + bounds.text());
      return subject
          .reading(index)
          .filter(reading -> reading.liesIn(bounds))
          .map(reading -> reading.told(asked));
    }

    @Override
    public Words text() {
      String asked = " " + bounds.text();
      return new Words(index.label() + asked, index.code() + asked);
    }
  }
}
