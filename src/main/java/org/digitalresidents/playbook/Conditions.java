package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.PlaybookLevel;

/**
 * What must hold, as a person writes it: an object of {@link Trait}s of the level.
 *
 * <ul>
 *   <li>{@code "tier": "core"} or {@code ["core", "active"]}: one of these codes.
 *   <li>{@code "days_silent": {"at_least": 14, "at_most": 60}}: a number between two ends, one of
 *       which may be left out.
 *   <li>{@code "hero_overloaded": true}: a flag that is set; {@code false}: not known to be.
 *   <li>{@code "finding": ["broadcast_ratio"]}: of a group, the diagnosis finds one of these
 *       indices wrong in the last complete week. Without a reference band nothing is ever found, so
 *       an index without one is refused.
 *   <li>{@code "index": {"ritual_share": {"at_most": 0.1}}}: of a group, each of these indices lay
 *       within these ends in the last complete week, with its whole interval.
 * </ul>
 */
final class Conditions {
  private static final String FINDING = "finding";
  private static final String INDEX = "index";

  private Conditions() {}

  /**
   * Reads conditions.
   *
   * @param banded the indices that have a reference band
   */
  static List<Condition> of(JsonSetting when, PlaybookLevel level, Set<HealthIndex> banded) {
    List<Trait> traits = Trait.of(level);
    Stream<String> diagnosed =
        level == PlaybookLevel.GROUP ? Stream.of(FINDING, INDEX) : Stream.of();
    when.allow(Stream.concat(traits.stream().map(Trait::code), diagnosed).toArray(String[]::new));
    List<Condition> conditions = new ArrayList<>();
    for (String key : when.keys()) {
      JsonSetting asked = when.required(key, "a condition");
      if (key.equals(INDEX)) {
        conditions.addAll(measured(asked));
      } else {
        conditions.add(
            key.equals(FINDING)
                ? new Condition.Finding(banded(asked, banded))
                : one(key, asked, traits));
      }
    }
    if (conditions.isEmpty()) {
      throw when.wrong("one condition or more");
    }
    return List.copyOf(conditions);
  }

  private static List<Condition.Measured> measured(JsonSetting asked) {
    asked.allow(Arrays.stream(HealthIndex.values()).map(HealthIndex::code).toArray(String[]::new));
    return asked.keys().stream()
        .map(
            key ->
                new Condition.Measured(
                    HealthIndex.valueOf(key.toUpperCase(Locale.ROOT)), Bounds.read(asked.get(key))))
        .toList();
  }

  /** Indices, each of which has a reference band. */
  static List<HealthIndex> banded(JsonSetting asked, Set<HealthIndex> banded) {
    HealthIndex[] all = banded.stream().sorted().toArray(HealthIndex[]::new);
    return PlaybookFile.codes(all, asked);
  }

  private static Condition one(String key, JsonSetting asked, List<Trait> traits) {
    Trait trait = traits.stream().filter(t -> t.code().equals(key)).findFirst().orElseThrow();
    return switch (trait.kind()) {
      case CODES -> {
        String[] allowed = trait.codes().toArray(String[]::new);
        yield new Condition.OneOf(
            trait, asked.elements().stream().map(code -> code.oneOf(allowed)).toList());
      }
      case NUMBER, PRIVATE_NUMBER -> new Condition.Within(trait, Bounds.read(asked));
      case FLAG -> new Condition.Flag(trait, asked.flag());
    };
  }

  /** Whether any of them tells of purchases. */
  static boolean arePrivate(List<Condition> conditions) {
    return conditions.stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Within number
                    && number.trait().kind() == Trait.Kind.PRIVATE_NUMBER);
  }
}
