package org.digitalresidents.metric;

import org.apache.spark.sql.Row;

/**
 * What somebody adds to a scope on a day.
 *
 * @param groupId a group, or '*' for the whole community
 * @param memberId the member; of what is not of members, whoever it is of
 * @param day counted from 1970-01-01
 * @param amounts of every measure it adds to
 */
record Contribution(String communityId, String groupId, String memberId, int day, Amounts amounts) {

  /** From a row of {@link Contributions}. */
  static Contribution of(Row row) {
    Amounts amounts = new Amounts();
    for (Row amount : row.<Row>getList(4)) {
      amounts.add(Measure.at(amount.getInt(0)), amount.getLong(1));
    }
    return new Contribution(
        row.getString(0), row.getString(1), row.getString(2), row.getInt(3), amounts);
  }
}
