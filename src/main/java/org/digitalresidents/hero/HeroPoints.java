package org.digitalresidents.hero;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Gathering;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.MemberCentrality;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.time.AsOf;

/**
 * What members did, table by table, each thing at the instant from which it is known: what is
 * watched for a while counts when the watching is over.
 */
final class HeroPoints {
  private static final double BILLION = 1e9;
  private static final String MEMBER = ActorKind.MEMBER.code();

  private HeroPoints() {}

  static Dataset<Row> of(HeroInputs in, HeroOptions options) {
    return answers(in.helps())
        .unionByName(credits(in.questions(), in.helps()), true)
        .unionByName(days(in.days(), options), true)
        .unionByName(PostPoints.greetings(in.replies(), in.milestones()), true)
        .unionByName(PostPoints.starts(in.posts(), in.replies(), options), true)
        .unionByName(PostPoints.works(in.posts()), true)
        .unionByName(gatherings(in.gatherings()), true)
        .unionByName(orders(in.orderLines()), true);
  }

  private static Dataset<Row> answers(Dataset<Row> helps) {
    return helps
        .where(Help.isAmongMembers())
        .select(
            HeroPoint.COMMUNITY.from(Help.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(Help.HELPER_ID.col()),
            HeroPoint.DEED.from(lit(Deed.ANSWER.code())),
            HeroPoint.OTHER.from(Help.EVENT_ID.col()),
            HeroPoint.GROUP.from(Help.GROUP_ID.col()),
            HeroPoint.NUMBER.from(lit(1L)),
            HeroPoint.TS.from(Help.HELPED_AT.col()));
  }

  /** Where the time of acceptance is not known, it counts from the answer on: in hindsight. */
  private static Dataset<Row> credits(Dataset<Row> questions, Dataset<Row> helps) {
    Object[] strict =
        Arrays.stream(SolvedBy.values()).filter(SolvedBy::isStrict).map(SolvedBy::code).toArray();
    Column isConservative = Question.LINKING.col().equalTo(Linking.CONSERVATIVE.code());
    Column isCredit =
        Question.SOLVER_KIND.col().equalTo(MEMBER).and(Question.SOLVED_BY.col().isin(strict));
    Dataset<Row> answered =
        helps
            .where(Help.isAmongMembers())
            .select(
                HeroPoint.COMMUNITY.from(Help.COMMUNITY_ID.col()),
                HeroPoint.MEMBER.from(Help.HELPER_ID.col()),
                HeroPoint.OTHER.from(Help.EVENT_ID.col()),
                Help.HELPED_AT.col());
    String[] keys = {
      HeroPoint.COMMUNITY.column(), HeroPoint.MEMBER.column(), HeroPoint.OTHER.column()
    };
    return questions
        .where(isConservative.and(isCredit))
        .select(
            HeroPoint.COMMUNITY.from(Question.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(Question.SOLVER_ID.col()),
            HeroPoint.DEED.from(lit(Deed.CREDIT.code())),
            HeroPoint.OTHER.from(Question.EVENT_ID.col()),
            Question.SOLVED_AT.col())
        .join(answered, keys, "inner") // unique: help has a row per question, helper and linking
        .withColumn(HeroPoint.TS.column(), coalesce(Question.SOLVED_AT.col(), Help.HELPED_AT.col()))
        .drop(Question.SOLVED_AT.col(), Help.HELPED_AT.col());
  }

  private static Dataset<Row> days(Dataset<Row> days, HeroOptions options) {
    Column midnight = MemberDay.DAY.col().cast(DataTypes.TimestampType);
    return days.select(
            HeroPoint.COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(MemberDay.MEMBER_ID.col()),
            HeroPoint.TS.from(to_utc_timestamp(midnight, options.grid().zone().getId())),
            counts(
                count(Deed.POSTS, ActCounts.spoken()),
                count(Deed.INVITES, ActCounts.INVITE_COUNT.col())))
        .where(HeroPoint.NUMBER.col().gt(0));
  }

  private static Column counts(Column... counts) {
    return inline(array(counts));
  }

  private static Column count(Deed deed, Column number) {
    return struct(
        HeroPoint.DEED.from(lit(deed.code())),
        HeroPoint.NUMBER.from(number.cast(DataTypes.LongType)));
  }

  private static Dataset<Row> gatherings(Dataset<Row> gatherings) {
    Column deed =
        when(Gathering.IS_HELD.col(), Deed.GATHERING_HELD.code()).otherwise(Deed.GATHERING.code());
    return gatherings
        .where(Gathering.PROPOSER_KIND.col().equalTo(MEMBER))
        .select(
            HeroPoint.COMMUNITY.from(Gathering.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(Gathering.PROPOSER_ID.col()),
            HeroPoint.DEED.from(deed),
            HeroPoint.NUMBER.from(greatest(Gathering.CAME.col(), Gathering.SIGNED_UP.col())),
            HeroPoint.TS.from(AsOf.before(Gathering.WATCHED_UNTIL.col())));
  }

  private static Dataset<Row> orders(Dataset<Row> lines) {
    Column isPaid = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());
    return lines
        .where(isPaid.and(OrderLine.AMOUNT_MINOR.col().gt(0)))
        .select(
            HeroPoint.COMMUNITY.from(OrderLine.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(OrderLine.MEMBER_ID.col()),
            HeroPoint.DEED.from(lit(Deed.ORDER.code())),
            HeroPoint.OTHER.from(OrderLine.ORDER_ID.col()),
            HeroPoint.TS.from(OrderLine.TS.col()));
  }

  /** What the replies of a member come to; seen from an as-of already. */
  static Dataset<Row> ofTies(Dataset<Row> centrality) {
    Column billionths = round(MemberCentrality.BETWEENNESS.col().multiply(BILLION));
    return centrality.select(
        HeroPoint.COMMUNITY.from(MemberCentrality.COMMUNITY_ID.col()),
        HeroPoint.AT.from(MemberCentrality.AS_OF.col()),
        HeroPoint.MEMBER.from(MemberCentrality.MEMBER_ID.col()),
        counts(
            count(Deed.REPLIES, MemberCentrality.REPLIES_GIVEN.col()),
            count(Deed.REPLIED_TO, MemberCentrality.REPLIED_TO.col()),
            count(Deed.BETWEENNESS, billionths)));
  }
}
