package org.digitalresidents.benefit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** One thing that one member received. */
enum BenefitPoint implements Named {
  COMMUNITY,
  MEMBER,
  GROUP,
  /** A {@link Benefit}. */
  BENEFIT,
  TS,
  /** What gave it: the same thing twice of one event is one. */
  EVENT;

  /** The author of a post, to join with; a post is unique by its event. */
  private enum Author implements Named {
    COMMUNITY,
    EVENT,
    ID,
    ACT
  }

  private static final Object[] NEGATIVE = {
    "👎", "-1", "thumbsdown", "😠", "angry", "😡", "rage", "🤬", "🤮", "💩", "🖕"
  };

  private static final String DOWN = "down";

  /** Points as {@link BenefitPass} needs them: those of a member together, equal ones in a row. */
  static Dataset<Row> sorted(BenefitInputs in) {
    return Together.by(
        Stream.of(
                ofStays(in.spells()),
                ofHelps(in.helps()),
                ofReplies(in.replies(), in.posts()),
                ofReactions(in.activity(), in.posts()),
                ofOwnActs(in.activity()))
            .reduce(Dataset::union)
            .orElseThrow(),
        List.of(COMMUNITY.col(), MEMBER.col()),
        BENEFIT.col(),
        EVENT.col());
  }

  private static Dataset<Row> ofStays(Dataset<Row> spells) {
    return spells
        .where(MembershipSpell.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY))
        .select(
            COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
            MEMBER.from(MembershipSpell.MEMBER_ID.col()),
            GROUP.from(MembershipSpell.GROUP_ID.col()),
            BENEFIT.from(lit(Benefit.STAY.name())),
            TS.from(MembershipSpell.START_AT.col()),
            EVENT.from(lit("")));
  }

  private static Dataset<Row> ofHelps(Dataset<Row> helps) {
    Column isLikely = Help.LINKING.col().equalTo(Linking.CONSERVATIVE.code());
    Column ofMember = Help.ASKER_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column benefit =
        when(Help.IS_BY_STAFF.col(), Benefit.STAFF_ANSWER.name()).otherwise(Benefit.ANSWER.name());
    return helps
        .where(isLikely.and(ofMember))
        .select(
            COMMUNITY.from(Help.COMMUNITY_ID.col()),
            MEMBER.from(Help.ASKER_ID.col()),
            GROUP.from(Help.GROUP_ID.col()),
            BENEFIT.from(benefit),
            TS.from(Help.HELPED_AT.col()),
            EVENT.from(concat_ws("\0", Help.EVENT_ID.col(), Help.HELPER_ID.col())));
  }

  private static Dataset<Row> ofReplies(Dataset<Row> replies, Dataset<Row> posts) {
    Column byPerson = Reply.FROM_KIND.col().isin(ActorKind.MEMBER.code(), ActorKind.STAFF.code());
    Column toMember = Reply.TO_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column toOther = Reply.FROM_ACTOR_ID.col().notEqual(Reply.TO_ACTOR_ID.col());
    Column isPost =
        Author.COMMUNITY
            .col()
            .equalTo(Reply.COMMUNITY_ID.col())
            .and(Author.EVENT.col().equalTo(Reply.EVENT_ID.col()));
    // A post is unique by its event, so no reply multiplies.
    return replies
        .where(Reply.isLikely().and(byPerson).and(toMember).and(toOther))
        .join(authors(posts), isPost)
        .select(
            COMMUNITY.from(Reply.COMMUNITY_ID.col()),
            MEMBER.from(Reply.TO_ACTOR_ID.col()),
            GROUP.from(Reply.GROUP_ID.col()),
            BENEFIT.from(ofAct(Author.ACT.col())),
            TS.from(Reply.TS.col()),
            EVENT.from(Reply.EVENT_ID.col()))
        .where(BENEFIT.col().isNotNull());
  }

  private static Column ofAct(Column act) {
    return when(
            act.isin(
                SpeechAct.ANSWER.code(),
                SpeechAct.EXPERIENCE_SHARE.code(),
                SpeechAct.MATERIAL_SHARE.code()),
            Benefit.SUBSTANTIVE_REPLY.name())
        .when(act.isin(SpeechAct.THANKS.code(), SpeechAct.AGREE.code()), Benefit.THANKS.name());
  }

  private static Dataset<Row> authors(Dataset<Row> posts) {
    return posts.select(
        Author.COMMUNITY.from(PostResponse.COMMUNITY_ID.col()),
        Author.EVENT.from(PostResponse.EVENT_ID.col()),
        Author.ID.from(
            when(
                PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code()),
                PostResponse.ACTOR_ID.col())),
        Author.ACT.from(PostResponse.ACT.col()));
  }

  private static Dataset<Row> ofReactions(Dataset<Row> activity, Dataset<Row> posts) {
    Column isReaction = Activity.ETYPE.col().equalTo(Etype.REACTION.code());
    Column isAcceptance = Activity.ETYPE.col().equalTo(Etype.ACCEPT.code());
    Column emoji = Activity.ATTRS.col().getItem(Attrs.EMOJI);
    Column vote = Activity.ATTRS.col().getItem(Attrs.VOTE);
    Column isNegative =
        coalesce(emoji.isin(NEGATIVE), lit(false)).or(coalesce(vote.equalTo(DOWN), lit(false)));
    Column isPost =
        Author.COMMUNITY
            .col()
            .equalTo(Activity.COMMUNITY_ID.col())
            .and(Author.EVENT.col().equalTo(Activity.TARGET_EVENT_ID.col()));
    Column byOther =
        Activity.ACTOR_ID.col().isNull().or(Activity.ACTOR_ID.col().notEqual(Author.ID.col()));
    // A post is unique by its event, so no reaction multiplies.
    return activity
        .where(isReaction.and(not(isNegative)).or(isAcceptance))
        .join(authors(posts), isPost)
        .where(Author.ID.col().isNotNull().and(isAcceptance.or(byOther)))
        .select(
            COMMUNITY.from(Activity.COMMUNITY_ID.col()),
            MEMBER.from(Author.ID.col()),
            GROUP.from(Activity.GROUP_ID.col()),
            BENEFIT.from(
                when(isReaction, Benefit.REACTION.name()).otherwise(Benefit.ACCEPTANCE.name())),
            TS.from(Activity.TS.col()),
            EVENT.from(Activity.EVENT_ID.col()));
  }

  private static Dataset<Row> ofOwnActs(Dataset<Row> activity) {
    Column byMember = Activity.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    return activity
        .where(byMember)
        .select(
            COMMUNITY.from(Activity.COMMUNITY_ID.col()),
            MEMBER.from(Activity.ACTOR_ID.col()),
            GROUP.from(Activity.GROUP_ID.col()),
            BENEFIT.from(SourceTells.ownBenefit()),
            TS.from(Activity.TS.col()),
            EVENT.from(Activity.EVENT_ID.col()))
        .where(BENEFIT.col().isNotNull());
  }
}
