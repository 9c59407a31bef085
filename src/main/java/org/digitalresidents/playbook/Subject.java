package org.digitalresidents.playbook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitalresidents.model.HealthIndex;

/** A member or a group, as rules see it. */
final class Subject {
  private final Map<Trait, Set<String>> codes = new EnumMap<>(Trait.class);
  private final Map<Trait, Double> numbers = new EnumMap<>(Trait.class);
  private final Set<Trait> flags = EnumSet.noneOf(Trait.class);
  private final Map<Trait, Words> details = new EnumMap<>(Trait.class);
  private final Map<HealthIndex, IndexReading> readings = new EnumMap<>(HealthIndex.class);

  /** Says that a trait has a code; nothing where that is null. */
  void code(Trait trait, String code) {
    if (code != null) {
      codes.computeIfAbsent(trait, key -> new TreeSet<>()).add(code);
    }
  }

  /** Says which code a trait has, whatever was said before. */
  void replace(Trait trait, String code) {
    codes.remove(trait);
    code(trait, code);
  }

  /** Says what a number is; nothing where that is null. */
  void number(Trait trait, Double number) {
    if (number != null) {
      numbers.put(trait, number);
    }
  }

  /** Says that a flag is set. */
  void flag(Trait trait) {
    flags.add(trait);
  }

  /** Says more about a trait, for people; nothing where that is null. */
  void detail(Trait trait, Words detail) {
    if (detail != null) {
      details.put(trait, detail);
    }
  }

  /** What is said of a trait, with what more there is to say. */
  Words told(Trait trait, Words said, Words... more) {
    Stream<Words> detail = Stream.ofNullable(details.get(trait));
    return said.with(Stream.concat(Stream.of(more), detail).toList());
  }

  /** Says what the diagnosis tells of an index. */
  void read(IndexReading reading) {
    readings.put(reading.index(), reading);
  }

  /** The codes of a trait, of a hero perhaps several; none where it is not known. */
  Set<String> codes(Trait trait) {
    return codes.getOrDefault(trait, Set.of());
  }

  /** The code of a trait that has one at most; null where it is not known. */
  String code(Trait trait) {
    return codes(trait).stream().findFirst().orElse(null);
  }

  OptionalDouble number(Trait trait) {
    Double number = numbers.get(trait);
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** Whether a flag is known to be set. */
  boolean is(Trait trait) {
    return flags.contains(trait);
  }

  /** What the diagnosis tells of an index; none where it has no row of the week. */
  Optional<IndexReading> reading(HealthIndex index) {
    return Optional.ofNullable(readings.get(index));
  }
}
