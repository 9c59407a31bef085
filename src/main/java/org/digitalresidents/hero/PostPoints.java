package org.digitalresidents.hero;

import static org.apache.spark.sql.functions.lit;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.AsOf;

/** What came of members' posts, and to whose first post they replied. */
final class PostPoints {
  private static final long GREETED_WITHIN_MS = Duration.ofDays(7).toMillis();

  /** A post that another table knows of. */
  private enum Known implements Named {
    COMMUNITY,
    POST
  }

  private PostPoints() {}

  /** Replies to first posts within 7 days. */
  static Dataset<Row> greetings(Dataset<Row> replies, Dataset<Row> milestones) {
    Column isFirst =
        SpellMilestone.GROUP_ID
            .col()
            .equalTo(GroupIds.WHOLE_COMMUNITY)
            .and(SpellMilestone.SPELL_NO.col().equalTo(1));
    Dataset<Row> firsts =
        milestones
            .where(isFirst.and(SpellMilestone.FIRST_POST_EVENT_ID.col().isNotNull()))
            .select(
                Known.COMMUNITY.from(SpellMilestone.COMMUNITY_ID.col()),
                Known.POST.from(SpellMilestone.FIRST_POST_EVENT_ID.col()));
    Column isToFirst =
        Known.COMMUNITY
            .col()
            .equalTo(Reply.COMMUNITY_ID.col())
            .and(Known.POST.col().equalTo(Reply.TO_EVENT_ID.col()));
    // A first post is one member's only, so no reply multiplies.
    return replies
        .where(Reply.isAmongMembers().and(Reply.DELAY_MS.col().leq(GREETED_WITHIN_MS)))
        .join(firsts, isToFirst, "inner")
        .select(
            HeroPoint.COMMUNITY.from(Reply.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(Reply.FROM_ACTOR_ID.col()),
            HeroPoint.DEED.from(lit(Deed.GREETING.code())),
            HeroPoint.OTHER.from(Reply.TO_ACTOR_ID.col()),
            HeroPoint.NUMBER.from(Reply.DELAY_MS.col()),
            HeroPoint.TS.from(Reply.TS.col()));
  }

  /** Posts, neither questions nor replies, that drew enough others; of the rest nothing is told. */
  static Dataset<Row> starts(Dataset<Row> posts, Dataset<Row> replies, HeroOptions options) {
    Column drew = PostResponse.RESPONDERS.col().geq(options.fewestParticipants());
    Column isQuestion = PostResponse.ACT.col().equalTo(SpeechAct.QUESTION.code());
    Dataset<Row> likely =
        replies
            .where(Reply.isLikely())
            .select(
                Known.COMMUNITY.from(Reply.COMMUNITY_ID.col()),
                Known.POST.from(Reply.EVENT_ID.col()));
    Column isReply =
        Known.COMMUNITY
            .col()
            .equalTo(PostResponse.COMMUNITY_ID.col())
            .and(Known.POST.col().equalTo(PostResponse.EVENT_ID.col()));
    return spoken(
        posts.where(drew.and(isQuestion.equalTo(false))).join(likely, isReply, "left_anti"),
        Deed.START);
  }

  /** Own experience told, shares, works handed in. */
  static Dataset<Row> works(Dataset<Row> posts) {
    Column isShare = PostResponse.ETYPE.col().isin(Etype.SHARE.code(), Etype.UGC_SUBMIT.code());
    return spoken(posts.where(PostResponse.IS_EXPERIENCE.col().or(isShare)), Deed.WORK);
  }

  private static Dataset<Row> spoken(Dataset<Row> posts, Deed deed) {
    Object[] etypes = Stream.of(Etype.values()).filter(Etype::isSpoken).map(Etype::code).toArray();
    Column isMembers = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    return posts
        .where(isMembers.and(PostResponse.ETYPE.col().isin(etypes)))
        .select(
            HeroPoint.COMMUNITY.from(PostResponse.COMMUNITY_ID.col()),
            HeroPoint.MEMBER.from(PostResponse.ACTOR_ID.col()),
            HeroPoint.DEED.from(lit(deed.code())),
            HeroPoint.NUMBER.from(PostResponse.RESPONDERS.col()),
            HeroPoint.TS.from(AsOf.before(PostResponse.WATCHED_UNTIL.col())));
  }
}
