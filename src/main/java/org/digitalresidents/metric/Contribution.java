package org.digitalresidents.metric;

import org.apache.spark.sql.Row;

/**
 * What somebody adds to a scope on a day.
 *
 * @param groupId a group, or '*' for the whole community
 * @param memberId the member; of what is not of members, whoever it is of
 * @param day counted from 1970-01-01
 * @param amount in the measure's unit
 */
record Contribution(
    String communityId, String groupId, String memberId, int day, Measure measure, long amount) {

  /** From a row of {@link Contributions}. */
  static Contribution of(Row row) {
    return new Contribution(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        Measure.valueOf(row.getString(4)),
        row.getLong(5));
  }
}
