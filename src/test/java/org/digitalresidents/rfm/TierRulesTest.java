package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.TierRule.ACTIVE;
import static org.digitalresidents.model.TierRule.CORE_HERO;
import static org.digitalresidents.model.TierRule.CORE_VALUED;
import static org.digitalresidents.model.TierRule.ORDINARY;
import static org.digitalresidents.model.TierRule.POTENTIAL_BUYER;
import static org.digitalresidents.model.TierRule.POTENTIAL_NEW;
import static org.digitalresidents.model.TierRule.POTENTIAL_RISING;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.digitalresidents.model.Tier;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.model.TierRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TierRulesTest {
  private static final Map<TierComponent, Double> EQUAL = RfmOptions.STANDARD.weights();

  /** Percentiles of index and purchases, segment, hero, trend, days since the join, active days. */
  @TestFactory
  Stream<DynamicTest> everyRuleAtItsEdges() {
    Map<String, TierRule> expected = new HashMap<>();
    expected.put("index=0.9 segment=important_value", CORE_VALUED);
    expected.put("index=0.9 segment=important_value hero=true", CORE_VALUED);
    expected.put("index=0.9 hero=true", CORE_HERO);
    expected.put("index=0.899 segment=important_value hero=true", ACTIVE);
    expected.put("index=1 segment=important_keep rfm=1", ACTIVE);
    expected.put("index=0.6", ACTIVE);
    expected.put("index=0.599", ORDINARY);
    expected.put("index=0.599 rfm=0.51", POTENTIAL_BUYER);
    expected.put("rfm=0.51 trend=1", POTENTIAL_BUYER);
    expected.put("rfm=0.5", ORDINARY);
    expected.put("index=0.1 trend=0.001 joined=28 active=2", POTENTIAL_RISING);
    expected.put("trend=0", ORDINARY);
    expected.put("index=0.1 joined=28 active=2", POTENTIAL_NEW);
    expected.put("index=0.1 joined=29 active=2", ORDINARY);
    expected.put("index=0.1 joined=28 active=1", ORDINARY);
    expected.put("index=0.1 active=9", ORDINARY); // the join is not known: not new
    expected.put(
        "hero=true segment=important_value", ORDINARY); // no interaction, no purchases rank
    return expected.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(TierRules.rule(facts(entry.getKey())))
                            .isEqualTo(entry.getValue())));
  }

  @Test
  void whySaysWhatFiredByWhichNumbersAndWhatAddsMost() {
    // Reach is not known: equal weights of 1/6. 0.9 adds 0.150, 0.6 adds 0.100; of equals the first
    // component.
    TierCase of = of("index=0.7", 0.48, 0.6, 0.9, 0.6, 0.0, 0.6, 0.3);
    assertThat(of.why(ACTIVE, Tier.ACTIVE))
        .isEqualTo(
            "active: index_percentile 0.700; active_days 0.150, recency 0.100, partners 0.100");

    assertThat(why("index=0.93 segment=important_value", CORE_VALUED))
        .isEqualTo("core_valued: index_percentile 0.930, important_value");
    assertThat(why("index=0.93 hero=true", CORE_HERO))
        .isEqualTo("core_hero: index_percentile 0.930, hero");
    assertThat(why("index=0.1 rfm=0.73", POTENTIAL_BUYER))
        .isEqualTo("potential_buyer: rfm_percentile 0.730");
    assertThat(why("trend=1", POTENTIAL_RISING)).isEqualTo("potential_rising: trend_low 1.000");
    assertThat(why("joined=12 active=3", POTENTIAL_NEW))
        .isEqualTo("potential_new: joined_ago_days 12, active_days_28 3");
    assertThat(of("index=0.3 rfm=0.2 trend=-1 joined=40", 0.2).why(ORDINARY, Tier.ACTIVE))
        .isEqualTo(
            "held active (raw ordinary: index_percentile 0.300, rfm_percentile 0.200,"
                + " trend_low -1.000, joined_ago_days 40, active_days_28 0)");
  }

  @Test
  void reachWeighsWhereItIsKnown() {
    // Seven weights of 1/7: 0.7 adds 0.100.
    assertThat(of("index=0.7", 0.3, 0.7, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0).why(ACTIVE, Tier.ACTIVE))
        .isEqualTo("active: index_percentile 0.700; reach 0.143, recency 0.100");
  }

  private static String why(String facts, TierRule rule) {
    return of(facts, 0.2).why(rule, rule.tier());
  }

  @Test
  void whatIsPrintedStaysOnItsSideOfTheEdge() {
    assertThat(why("index=0.5996", ORDINARY)).contains("index_percentile 0.599");
    assertThat(why("index=0.8999", ACTIVE)).contains("index_percentile 0.899");
    assertThat(why("rfm=0.5001", POTENTIAL_BUYER)).contains("rfm_percentile 0.501");
    assertThat(why("trend=0.0001", POTENTIAL_RISING)).contains("trend_low 0.001");
  }

  /** Numbers at the edges and close to them, which a reader must not take for the other side. */
  @Test
  void theTierFollowsFromWhatWhyPrints() {
    double[] index = {0, 0.3, 0.5996, 0.6, 0.6004, 0.8996, 0.9, 1};
    double[] rfm = {0.2, 0.4996, 0.5, 0.5004, 1};
    double[] trend = {-2, -0.0001, 0, 0.0001, 3};
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      TierRules.Case facts =
          new TierRules.Case(
              random.nextInt(9) == 0 ? null : index[random.nextInt(index.length)],
              random.nextInt(3) == 0 ? null : rfm[random.nextInt(rfm.length)],
              random.nextBoolean() ? "important_value" : "general_value",
              random.nextInt(4) == 0,
              random.nextInt(3) == 0 ? null : trend[random.nextInt(trend.length)],
              random.nextInt(3) == 0 ? null : 27L + random.nextInt(3),
              random.nextInt(4));
      TierRule rule = TierRules.rule(facts);
      Tier other = List.of(Tier.values()).get(random.nextInt(4));
      Tier shown = other.compareTo(rule.tier()) > 0 ? other : rule.tier();
      String why =
          new TierCase(facts, 0.2, 0.5, 0.8, of("", null).percentiles(), EQUAL).why(rule, shown);

      WhyText read = WhyText.read(why);
      assertThat(read.recomputed()).as("seed %d: %s", seed, why).isEqualTo(read.rule());
      assertThat(read.rule()).isEqualTo(rule.code());
      assertThat(read.shown()).as(why).isEqualTo(shown.code());
    }
  }

  @Test
  void theGapIsWhatTheNextTierTakes() {
    assertThat(of("index=0.7", 0.48).gap(Tier.ACTIVE))
        .isEqualTo("core: index +0.320, and important_value or hero");
    assertThat(of("index=0.7 hero=true", 0.48).gap(Tier.ACTIVE)).isEqualTo("core: index +0.320");
    assertThat(of("index=0.95", 0.9).gap(Tier.ACTIVE)).isEqualTo("core: important_value or hero");
    assertThat(of("index=0.2", 0.1).gap(Tier.POTENTIAL)).isEqualTo("active: index +0.400");
    assertThat(of("", null).gap(Tier.POTENTIAL)).isEqualTo("active: index_percentile of 0.600");
    assertThat(of("index=0.2", 0.1).gap(Tier.ORDINARY))
        .isEqualTo(
            "potential: rfm_percentile over 0.5, trend_low over 0, or new with 2 active days;"
                + " active: index +0.400");
    assertThat(of("index=1", 1.0).gap(Tier.CORE)).isNull();
    assertThat(of("index=0.2", 0.4999).gap(Tier.POTENTIAL))
        .as("a gap is never nothing")
        .isEqualTo("active: index +0.001");
    assertThat(of("index=0.2", 0.1986).gap(Tier.POTENTIAL))
        .as("0.3014 more is enough only if rounded up")
        .isEqualTo("active: index +0.302");
  }

  /** Active from an index of 0.5, core from 0.8; reach is known where a percentile is given. */
  private static TierCase of(String facts, Double index, Double... percentiles) {
    Map<TierComponent, Double> filled = new EnumMap<>(TierComponent.class);
    for (TierComponent component : TierComponent.values()) {
      int number = filled.size();
      boolean isGiven = number < percentiles.length;
      if (isGiven || component != TierComponent.REACH) {
        filled.put(component, isGiven ? percentiles[number] : 0.0);
      }
    }
    return new TierCase(facts(facts), index, 0.5, 0.8, filled, EQUAL);
  }

  private static TierRules.Case facts(String written) {
    Map<String, String> parts = new HashMap<>();
    for (String part : written.split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return new TierRules.Case(
        number(parts, "index"),
        number(parts, "rfm"),
        parts.get("segment"),
        parts.containsKey("hero"),
        number(parts, "trend"),
        parts.containsKey("joined") ? Long.valueOf(parts.get("joined")) : null,
        Long.parseLong(parts.getOrDefault("active", "0")));
  }

  private static Double number(Map<String, String> parts, String name) {
    return parts.containsKey(name) ? Double.valueOf(parts.get(name)) : null;
  }
}
