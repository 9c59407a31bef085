package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.digitalresidents.model.GroupIds;

/** Which group ids are groups. */
final class Scope {

  private Scope() {}

  static Column whole() {
    return lit(GroupIds.WHOLE_COMMUNITY);
  }

  static Column isWhole(Column group) {
    return group.equalTo(GroupIds.WHOLE_COMMUNITY);
  }

  static Column isGroup(Column group) {
    return group.notEqual(GroupIds.WHOLE_COMMUNITY).and(group.notEqual(GroupIds.ONE_TO_ONE));
  }
}
