package org.digitalresidents.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.digitalresidents.time.Period;

/**
 * Settings of the metrics.
 *
 * @param zone the business zone, in which days and weeks are cut
 * @param weekStart the first day of a week
 * @param attribution which groups get the money of an order that names none
 * @param currency the currency to convert to; of no effect without rates
 * @param rates what one unit of a currency is worth in {@code currency}; empty: nothing is
 *     converted
 */
public record MetricOptions(
    ZoneId zone,
    DayOfWeek weekStart,
    Attribution attribution,
    String currency,
    Map<String, BigDecimal> rates)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Shanghai, weeks from Monday, equal split, no conversion. */
  public static final MetricOptions STANDARD =
      new MetricOptions(
          ZoneId.of("Asia/Shanghai"), DayOfWeek.MONDAY, Attribution.EQUAL_SPLIT, "CNY", Map.of());

  public MetricOptions {
    rates = Map.copyOf(rates);
  }

  /** The business day, in columns. */
  Period day() {
    return Period.day(zone);
  }

  /** The business week, in columns. */
  Period week() {
    return Period.week(zone, weekStart);
  }

  /** The same in another zone. */
  public MetricOptions in(ZoneId other) {
    return new MetricOptions(other, weekStart, attribution, currency, rates);
  }

  /** The same with weeks that begin on another day. */
  public MetricOptions weeksFrom(DayOfWeek first) {
    return new MetricOptions(zone, first, attribution, currency, rates);
  }

  /** The same with another attribution. */
  public MetricOptions attributing(Attribution other) {
    return new MetricOptions(zone, weekStart, other, currency, rates);
  }

  /** The same with amounts converted. */
  public MetricOptions converting(String target, Map<String, BigDecimal> perUnit) {
    return new MetricOptions(zone, weekStart, attribution, target, perUnit);
  }
}
