package org.digitalresidents.rfm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitalresidents.model.RfmSegment;
import org.digitalresidents.model.TierRule;

/**
 * The tier that a month by itself gives. The rules are asked in the order of {@link TierRule}.
 * Source: definitions C3.
 */
public final class TierRules {
  /** From this percentile of interaction on, a valued buyer or a hero is core. */
  static final double CORE_PERCENTILE = 0.9;

  /** From this percentile on a member is active. */
  static final double ACTIVE_PERCENTILE = 0.6;

  private static final double HALF = 0.5;
  private static final long NEW_ACTIVE_DAYS = 2;

  /**
   * What the rules look at.
   *
   * @param indexPercentile null without interaction
   * @param rfmPercentile null without purchases
   * @param segment code; null where it is not known
   * @param trendLow null where no trend is known
   * @param joinedAgoDays null where it is not known
   */
  record Case(
      Double indexPercentile,
      Double rfmPercentile,
      String segment,
      boolean isHero,
      Double trendLow,
      Long joinedAgoDays,
      long activeDays28) {

    boolean isValued() {
      return RfmSegment.IMPORTANT_VALUE.code().equals(segment);
    }

    boolean isAt(double percentile) {
      return indexPercentile != null && indexPercentile >= percentile;
    }

    private boolean buys() {
      return rfmPercentile != null && rfmPercentile > HALF;
    }

    private boolean rises() {
      return trendLow != null && trendLow > 0;
    }

    private boolean isNew() {
      boolean joinedLately = joinedAgoDays != null && joinedAgoDays <= MemberMonthFold.NEW_DAYS;
      return joinedLately && activeDays28 >= NEW_ACTIVE_DAYS;
    }
  }

  private TierRules() {}

  /** The rules in use, for a person to read. */
  public static List<String> lines(RfmOptions options) {
    String order =
        Stream.of(TierRule.values()).map(TierRule::code).collect(Collectors.joining(", "));
    return List.of(
        "Tiers by the first rule that holds of %s; months a lower one must be due to fall: %d."
            .formatted(order, options.holdMonths()),
        "Weights of the index of interaction: %s.".formatted(TierWeights.text(options.weights())));
  }

  /** The first rule that holds. */
  static TierRule rule(Case of) {
    if (of.isAt(CORE_PERCENTILE) && of.isValued()) {
      return TierRule.CORE_VALUED;
    } else if (of.isAt(CORE_PERCENTILE) && of.isHero()) {
      return TierRule.CORE_HERO;
    } else if (of.isAt(ACTIVE_PERCENTILE)) {
      return TierRule.ACTIVE;
    } else if (of.buys()) {
      return TierRule.POTENTIAL_BUYER;
    } else if (of.rises()) {
      return TierRule.POTENTIAL_RISING;
    } else if (of.isNew()) {
      return TierRule.POTENTIAL_NEW;
    }
    return TierRule.ORDINARY;
  }
}
