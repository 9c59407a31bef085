package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.OrderLine.AMOUNT_MINOR;
import static org.digitalresidents.model.OrderLine.COMMUNITY_ID;
import static org.digitalresidents.model.OrderLine.CURRENCY;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Failure;

/**
 * One currency per community. Amounts in several are never added: either every one of them has a
 * rate, or the run fails and says what to give. Source: definitions A8 (currency mix).
 *
 * <p>{@code amount = round_half_even(amount_minor · rate · 10^(digits of target − digits))}, per
 * line, in decimals.
 */
public final class Currencies {
  /** Minor units are hundredths where a code is not in ISO 4217. */
  private static final int USUAL_DIGITS = 2;

  private static final int LONG_DIGITS = 19;

  private final MetricOptions options;
  private final SortedMap<String, SortedSet<String>> found;

  private Currencies(MetricOptions options, SortedMap<String, SortedSet<String>> found) {
    this.options = options;
    this.found = found;
  }

  /**
   * The lines in the currency that the options name.
   *
   * @param options with rates
   * @throws Failure where a currency has no rate
   */
  public static Dataset<Row> inOne(Dataset<Row> orderLines, MetricOptions options) {
    return of(orderLines, options)
        .convert(orderLines)
        .withColumn(CURRENCY.column(), lit(options.currency()));
  }

  /**
   * Looks which currencies there are: the one thing read before the computation.
   *
   * @throws Failure where amounts cannot be brought to one currency
   */
  static Currencies of(Dataset<Row> orderLines, MetricOptions options) {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (Row row : orderLines.groupBy(COMMUNITY_ID.col(), CURRENCY.col()).count().collectAsList()) {
      found.computeIfAbsent(row.getString(0), c -> new TreeSet<>()).add(row.getString(1));
    }
    found.forEach((community, currencies) -> check(community, currencies, options));
    return new Currencies(options, found);
  }

  private static void check(String community, Set<String> currencies, MetricOptions options) {
    if (options.rates().isEmpty()) {
      if (currencies.size() > 1) {
        throw new Failure(
            Failure.Exit.CALLED_WRONGLY,
            ("Community %s has orders in %s, and amounts in several currencies cannot be added."
                    + " Say which currency to show and what one unit of the others is worth in it,"
                    + " for example: --currency CNY --rates USD=7.10")
                .formatted(community, String.join(", ", currencies)));
      }
      return;
    }
    Set<String> missing = new TreeSet<>(currencies);
    missing.remove(options.currency());
    missing.removeAll(options.rates().keySet());
    if (!missing.isEmpty()) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          "Community %s has orders in %s, for which --rates gives no rate to %s. Add for example: %s=7.10"
              .formatted(
                  community,
                  String.join(", ", missing),
                  options.currency(),
                  missing.iterator().next()));
    }
  }

  /** The lines with amounts in the community's one currency. */
  Dataset<Row> convert(Dataset<Row> orderLines) {
    Column amount = AMOUNT_MINOR.col();
    for (Map.Entry<String, BigDecimal> rate : new TreeMap<>(options.rates()).entrySet()) {
      if (!rate.getKey().equals(options.currency())) {
        Column converted = converted(rate.getKey(), rate.getValue());
        amount = when(CURRENCY.col().equalTo(rate.getKey()), converted).otherwise(amount);
      }
    }
    return orderLines.withColumn(AMOUNT_MINOR.column(), amount);
  }

  private Column converted(String from, BigDecimal rate) {
    int shift = digits(options.currency()) - digits(from);
    BigDecimal factor = rate.scaleByPowerOfTen(shift).stripTrailingZeros();
    BigDecimal written = factor.setScale(Math.max(factor.scale(), 0));
    Column exact =
        AMOUNT_MINOR.col().cast(DataTypes.createDecimalType(LONG_DIGITS, 0)).multiply(lit(written));
    return bround(exact, 0).cast(DataTypes.LongType);
  }

  private static int digits(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(c -> c.getCurrencyCode().equals(code))
        .mapToInt(Currency::getDefaultFractionDigits)
        .filter(digits -> digits >= 0)
        .findFirst()
        .orElse(USUAL_DIGITS);
  }

  /** The currency of a community's amounts; none where it has none. */
  Optional<String> of(String community) {
    return Optional.ofNullable(found.get(community))
        .map(codes -> options.rates().isEmpty() ? codes.first() : options.currency());
  }
}
