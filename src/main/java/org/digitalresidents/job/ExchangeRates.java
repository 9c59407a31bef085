package org.digitalresidents.job;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.metric.Currencies;
import org.digitalresidents.metric.MetricOptions;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/** What amounts in several currencies are worth in one, as settings say. */
final class ExchangeRates {
  static final Param<String> CURRENCY =
      Param.text("currency", "CODE", "CNY", "The currency amounts are converted to, with --rates.");
  static final Param<String> RATES =
      Param.text(
          "rates",
          "CODE=RATE,…",
          "",
          "What one unit of a currency (a dollar, not a cent) is worth in units of --currency,"
              + " like USD=7.10,EUR=7.80. Without rates a community with several currencies is an"
              + " error.");

  private ExchangeRates() {}

  /**
   * What one unit of each currency is worth; empty where nothing is to be converted.
   *
   * @throws Failure where the setting cannot be read
   */
  static Map<String, BigDecimal> of(Args args) {
    Map<String, BigDecimal> rates = new TreeMap<>();
    for (String rate : args.get(RATES).split(",", -1)) {
      if (rate.isBlank()) {
        continue;
      }
      if (!rate.strip().matches("[A-Z]{3}=[0-9]+(\\.[0-9]+)?")) {
        throw new Failure(
            Exit.CALLED_WRONGLY,
            "%s: expected CODE=RATE like USD=7.10, found '%s'.".formatted(RATES.flag(), rate));
      }
      rates.put(rate.strip().substring(0, 3), new BigDecimal(rate.strip().substring(4)));
    }
    return rates;
  }

  /**
   * The lines in one currency, where there are rates; as they are, where there are none.
   *
   * @param orderLines rows of {@code order_line}
   * @throws Failure where a currency has no rate
   */
  static Dataset<Row> convert(Dataset<Row> orderLines, Args args) {
    MetricOptions options = MetricOptions.STANDARD.converting(args.get(CURRENCY), of(args));
    return options.rates().isEmpty() ? orderLines : Currencies.inOne(orderLines, options);
  }
}
