package org.digitalresidents.health;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.NonMemberDay;

/** What the brand asks of members, and what it and they give. Source: definitions F1. */
public final class ValueExchange {
  private ValueExchange() {}

  /** Points of the family. */
  public static Dataset<Row> of(HealthInputs in) {
    return ofMembers(in.memberDays()).union(ofOthers(in.nonMemberDays()));
  }

  private static Dataset<Row> ofMembers(Dataset<Row> days) {
    return IndexPoint.tallies(
        days,
        MemberDay.COMMUNITY_ID.col(),
        MemberDay.GROUP_ID.col(),
        MemberDay.DAY.col(),
        IndexPoint.tally(HealthIndex.BROADCAST_RATIO, lit(0), ActCounts.spoken()));
  }

  private static Dataset<Row> ofOthers(Dataset<Row> days) {
    Column said = ActCounts.spoken().plus(ActCounts.PUSH_COUNT.col());
    Column isKnown = NonMemberDay.ACTOR_KIND.col().notEqual(ActorKind.UNKNOWN.code());
    return IndexPoint.tallies(
        days,
        NonMemberDay.COMMUNITY_ID.col(),
        NonMemberDay.GROUP_ID.col(),
        NonMemberDay.DAY.col(),
        IndexPoint.tally(HealthIndex.BROADCAST_RATIO, when(isKnown, said).otherwise(0), said));
  }
}
