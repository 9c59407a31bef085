package org.digitalresidents.rfm;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitalresidents.model.TierComponent;

/**
 * Weights of the components of interaction as a person writes them: {@code recency=1,help=2.5}. A
 * component that is not named counts 1.
 */
public final class TierWeights {
  private static final String COMPONENTS =
      Stream.of(TierComponent.values()).map(TierComponent::code).collect(Collectors.joining(", "));

  /** So that their sum is a number. */
  private static final double MOST = 1_000_000;

  private TierWeights() {}

  /**
   * The weight of every component.
   *
   * @throws IllegalArgumentException whose message says what was expected
   */
  public static Map<TierComponent, Double> read(String text) {
    Map<TierComponent, Double> weights = new EnumMap<>(RfmOptions.STANDARD.weights());
    Set<TierComponent> named = EnumSet.noneOf(TierComponent.class);
    for (String part : text.split(",", -1)) {
      String[] sides = part.strip().split("=", -1);
      if (sides.length != 2) {
        throw new IllegalArgumentException("name=weight, with commas between");
      }
      TierComponent component = component(sides[0].strip());
      if (!named.add(component)) {
        throw new IllegalArgumentException(component.code() + " once");
      }
      weights.put(component, weight(component, sides[1].strip()));
    }
    if (Collections.max(weights.values()) <= 0) {
      throw new IllegalArgumentException("a weight above 0");
    }
    return weights;
  }

  private static TierComponent component(String name) {
    return Arrays.stream(TierComponent.values())
        .filter(component -> component.code().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("names of " + COMPONENTS + ", not '" + name + "'"));
  }

  private static double weight(TierComponent component, String text) {
    double weight;
    try {
      weight = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      weight = Double.NaN;
    }
    if (!(weight >= 0 && weight <= MOST)) {
      throw new IllegalArgumentException(
          "for %s a number from 0 to %.0f, not '%s'".formatted(component.code(), MOST, text));
    }
    return weight;
  }

  /** Weights as {@link #read} takes them. */
  public static String text(Map<TierComponent, Double> weights) {
    return Stream.of(TierComponent.values())
        .map(component -> component.code() + "=" + plain(weights.get(component)))
        .collect(Collectors.joining(","));
  }

  private static String plain(double weight) {
    return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }
}
