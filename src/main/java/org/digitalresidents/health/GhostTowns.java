package org.digitalresidents.health;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.QuestionStatus;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** Groups in which members no longer talk. Source: definitions, ghost town; source text 004. */
public final class GhostTowns {
  private enum Taken implements Named {
    COMMUNITY,
    UP
  }

  private GhostTowns() {}

  /** Points of the family; which groups are quiet is seen when a week is told. */
  public static Dataset<Row> of(HealthInputs in, HealthOptions options) {
    Period day = Period.day(options.zone());
    Dataset<Row> replies = in.replies().where(Reply.isLikely());
    return conversations(in.posts(), replies, day)
        .union(exchanges(replies, day))
        .union(ofPosts(in.posts(), day))
        .union(ofQuestions(in.questions(), day));
  }

  private static Dataset<Row> conversations(Dataset<Row> posts, Dataset<Row> replies, Period day) {
    Column byMember = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isTakenUp = ValueExchange.isWithinADay(PostResponse.MEMBER_REPLIED_AT.col());
    Dataset<Row> responses =
        replies.select(
            Taken.COMMUNITY.from(Reply.COMMUNITY_ID.col()), Taken.UP.from(Reply.EVENT_ID.col()));
    Column isReply =
        Taken.COMMUNITY
            .col()
            .equalTo(PostResponse.COMMUNITY_ID.col())
            .and(Taken.UP.col().equalTo(PostResponse.EVENT_ID.col()));
    // Left anti: no row multiplies, however many replies one act is.
    return IndexPoint.tallies(
        posts.where(byMember.and(isTakenUp)).join(responses, isReply, "left_anti"),
        PostResponse.COMMUNITY_ID.col(),
        PostResponse.GROUP_ID.col(),
        day.dayOf(PostResponse.TS.col()),
        IndexPoint.count(HealthIndex.MEMBER_CONVERSATIONS, lit(1)));
  }

  private static Dataset<Row> exchanges(Dataset<Row> replies, Period day) {
    return IndexPoint.tallies(
        replies.where(Hours.isExchange()),
        Reply.COMMUNITY_ID.col(),
        Reply.GROUP_ID.col(),
        day.dayOf(Reply.TS.col()),
        IndexPoint.count(HealthIndex.MEMBER_EXCHANGES, lit(1)));
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts, Period day) {
    Column byProgram =
        PostResponse.ACTOR_KIND.col().isin(ActorKind.BOT.code(), ActorKind.SYSTEM.code());
    Column isAd = PostResponse.ACT.col().equalTo(SpeechAct.PROMOTION.code());
    return IndexPoint.tallies(
        posts,
        PostResponse.COMMUNITY_ID.col(),
        PostResponse.GROUP_ID.col(),
        day.dayOf(PostResponse.TS.col()),
        IndexPoint.tally(HealthIndex.BOT_AD_SHARE, ValueExchange.one(byProgram.or(isAd)), lit(1)));
  }

  private static Dataset<Row> ofQuestions(Dataset<Row> questions, Period day) {
    Column isLikely = Question.LINKING.col().equalTo(Linking.CONSERVATIVE.code());
    Column byMember = Question.ASKER_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isMature = Question.STATUS.col().equalTo(QuestionStatus.MATURED.code());
    Column isAnswered = Question.FIRST_MEMBER_REPLY_AT.col().isNotNull();
    return IndexPoint.tallies(
        questions.where(isLikely.and(byMember).and(isMature)),
        Question.COMMUNITY_ID.col(),
        Question.GROUP_ID.col(),
        day.dayOf(Question.ASKED_AT.col()),
        IndexPoint.tally(HealthIndex.ANSWERED_BY_MEMBER, ValueExchange.one(isAnswered), lit(1)));
  }
}
