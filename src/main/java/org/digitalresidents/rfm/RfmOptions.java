package org.digitalresidents.rfm;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.digitalresidents.model.RfmSplit;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.time.AsOfGrid;

/**
 * Settings of scores and tiers.
 *
 * @param zone the business zone, in which months are cut; that of {@code member_month}
 * @param tierMonths how many of the last complete months are shown
 * @param holdMonths for so many months in a row a lower tier must be due before it is shown
 * @param bins scores are 1 to so many
 * @param lookbackDays orders count for as long
 * @param money what M is
 * @param split from where on R, F and M are high
 * @param weights how much each component counts in the interaction index: none below 0, not all 0
 */
public record RfmOptions(
    ZoneId zone,
    int tierMonths,
    int holdMonths,
    int bins,
    int lookbackDays,
    Money money,
    RfmSplit split,
    Map<TierComponent, Double> weights)
    implements Serializable {

  /** What M is. */
  public enum Money {
    /** All that was paid, net of refunds. */
    SUM,
    /** The same by order, rounded down to the minor unit. */
    MEAN
  }

  /**
   * Shanghai; 13 months, so that a month meets that of the year before; two months to fall; five
   * scores over a year's orders, M their sum, high above the median; components count equally.
   */
  public static final RfmOptions STANDARD =
      new RfmOptions(
          ZoneId.of("Asia/Shanghai"), 13, 2, 5, 365, Money.SUM, RfmSplit.MEDIAN, equalWeights());

  public RfmOptions {
    if (tierMonths < 1 || holdMonths < 1 || bins < 2 || lookbackDays < 1) {
      throw new IllegalArgumentException(
          "Months, days and bins are counts of at least 1 (bins 2), not %d, %d, %d, %d"
              .formatted(tierMonths, holdMonths, lookbackDays, bins));
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean isUsable = sum > 0 && weights.values().stream().allMatch(weight -> weight >= 0);
    if (!isUsable || weights.size() != TierComponent.values().length) {
      throw new IllegalArgumentException("No weights of all components: " + weights);
    }
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  private static Map<TierComponent, Double> equalWeights() {
    Map<TierComponent, Double> weights = new EnumMap<>(TierComponent.class);
    for (TierComponent component : TierComponent.values()) {
      weights.put(component, 1.0);
    }
    return weights;
  }

  /** From when members are seen. */
  AsOfGrid grid() {
    return new AsOfGrid(zone, tierMonths, holdMonths);
  }

  /** The same in another zone. */
  public RfmOptions in(ZoneId other) {
    return new RfmOptions(other, tierMonths, holdMonths, bins, lookbackDays, money, split, weights);
  }

  /** The same over so many months. */
  public RfmOptions over(int shownMonths, int monthsToFall) {
    return new RfmOptions(
        zone, shownMonths, monthsToFall, bins, lookbackDays, money, split, weights);
  }

  /** The same with so many scores. */
  public RfmOptions scoredTo(int highest) {
    return new RfmOptions(
        zone, tierMonths, holdMonths, highest, lookbackDays, money, split, weights);
  }

  /** The same with orders that count for so many days. */
  public RfmOptions lookingBack(int days) {
    return new RfmOptions(zone, tierMonths, holdMonths, bins, days, money, split, weights);
  }

  /** The same with another M. */
  public RfmOptions paying(Money other) {
    return new RfmOptions(zone, tierMonths, holdMonths, bins, lookbackDays, other, split, weights);
  }

  /** The same with R, F and M split elsewhere. */
  public RfmOptions splitBy(RfmSplit other) {
    return new RfmOptions(zone, tierMonths, holdMonths, bins, lookbackDays, money, other, weights);
  }

  /** The same with components that count otherwise. */
  public RfmOptions weighing(Map<TierComponent, Double> other) {
    return new RfmOptions(zone, tierMonths, holdMonths, bins, lookbackDays, money, split, other);
  }
}
