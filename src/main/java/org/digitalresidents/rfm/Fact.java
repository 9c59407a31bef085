package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Hero;
import org.digitalresidents.model.MemberCentrality;
import org.digitalresidents.model.MemberMonth;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.AsOf;

/**
 * What is known of a person at an as-of, before anybody is compared with anybody. Each comes from
 * one input; null where that has nothing to say.
 */
enum Fact implements Named {
  IS_PRESENT,
  IS_HERO,
  /** PageRank. */
  REACH,
  ORDERS,
  /** Whole days since the last order. */
  ORDER_AGO,
  NET,
  /** Whether anybody's orders are in other currencies. */
  IS_MIXED,
  PARTNERS,
  HELPS,
  ACTIVE_AGO,
  ACTIVE_DAYS,
  ACTIVE_DAYS_28,
  HALF_POINTS,
  SHARES,
  FEEDBACK,
  TREND_SLOPE,
  TREND_LOW,
  FIRST_JOIN;

  static final List<Column> KEY =
      List.of(MemberRfm.COMMUNITY_ID.col(), MemberRfm.MEMBER_ID.col(), MemberRfm.AS_OF.col());

  /** One row per as-of and person who was a member then, or had orders that count. */
  static Dataset<Row> of(RfmInputs in, Dataset<Row> asOfs) {
    Column[] facts = Arrays.stream(values()).map(f -> f.from(max(f.col()))).toArray(Column[]::new);
    // Rows of different inputs lie under one another, so that one shuffle brings them together.
    Dataset<Row> all =
        presence(in.spells(), asOfs)
            .unionByName(months(in.memberMonths(), asOfs), true)
            .unionByName(Purchases.of(in.orderLines(), asOfs), true)
            .unionByName(Contacts.of(in.replies(), in.help(), asOfs), true)
            .unionByName(reach(in.centrality()), true)
            .unionByName(heroes(in.heroes()), true);
    return Named.aggregate(all.groupBy(KEY.toArray(Column[]::new)), List.of(facts))
        .where(IS_PRESENT.col().or(ORDERS.col().gt(0)));
  }

  /** The key, of a row seen from an as-of. */
  static Column[] key(Column community, Column member) {
    return new Column[] {
      MemberRfm.COMMUNITY_ID.from(community),
      MemberRfm.MEMBER_ID.from(member),
      MemberRfm.AS_OF.from(AsOf.AT.col())
    };
  }

  private static Dataset<Row> presence(Dataset<Row> spells, Dataset<Row> asOfs) {
    Column community = MembershipSpell.COMMUNITY_ID.col();
    Column end = MembershipSpell.END_AT.col();
    Column isIn =
        MembershipSpell.START_AT
            .col()
            .lt(AsOf.AT.col())
            .and(end.isNull().or(end.geq(AsOf.AT.col())));
    return AsOf.seen(spells(spells), asOfs, community, isIn)
        .select(
            Named.columns(
                List.of(key(community, MembershipSpell.MEMBER_ID.col())),
                IS_PRESENT.from(lit(true))));
  }

  /** Those in a community as a whole. */
  static Dataset<Row> spells(Dataset<Row> spells) {
    return spells.where(MembershipSpell.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY));
  }

  private static Dataset<Row> months(Dataset<Row> memberMonths, Dataset<Row> asOfs) {
    Column isThen = MemberMonth.AS_OF.col().equalTo(AsOf.AT.col());
    return AsOf.seen(memberMonths, asOfs, MemberMonth.COMMUNITY_ID.col(), isThen)
        .select(
            Named.columns(
                List.of(key(MemberMonth.COMMUNITY_ID.col(), MemberMonth.MEMBER_ID.col())),
                ACTIVE_AGO.from(MemberMonth.LAST_ACTIVE_DAYS.col()),
                ACTIVE_DAYS.from(MemberMonth.ACTIVE_DAYS.col()),
                ACTIVE_DAYS_28.from(MemberMonth.ACTIVE_DAYS_28.col()),
                HALF_POINTS.from(MemberMonth.ACTIVITY_HALF_POINTS.col()),
                SHARES.from(MemberMonth.SHARE_COUNT.col()),
                FEEDBACK.from(MemberMonth.FEEDBACK_COUNT.col()),
                TREND_SLOPE.from(MemberMonth.TREND_SLOPE.col()),
                TREND_LOW.from(MemberMonth.TREND_LOW.col()),
                FIRST_JOIN.from(MemberMonth.FIRST_JOIN.col())));
  }

  static Dataset<Row> reach(Dataset<Row> centrality) {
    return centrality.select(
        MemberRfm.COMMUNITY_ID.from(MemberCentrality.COMMUNITY_ID.col()),
        MemberRfm.MEMBER_ID.from(MemberCentrality.MEMBER_ID.col()),
        MemberRfm.AS_OF.from(MemberCentrality.AS_OF.col()),
        REACH.from(MemberCentrality.PAGERANK.col()));
  }

  /** A hero of any kind is one. */
  static Dataset<Row> heroes(Dataset<Row> heroes) {
    return heroes.select(
        MemberRfm.COMMUNITY_ID.from(Hero.COMMUNITY_ID.col()),
        MemberRfm.MEMBER_ID.from(Hero.MEMBER_ID.col()),
        MemberRfm.AS_OF.from(Hero.AS_OF.col()),
        IS_HERO.from(lit(true)));
  }
}
