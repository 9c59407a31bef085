package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** Which group ids are groups. */
final class Scope {
  /** The whole community; in {@code member_day} and {@code order_line}: tied to no group. */
  static final String WHOLE = "*";

  /** One-to-one chats: no group, and nobody's member. Their acts count for the community. */
  private static final String DIRECT = "dm";

  private Scope() {}

  static Column whole() {
    return lit(WHOLE);
  }

  static Column isWhole(Column group) {
    return group.equalTo(WHOLE);
  }

  static Column isGroup(Column group) {
    return group.notEqual(WHOLE).and(group.notEqual(DIRECT));
  }
}
