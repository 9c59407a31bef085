package org.digitalresidents.resident;

import java.time.Instant;
import org.apache.spark.sql.Row;

/** A fact of a member, as {@link RoleFact} names its parts; what a kind has not is null. */
record MemberFact(
    FactKind kind,
    String other,
    Instant at,
    String event,
    String what,
    String by,
    Long amount,
    boolean isJudged,
    boolean isAccepted) {
  static MemberFact of(Row row) {
    return new MemberFact(
        FactKind.ofCode(row.getAs(RoleFact.KIND.column())),
        row.getAs(RoleFact.OTHER.column()),
        row.getAs(RoleFact.AT.column()),
        row.getAs(RoleFact.EVENT.column()),
        row.getAs(RoleFact.WHAT.column()),
        row.getAs(RoleFact.BY.column()),
        row.getAs(RoleFact.AMOUNT.column()),
        Boolean.TRUE.equals(row.getAs(RoleFact.IS_JUDGED.column())),
        Boolean.TRUE.equals(row.getAs(RoleFact.IS_ACCEPTED.column())));
  }
}
