package org.digitalresidents.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitalresidents.model.RfmSegment;
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
 * @param percentiles one per component that is known
 */
record TierCase(
    TierRules.Case facts,
    Double index,
    Double activeFrom,
    Double coreFrom,
    Map<TierComponent, Double> percentiles,
    Map<TierComponent, Double> weights) {

  private static final int NAMED = 3;
  private static final int PLACES = 3;

  private record Part(TierComponent component, double amount) {
    String text() {
      return component.code() + " " + String.format(Locale.ROOT, "%.3f", amount);
    }
  }

  /**
   * The rule with what it looked at, and what adds most to the index; before it the tier, where
   * that is held above what the rule gives.
   */
  String why(TierRule rule, Tier shown) {
    String said = rule.code() + ": " + deciding(rule) + adding();
    return shown == rule.tier() ? said : "held %s (raw %s)".formatted(shown.code(), said);
  }

  /**
   * What decides is rounded so that it stays on its side of the rule's edge: down where the rule
   * asks for at least, up where it asks for more than.
   */
  private String deciding(TierRule rule) {
    return switch (rule) {
      case CORE_VALUED -> indexPercentile() + ", " + RfmSegment.IMPORTANT_VALUE.code();
      case CORE_HERO -> indexPercentile() + ", hero";
      case ACTIVE -> indexPercentile();
      case POTENTIAL_BUYER -> purchases();
      case POTENTIAL_RISING -> trend();
      case POTENTIAL_NEW -> joined() + ", " + activeDays();
      case ORDINARY ->
          Stream.of(indexPercentile(), purchases(), trend(), joined(), activeDays())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", "));
    };
  }

  private String indexPercentile() {
    return known("index_percentile", facts.indexPercentile(), RoundingMode.FLOOR);
  }

  private String purchases() {
    return known("rfm_percentile", facts.rfmPercentile(), RoundingMode.CEILING);
  }

  private String trend() {
    return known("trend_low", facts.trendLow(), RoundingMode.CEILING);
  }

  private String joined() {
    return facts.joinedAgoDays() == null ? "" : "joined_ago_days " + facts.joinedAgoDays();
  }

  private String activeDays() {
    return "active_days_28 " + facts.activeDays28();
  }

  private static String known(String name, Double value, RoundingMode mode) {
    return value == null ? "" : name + " " + places(BigDecimal.valueOf(value), mode);
  }

  private String adding() {
    double whole = percentiles.keySet().stream().mapToDouble(weights::get).sum();
    String parts =
        Stream.of(TierComponent.values())
            .filter(percentiles::containsKey)
            .map(c -> new Part(c, weights.get(c) / whole * percentiles.get(c)))
            .filter(part -> part.amount() > 0)
            .sorted(Comparator.comparingDouble(Part::amount).reversed())
            .limit(NAMED)
            .map(Part::text)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "" : "; " + parts;
  }

  /** What is missing to the tiers above the one shown; null above the highest. */
  String gap(Tier shown) {
    return switch (shown) {
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

  /** Rounded up: who gains what is told gets there. */
  private String toIndex(Double from, double percentile) {
    if (index == null || from == null) {
      return "index_percentile of " + places(BigDecimal.valueOf(percentile), RoundingMode.FLOOR);
    }
    BigDecimal missing = BigDecimal.valueOf(from).subtract(BigDecimal.valueOf(index));
    return "index +" + places(missing, RoundingMode.CEILING);
  }

  private static String places(BigDecimal value, RoundingMode mode) {
    return value.setScale(PLACES, mode).toPlainString();
  }
}
