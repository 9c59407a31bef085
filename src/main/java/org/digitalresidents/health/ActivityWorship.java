package org.digitalresidents.health;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** Activity without value. Source: definitions, activity worship; source text 003. */
public final class ActivityWorship {
  /** A post of so few characters says nothing: "1", "+1". */
  private static final long FEW_CHARACTERS = 2;

  /** What readers meet in one group on one day. */
  private enum Met implements Named {
    COMMUNITY,
    PLACE,
    DAY,
    POSTS,
    READERS
  }

  private ActivityWorship() {}

  /** Points of the family, but for {@link Spreads} and those that other tables hold. */
  public static Dataset<Row> of(HealthInputs in, HealthOptions options) {
    Period day = Period.day(options.zone());
    return ofPosts(in.posts(), day)
        .union(ofMembers(in.memberDays()))
        .union(ofReaders(in.posts(), in.memberDays(), day));
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
        IndexPoint.tally(
            HealthIndex.NOISE_SHARE, ValueExchange.one(isNoise), ValueExchange.one(byMember)));
  }

  private static Dataset<Row> ofMembers(Dataset<Row> days) {
    return IndexPoint.tallies(
        days,
        MemberDay.COMMUNITY_ID.col(),
        MemberDay.GROUP_ID.col(),
        MemberDay.DAY.col(),
        IndexPoint.count(HealthIndex.MEMBER_ACTIVITY, ActCounts.ACTIVE_COUNT.col()));
  }

  /** Each reader of a day meets each post of it: a group nobody reads burdens nobody. */
  static Dataset<Row> ofReaders(Dataset<Row> posts, Dataset<Row> days, Period day) {
    Column isThere = ActCounts.ACTIVE_COUNT.col().plus(ActCounts.VIEW_COUNT.col()).gt(0);
    Dataset<Row> written =
        posts.select(
            Met.COMMUNITY.from(PostResponse.COMMUNITY_ID.col()),
            Met.PLACE.from(PostResponse.GROUP_ID.col()),
            Met.DAY.from(day.dayOf(PostResponse.TS.col())),
            Met.POSTS.from(lit(1L)),
            Met.READERS.from(lit(0L)));
    Dataset<Row> read =
        days.where(isThere)
            .select(
                Met.COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
                Met.PLACE.from(MemberDay.GROUP_ID.col()),
                Met.DAY.from(MemberDay.DAY.col()),
                Met.POSTS.from(lit(0L)),
                Met.READERS.from(lit(1L)));
    Dataset<Row> met =
        written
            .union(read)
            .where(Hours.isGroup(Met.PLACE.col()))
            .groupBy(Met.COMMUNITY.col(), Met.PLACE.col(), Met.DAY.col())
            .agg(Met.POSTS.from(sum(Met.POSTS.col())), Met.READERS.from(sum(Met.READERS.col())));
    return IndexPoint.tallies(
        met,
        Met.COMMUNITY.col(),
        Met.PLACE.col(),
        Met.DAY.col(),
        IndexPoint.tally(
            HealthIndex.INFORMATION_LOAD,
            Met.POSTS.col().multiply(Met.READERS.col()),
            Met.READERS.col()));
  }
}
