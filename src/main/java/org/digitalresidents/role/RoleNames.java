package org.digitalresidents.role;

import static org.apache.spark.sql.functions.concat_ws;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.RoleSpan;

/** The names of members' roles, as {@link RoleName#code} writes them. */
final class RoleNames {
  private RoleNames() {}

  static Column of() {
    return concat_ws("-", MemberRole.ROLE.col(), MemberRole.SECOND_ROLE.col());
  }

  /** The roles of all time: a row a member. */
  static Dataset<Row> ofAllTime(Dataset<Row> roles) {
    return roles.where(MemberRole.SPAN.col().equalTo(RoleSpan.ALL_TIME.code()));
  }
}
