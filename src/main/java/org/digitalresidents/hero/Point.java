package org.digitalresidents.hero;

import org.apache.spark.sql.Row;

/**
 * One thing a member did.
 *
 * @param other the post or person it was done to; null where that does not matter
 * @param group null where that does not matter
 * @param number 0 where there is none
 * @param daysAgo business days before the last one seen; 0 of what is told of the whole time
 */
record Point(Deed deed, String other, String group, long number, long daysAgo) {

  /** A row with the columns {@link HeroPoint}. */
  static Point of(Row row) {
    return new Point(
        Deed.of(row.getAs(HeroPoint.DEED.column())),
        row.getAs(HeroPoint.OTHER.column()),
        row.getAs(HeroPoint.GROUP.column()),
        number(row, HeroPoint.NUMBER),
        number(row, HeroPoint.DAYS_AGO));
  }

  private static long number(Row row, HeroPoint column) {
    Long number = row.getAs(column.column());
    return number == null ? 0 : number;
  }
}
