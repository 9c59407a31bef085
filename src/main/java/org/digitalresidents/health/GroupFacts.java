package org.digitalresidents.health;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Estimate;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.NewcomerMeasure;
import org.digitalresidents.model.NewcomerOutcome;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.TopicWeek;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Together;

/**
 * What holds of groups, row by row of the tables that say so, in time: the rows keep their columns,
 * and beside them stand these. Replies and rituals are told of the community too.
 */
enum GroupFacts implements Named {
  /** The group, or the community. */
  PLACE,
  /** The name of the table. */
  TABLE,
  /** When; null for what holds of all the data. */
  AT;

  /** All facts, whole groups in one task; at one instant posts come before replies. */
  static Dataset<Row> sorted(GroupInputs in) {
    Column isRitual = PostWords.IS_RITUAL.col();
    Column isLikely = Reply.isLikely();
    Column isVoting = ActCounts.POLL_VOTE_COUNT.col().gt(0);
    Column isLift = NewcomerOutcome.MEASURE.col().equalTo(NewcomerMeasure.SECOND_POST_LIFT.code());
    return Together.by(
        Stream.of(
                at(in.words(), PostWords.POST_WORDS, PostWords.TS.col(), isRitual, WORDS),
                at(
                    in.posts(),
                    PostResponse.POST_RESPONSE,
                    PostResponse.TS.col(),
                    lit(false),
                    RESPONSES),
                at(in.replies().where(isLikely), Reply.REPLY, Reply.TS.col(), lit(true), REPLIES),
                at(
                    in.spells(),
                    MembershipSpell.MEMBERSHIP_SPELL,
                    MembershipSpell.START_AT.col(),
                    lit(false),
                    SPELLS),
                at(
                    in.memberDays().where(isVoting),
                    MemberDay.MEMBER_DAY,
                    ActCounts.FIRST_TS.col(),
                    lit(false),
                    DAYS),
                at(in.topics(), TopicWeek.TOPIC_WEEK, none(), lit(false), TOPICS),
                at(
                    in.newcomers().where(isLift),
                    NewcomerOutcome.NEWCOMER_OUTCOME,
                    none(),
                    lit(false),
                    OUTCOMES))
            .reduce((all, more) -> all.unionByName(more, true))
            .orElseThrow()
            .where(Activity.GROUP_ID.col().notEqual(GroupIds.ONE_TO_ONE)),
        List.of(Activity.COMMUNITY_ID.col(), PLACE.col()),
        AT.col(),
        TABLE.col(),
        PostWords.EVENT_ID.col(),
        MemberDay.MEMBER_ID.col());
  }

  private static final Field[] WORDS = {
    PostWords.EVENT_ID,
    PostWords.ACTOR_ID,
    PostWords.ACTOR_KIND,
    PostWords.ETYPE,
    PostWords.TOKENS,
    PostWords.WE_WORDS,
    PostWords.SELF_WORDS,
    PostWords.BRAND_WORDS,
    PostWords.HEDGE_WORDS,
    PostWords.PRODUCT_WORDS,
    PostWords.SCORN_WORDS,
    PostWords.IN_GROUP_TERMS,
    PostWords.IS_RITUAL,
    PostWords.IS_PROMPT
  };
  private static final Field[] RESPONSES = {
    PostResponse.EVENT_ID,
    PostResponse.ACTOR_ID,
    PostResponse.ACTOR_KIND,
    PostResponse.ETYPE,
    PostResponse.ACT,
    PostResponse.TS,
    PostResponse.REPLIED_AT,
    PostResponse.REACTED_AT,
    PostResponse.WATCHED_UNTIL
  };
  private static final Field[] REPLIES = {
    Reply.EVENT_ID,
    Reply.FROM_ACTOR_ID,
    Reply.FROM_KIND,
    Reply.TO_EVENT_ID,
    Reply.TO_ACTOR_ID,
    Reply.TO_KIND
  };
  private static final Field[] SPELLS = {MembershipSpell.MEMBER_ID, MembershipSpell.END_AT};
  private static final Field[] DAYS = {MemberDay.MEMBER_ID};
  private static final Field[] TOPICS = {
    TopicWeek.WEEK_START, TopicWeek.TERM_USES, TopicWeek.ENTROPY
  };
  private static final Field[] OUTCOMES = {
    Estimate.VALUE, Estimate.DENOMINATOR, Estimate.LOW, Estimate.HIGH
  };

  private static Column none() {
    return lit(null).cast(DataTypes.TimestampType);
  }

  private static Dataset<Row> at(
      Dataset<Row> rows, Table table, Column at, Column isOfCommunityToo, Field[] fields) {
    Column group = Activity.GROUP_ID.col();
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    Column isOfBoth = isOfCommunityToo.and(group.notEqual(whole));
    Column places = when(isOfBoth, array(group, whole)).otherwise(array(group));
    Column[] columns =
        Stream.concat(
                Stream.of(
                    Activity.COMMUNITY_ID.col(),
                    group,
                    PLACE.from(explode(places)),
                    TABLE.from(lit(table.name())),
                    AT.from(at)),
                Stream.of(fields).map(Field::col))
            .toArray(Column[]::new);
    return rows.select(columns);
  }
}
