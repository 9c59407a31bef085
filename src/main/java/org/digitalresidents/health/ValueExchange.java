package org.digitalresidents.health;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** What the brand asks of members, and what it and they give. Source: definitions F1. */
public final class ValueExchange {
  private enum Gave implements Named {
    WEEK,
    GIVES,
    TAKES
  }

  private ValueExchange() {}

  /** Points of the family, but for those that other tables hold: {@link HeldFigures}. */
  public static Dataset<Row> of(HealthInputs in, HealthOptions options) {
    Period day = Period.day(options.zone());
    return ofMembers(in.memberDays())
        .union(ofOthers(in.nonMemberDays()))
        .union(ofPosts(in.posts(), day))
        .union(ofHelps(in.helps(), day))
        .union(ofActs(in.messageActs(), Period.week(options.zone(), options.weekStart())));
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

  private static Dataset<Row> ofPosts(Dataset<Row> posts, Period day) {
    Column isAd = PostResponse.ACT.col().equalTo(SpeechAct.PROMOTION.code());
    Column byMember = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isWatched = byMember.and(isWithinADay(PostResponse.WATCHED_UNTIL.col()).equalTo(false));
    return IndexPoint.tallies(
        posts,
        PostResponse.COMMUNITY_ID.col(),
        PostResponse.GROUP_ID.col(),
        day.dayOf(PostResponse.TS.col()),
        IndexPoint.tally(HealthIndex.PROMOTION_RATIO, one(isAd), lit(1)),
        IndexPoint.tally(HealthIndex.ASK_GIVE_RATIO, one(isPush()), lit(0)),
        IndexPoint.tally(
            HealthIndex.RESPONSE_RATE,
            one(isWatched.and(isWithinADay(PostResponse.REPLIED_AT.col()))),
            one(isWatched)),
        IndexPoint.tally(
            HealthIndex.MEMBER_RESPONSE_RATE,
            one(isWatched.and(isWithinADay(PostResponse.MEMBER_REPLIED_AT.col()))),
            one(isWatched)));
  }

  /** A push by anybody, or an advertisement of the brand. */
  static Column isPush() {
    Column isBrand =
        PostResponse.ACTOR_KIND.col().isin(ActorKind.STAFF.code(), ActorKind.BOT.code());
    Column isAd = PostResponse.ACT.col().equalTo(SpeechAct.PROMOTION.code());
    return PostResponse.ETYPE.col().equalTo(Etype.PUSH.code()).or(isBrand.and(isAd));
  }

  /** Whether something happened within 24 hours of a post; not where it did not happen. */
  static Column isWithinADay(Column instant) {
    long day = TimeUnit.DAYS.toMicros(1);
    Column after = unix_micros(instant).minus(unix_micros(PostResponse.TS.col()));
    return coalesce(after.leq(day), lit(false));
  }

  /** 1 where it holds, else 0. */
  static Column one(Column condition) {
    return when(condition, 1).otherwise(0);
  }

  private static Dataset<Row> ofHelps(Dataset<Row> helps, Period day) {
    Column isLikely = Help.LINKING.col().equalTo(Linking.CONSERVATIVE.code());
    return IndexPoint.tallies(
        helps.where(isLikely.and(Help.IS_BY_STAFF.col())),
        Help.COMMUNITY_ID.col(),
        Help.GROUP_ID.col(),
        day.dayOf(Help.HELPED_AT.col()),
        IndexPoint.tally(HealthIndex.ASK_GIVE_RATIO, lit(0), lit(1)));
  }

  private static Dataset<Row> ofActs(Dataset<Row> acts, Period week) {
    Column gives =
        MessageAct.ACT
            .col()
            .isin(
                SpeechAct.ANSWER.code(),
                SpeechAct.EXPERIENCE_SHARE.code(),
                SpeechAct.MATERIAL_SHARE.code());
    Column takes = MessageAct.ACT.col().equalTo(SpeechAct.QUESTION.code());
    Dataset<Row> members =
        acts.where(
                MessageAct.MEMBER_KIND.col().equalTo(ActorKind.MEMBER.code()).and(gives.or(takes)))
            .groupBy(
                MessageAct.COMMUNITY_ID.col(),
                MessageAct.GROUP_ID.col(),
                MessageAct.MEMBER_ID.col(),
                Gave.WEEK.from(week.startOf(week.dayOf(MessageAct.TS.col()))))
            .agg(Gave.GIVES.from(sum(one(gives))), Gave.TAKES.from(sum(one(takes))));
    Column onlyTakes = Gave.GIVES.col().equalTo(0);
    Column onlyGives = Gave.TAKES.col().equalTo(0);
    return IndexPoint.tallies(
        members,
        MessageAct.COMMUNITY_ID.col(),
        MessageAct.GROUP_ID.col(),
        Gave.WEEK.col(),
        IndexPoint.tally(HealthIndex.GIVE_TAKE_RATIO, Gave.GIVES.col(), Gave.TAKES.col()),
        IndexPoint.tally(HealthIndex.TAKE_ONLY_SHARE, one(onlyTakes), lit(1)),
        IndexPoint.tally(HealthIndex.GIVE_ONLY_SHARE, one(onlyGives), lit(1)));
  }
}
