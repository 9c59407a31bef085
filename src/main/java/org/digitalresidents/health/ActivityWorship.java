package org.digitalresidents.health;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.time.Period;

/** Activity without value. Source: definitions, activity worship; source text 003. */
public final class ActivityWorship {
  /** A post of so few characters says nothing: "1", "+1". */
  private static final long FEW_CHARACTERS = 2;

  private ActivityWorship() {}

  /** Points of the family, but for {@link Spreads} and those that other tables hold. */
  public static Dataset<Row> of(HealthInputs in, HealthOptions options) {
    return ofPosts(in.posts(), Period.day(options.zone())).union(ofMembers(in.memberDays()));
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts, Period day) {
    Column byMember = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isEmpty = coalesce(PostResponse.N_CHAR.col(), lit(0L)).leq(FEW_CHARACTERS);
    Column isAd = PostResponse.ACT.col().equalTo(SpeechAct.PROMOTION.code());
    Column isNoise = byMember.and(isEmpty.or(isAd));
    return IndexPoint.tallies(
        posts,
        PostResponse.COMMUNITY_ID.col(),
        PostResponse.GROUP_ID.col(),
        day.dayOf(PostResponse.TS.col()),
        IndexPoint.tally(HealthIndex.INFORMATION_LOAD, lit(1), lit(0)),
        IndexPoint.tally(
            HealthIndex.NOISE_SHARE, ValueExchange.one(isNoise), ValueExchange.one(byMember)));
  }

  private static Dataset<Row> ofMembers(Dataset<Row> days) {
    Column isThere = ActCounts.ACTIVE_COUNT.col().plus(ActCounts.VIEW_COUNT.col()).gt(0);
    return IndexPoint.tallies(
        days,
        MemberDay.COMMUNITY_ID.col(),
        MemberDay.GROUP_ID.col(),
        MemberDay.DAY.col(),
        IndexPoint.tally(HealthIndex.INFORMATION_LOAD, lit(0), ValueExchange.one(isThere)),
        IndexPoint.count(HealthIndex.MEMBER_ACTIVITY, ActCounts.ACTIVE_COUNT.col()));
  }
}
