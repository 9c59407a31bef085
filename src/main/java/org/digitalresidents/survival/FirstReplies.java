package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Named;

/**
 * When another person, no program, first replied to a member in a spell, and to the spell's first
 * post. A reply dated before the post counts for neither: when it came is not known.
 */
enum FirstReplies implements Named {
  RECEIVED_AT,
  TO_FIRST_POST_AT;

  private enum Heard implements Named {
    AT,
    POST,
    COMMUNITY
  }

  /** Spells with both instants, null where there was none. */
  static Dataset<Row> of(Dataset<Row> spells, Dataset<Row> replies) {
    return toFirstPost(received(spells, replies), replies);
  }

  /** Spells as they are where there are no replies. */
  static Dataset<Row> none(Dataset<Row> spells) {
    Column never = lit(null).cast(DataTypes.TimestampType);
    return spells.withColumns(
        Map.of(RECEIVED_AT.column(), never, TO_FIRST_POST_AT.column(), never));
  }

  private static Dataset<Row> ofPersons(Dataset<Row> replies) {
    Column isProgram = Reply.FROM_KIND.col().isin(ActorKind.BOT.code(), ActorKind.SYSTEM.code());
    Column isNamed = Reply.FROM_ACTOR_ID.col().isNotNull();
    Column isSelf =
        coalesce(Reply.FROM_ACTOR_ID.col().equalTo(Reply.TO_ACTOR_ID.col()), lit(false));
    return replies.where(
        isNamed.and(not(isProgram)).and(not(isSelf)).and(not(Reply.IS_BEFORE_POST.col())));
  }

  /**
   * Spells and replies of a member are put in one row of time, latest first: what was heard last
   * when a spell is met is the first reply at its start or later.
   */
  private static Dataset<Row> received(Dataset<Row> spells, Dataset<Row> replies) {
    Column isSpell = SpellMilestone.SPELL_NO.col().isNotNull();
    Column at = coalesce(Heard.AT.col(), SpellMilestone.START_AT.col());
    WindowSpec latestFirst =
        Window.partitionBy(
                SpellMilestone.COMMUNITY_ID.col(),
                SpellMilestone.GROUP_ID.col(),
                SpellMilestone.MEMBER_ID.col())
            .orderBy(at.desc(), isSpell.asc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column next = min(Heard.AT.col()).over(latestFirst);
    Column end = SpellMilestone.END_AT.col();
    Column inSpell = end.isNull().or(RECEIVED_AT.col().lt(end));
    return spells
        .unionByName(toMembers(replies), true)
        .withColumn(RECEIVED_AT.column(), next)
        .where(isSpell)
        .withColumn(RECEIVED_AT.column(), when(inSpell, RECEIVED_AT.col()))
        .drop(Heard.AT.column());
  }

  private static Dataset<Row> toMembers(Dataset<Row> replies) {
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    Column ofNoGroup = Reply.GROUP_ID.col().isin(GroupIds.WHOLE_COMMUNITY, GroupIds.ONE_TO_ONE);
    Column groups = when(ofNoGroup, array(whole)).otherwise(array(Reply.GROUP_ID.col(), whole));
    return ofPersons(replies)
        .where(Reply.TO_ACTOR_ID.col().isNotNull())
        .select(
            SpellMilestone.COMMUNITY_ID.from(Reply.COMMUNITY_ID.col()),
            SpellMilestone.GROUP_ID.from(explode(groups)),
            SpellMilestone.MEMBER_ID.from(Reply.TO_ACTOR_ID.col()),
            Heard.AT.from(Reply.TS.col()));
  }

  private static Dataset<Row> toFirstPost(Dataset<Row> spells, Dataset<Row> replies) {
    Dataset<Row> first =
        ofPersons(replies)
            .where(Reply.TO_EVENT_ID.col().isNotNull())
            .groupBy(
                Heard.COMMUNITY.from(Reply.COMMUNITY_ID.col()),
                Heard.POST.from(Reply.TO_EVENT_ID.col()))
            .agg(Heard.AT.from(min(Reply.TS.col())));
    Column isOfPost =
        Heard.COMMUNITY
            .col()
            .equalTo(SpellMilestone.COMMUNITY_ID.col())
            .and(Heard.POST.col().equalTo(SpellMilestone.FIRST_POST_EVENT_ID.col()));
    Column end = SpellMilestone.END_AT.col();
    Column inSpell = end.isNull().or(Heard.AT.col().lt(end));
    // Left: posts without a reply stay. One row a post on the right.
    return spells
        .join(first, isOfPost, "left")
        .withColumn(TO_FIRST_POST_AT.column(), when(inSpell, Heard.AT.col()))
        .drop(Heard.COMMUNITY.column(), Heard.POST.column(), Heard.AT.column());
  }
}
