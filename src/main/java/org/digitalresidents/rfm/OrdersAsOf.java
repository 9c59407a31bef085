package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.AsOf;

/** Which orders are seen from an as-of. */
enum OrdersAsOf implements Named {
  /** Orders count from then on. */
  FROM,
  /** Whether the community has any at all. */
  ARE_KNOWN;

  /**
   * One row per community and as-of: the columns of {@link AsOf} and of this.
   *
   * @param community rows of {@code community}
   */
  static Dataset<Row> of(Dataset<Row> community, RfmOptions options) {
    Column lookback = make_dt_interval(lit(options.lookbackDays()));
    return AsOf.of(
        community,
        options.grid(),
        FROM.from(AsOf.AT.col().minus(lookback)),
        ARE_KNOWN.from(Community.ORDER_ACTS.col().gt(0)));
  }
}
