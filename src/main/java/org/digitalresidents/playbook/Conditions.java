package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitalresidents.model.HealthFamily;
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
 *       indices wrong in the last complete week; {@code "finding_in": ["scripts_and_risk"]}: an
 *       index of this family.
 * </ul>
 */
final class Conditions {
  private static final String FINDING = "finding";
  private static final String FINDING_IN = "finding_in";

  private Conditions() {}

  static List<Condition> of(JsonSetting when, PlaybookLevel level) {
    List<Trait> traits = Trait.of(level);
    Stream<String> diagnosed =
        level == PlaybookLevel.GROUP ? Stream.of(FINDING, FINDING_IN) : Stream.of();
    when.allow(Stream.concat(traits.stream().map(Trait::code), diagnosed).toArray(String[]::new));
    List<Condition> conditions = new ArrayList<>();
    for (String key : when.keys()) {
      conditions.add(one(key, when.required(key, "a condition"), traits));
    }
    if (conditions.isEmpty()) {
      throw when.wrong("one condition or more");
    }
    return List.copyOf(conditions);
  }

  private static Condition one(String key, JsonSetting asked, List<Trait> traits) {
    if (key.equals(FINDING)) {
      return new Condition.Finding(PlaybookFile.codes(HealthIndex.values(), asked), List.of());
    } else if (key.equals(FINDING_IN)) {
      return new Condition.Finding(List.of(), PlaybookFile.codes(HealthFamily.values(), asked));
    }
    Trait trait = traits.stream().filter(t -> t.code().equals(key)).findFirst().orElseThrow();
    return switch (trait.kind()) {
      case CODES -> {
        String[] allowed = trait.codes().toArray(String[]::new);
        yield new Condition.OneOf(
            trait, asked.elements().stream().map(code -> code.oneOf(allowed)).toList());
      }
      case NUMBER, PRIVATE_NUMBER -> within(trait, asked);
      case FLAG -> new Condition.Flag(trait, asked.flag());
    };
  }

  private static Condition within(Trait trait, JsonSetting asked) {
    asked.allow("at_least", "at_most");
    double low = asked.has("at_least") ? asked.get("at_least").real() : Double.NEGATIVE_INFINITY;
    double high = asked.has("at_most") ? asked.get("at_most").real() : Double.POSITIVE_INFINITY;
    if (low > high || asked.keys().isEmpty()) {
      throw asked.wrong("{\"at_least\": …, \"at_most\": …}, or one of them, at_least ≤ at_most");
    }
    return new Condition.Within(trait, low, high);
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
