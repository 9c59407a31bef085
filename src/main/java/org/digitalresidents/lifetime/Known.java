package org.digitalresidents.lifetime;

import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.table.Field;

/** A row of {@code member_history}, to read. */
record Known(Row row) {
  private static final double DAYS_A_WEEK = 7;

  String text(Field field) {
    return row.getAs(field.column());
  }

  /** Why there is none, as a code; null where there is. */
  String reason(Field field) {
    return row.getAs(field.reasonColumn());
  }

  /** A whole number; null where there is none. */
  Long number(Field field) {
    return row.getAs(field.column());
  }

  /** Days as weeks; null where there are none. */
  Double weeks(Field days) {
    Long number = number(days);
    return number == null ? null : Double.valueOf(number / DAYS_A_WEEK);
  }

  boolean isMember() {
    return row.<Boolean>getAs(MemberHistory.IS_MEMBER.column());
  }

  /** Was there once, as a member or otherwise active, and is no longer. */
  boolean hasLeft() {
    boolean wasMember = row.<Boolean>getAs(MemberHistory.WAS_MEMBER.column());
    return !isMember() && (wasMember || wasActive());
  }

  boolean hasBought() {
    return number(MemberHistory.REPEAT_ORDER_DAYS) != null;
  }

  /** In a week that is over. */
  boolean wasActive() {
    return number(MemberHistory.REPEAT_ACTIVE_WEEKS) != null;
  }

  /** Of orders, in weeks. */
  History orders() {
    return new History(
        number(MemberHistory.REPEAT_ORDER_DAYS),
        weeks(MemberHistory.LAST_ORDER_AGE_DAYS),
        weeks(MemberHistory.ORDER_AGE_DAYS));
  }

  /** Of active weeks. */
  History activity() {
    return new History(
        number(MemberHistory.REPEAT_ACTIVE_WEEKS),
        number(MemberHistory.LAST_ACTIVE_AGE_WEEKS),
        number(MemberHistory.ACTIVE_AGE_WEEKS));
  }
}
