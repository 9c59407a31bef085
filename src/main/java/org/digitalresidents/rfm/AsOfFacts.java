package org.digitalresidents.rfm;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.digitalresidents.time.AsOf;

/**
 * What is to be known of an as-of of a community.
 *
 * @param month the first day of the month that ends then, or is under way
 * @param isComplete the month ended by data_end
 * @param isShown it is told of; those before only say where members come from
 * @param areOrdersKnown the community has any orders at all
 */
record AsOfFacts(LocalDate month, boolean isComplete, boolean isShown, boolean areOrdersKnown)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static AsOfFacts of(Row row) {
    return new AsOfFacts(
        row.getAs(AsOf.MONTH.column()),
        row.<Boolean>getAs(AsOf.IS_COMPLETE.column()),
        row.<Boolean>getAs(AsOf.IS_SHOWN.column()),
        row.<Boolean>getAs(OrdersAsOf.ARE_KNOWN.column()));
  }
}
