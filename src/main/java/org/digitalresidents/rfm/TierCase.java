package org.digitalresidents.rfm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitalresidents.model.Tier;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.model.TierRule;

/**
 * Why a member is in a tier, and what is missing to the next, in words that do not change from run
 * to run: codes, and numbers to three places.
 *
 * @param index null without interaction
 * @param activeFrom the least index of who is active; null where that is nobody
 * @param coreFrom the least index of who may be core; null where that is nobody
 * @param percentiles one per component
 */
record TierCase(
    TierRules.Case facts,
    Double index,
    Double activeFrom,
    Double coreFrom,
    Map<TierComponent, Double> percentiles,
    Map<TierComponent, Double> weights) {

  private static final int NAMED = 3;

  private record Part(TierComponent component, double amount) {
    String text() {
      return component.code() + " " + number(amount);
    }
  }

  /** The rule, and what adds most to the index. */
  String why(TierRule rule) {
    double whole = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    String parts =
        Stream.of(TierComponent.values())
            .map(c -> new Part(c, weights.get(c) / whole * percentiles.get(c)))
            .filter(part -> part.amount() > 0)
            .sorted(Comparator.comparingDouble(Part::amount).reversed())
            .limit(NAMED)
            .map(Part::text)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? rule.code() : rule.code() + ": " + parts;
  }

  /** What is missing to the tiers above; null above the highest. */
  String gap(Tier raw) {
    return switch (raw) {
      case CORE -> null;
      case ACTIVE -> "core: " + toCore();
      case POTENTIAL -> "active: " + toIndex(activeFrom, TierRules.ACTIVE_PERCENTILE);
      case ORDINARY ->
          "potential: rfm_percentile over 0.5, trend_low over 0, or new with 2 active days; active: "
              + toIndex(activeFrom, TierRules.ACTIVE_PERCENTILE);
    };
  }

  private String toCore() {
    List<String> missing = new ArrayList<>();
    if (!facts.isAt(TierRules.CORE_PERCENTILE)) {
      missing.add(toIndex(coreFrom, TierRules.CORE_PERCENTILE));
    }
    if (!facts.isValued() && !facts.isHero()) {
      missing.add("important_value or hero");
    }
    return String.join(", and ", missing);
  }

  private String toIndex(Double from, double percentile) {
    boolean isKnown = index != null && from != null;
    return isKnown ? "index +" + number(from - index) : "index_percentile of " + number(percentile);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
