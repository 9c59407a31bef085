package org.digitalresidents.model;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Named;

/**
 * Currencies as numbers while amounts are added up. The least and the greatest of some tell whether
 * all are one; of texts Spark would find them by sorting all rows, of numbers it does not.
 */
public enum CurrencyNumbers implements Named {
  LOW,
  HIGH,
  /** The currency itself; null where there is no money, or several. */
  NAME;

  private enum Known implements Named {
    NUMBER,
    NAME
  }

  /** The number of the currency of a line; null where it has none. */
  public static Column ofLine() {
    Column currency = OrderLine.CURRENCY.col();
    return when(currency.isNotNull(), xxhash64(currency));
  }

  /** Whether there are several currencies; null where there is no money. */
  public static Column isMix() {
    return LOW.col().notEqual(HIGH.col());
  }

  /**
   * Rows with {@link #LOW} and {@link #HIGH}, and {@link #NAME}.
   *
   * @param orderLines rows of {@code order_line} that name the currencies
   */
  public static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> orderLines) {
    Dataset<Row> names =
        orderLines
            .select(Known.NUMBER.from(ofLine()), Known.NAME.from(OrderLine.CURRENCY.col()))
            .distinct();
    // A number has one name, so no row multiplies.
    return rows.join(broadcast(names), LOW.col().equalTo(Known.NUMBER.col()), "left")
        .withColumn(NAME.column(), when(isMix().equalTo(false), Known.NAME.col()))
        .drop(Known.NUMBER.column(), Known.NAME.column());
  }
}
