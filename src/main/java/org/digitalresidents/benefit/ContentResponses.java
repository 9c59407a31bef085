package org.digitalresidents.benefit;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.ContentResponse;
import org.digitalresidents.model.ContentStage;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberStage;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.Stage;
import org.digitalresidents.model.StageEnd;
import org.digitalresidents.stat.WilsonColumns;
import org.digitalresidents.table.Named;

/** Fills {@code content_response}. */
public final class ContentResponses {
  private static final int FOLLOWED_DAYS = 14;

  /** One response of a member. */
  private enum Response implements Named {
    COMMUNITY,
    POST,
    MEMBER,
    TS
  }

  /** What a member did with content of a stage, while in a stage. */
  private enum Tally implements Named {
    CONTENT,
    RESPONSES,
    /** The first response: when, and when the member rose from the stage. */
    FIRST
  }

  private ContentResponses() {}

  /**
   * The table.
   *
   * @param in the tables read; {@code stays} is {@code member_stage}
   */
  public static Dataset<Row> of(
      BenefitInputs in, Dataset<Row> stays, Dataset<Row> communities, ContentStages stages) {
    Column ofItem =
        PostResponse.COMMUNITY_ID
            .col()
            .equalTo(Response.COMMUNITY.col())
            .and(PostResponse.EVENT_ID.col().equalTo(Response.POST.col()));
    Column isOwn = PostResponse.ACTOR_ID.col().eqNullSafe(Response.MEMBER.col());
    Dataset<Row> items =
        ContentCell.items(in.posts(), in.activity(), stages)
            .select(
                PostResponse.COMMUNITY_ID.col(),
                PostResponse.EVENT_ID.col(),
                PostResponse.ACTOR_ID.col(),
                ContentCell.STAGE.col());
    // An item is unique by its event, so no response multiplies.
    Dataset<Row> responses =
        responses(in)
            .join(items, ofItem.and(isOwn.equalTo(false)))
            .select(
                Response.COMMUNITY.col(),
                Response.POST.col(),
                Response.MEMBER.col(),
                Response.TS.col(),
                explode(array(ContentCell.STAGE.col(), lit(ContentStage.ALL.code())))
                    .as(Tally.CONTENT.column()));
    return counted(byMember(responses, stays), communities);
  }

  private static Dataset<Row> responses(BenefitInputs in) {
    Column byMember = Reply.FROM_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isReaction =
        Activity.ETYPE
            .col()
            .equalTo(Etype.REACTION.code())
            .and(Activity.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code()));
    Dataset<Row> replies =
        in.replies()
            .where(Reply.isLikely().and(byMember))
            .select(
                Response.COMMUNITY.from(Reply.COMMUNITY_ID.col()),
                Response.POST.from(Reply.TO_EVENT_ID.col()),
                Response.MEMBER.from(Reply.FROM_ACTOR_ID.col()),
                Response.TS.from(Reply.TS.col()));
    Dataset<Row> reactions =
        in.activity()
            .where(isReaction)
            .select(
                Response.COMMUNITY.from(Activity.COMMUNITY_ID.col()),
                Response.POST.from(Activity.TARGET_EVENT_ID.col()),
                Response.MEMBER.from(Activity.ACTOR_ID.col()),
                Response.TS.from(Activity.TS.col()));
    return replies.union(reactions);
  }

  private static Dataset<Row> byMember(Dataset<Row> responses, Dataset<Row> stays) {
    Column isThen =
        MemberStage.COMMUNITY_ID
            .col()
            .equalTo(Response.COMMUNITY.col())
            .and(MemberStage.MEMBER_ID.col().equalTo(Response.MEMBER.col()))
            .and(MemberStage.ENTER_AT.col().leq(Response.TS.col()))
            .and(
                MemberStage.EXIT_AT
                    .col()
                    .isNull()
                    .or(MemberStage.EXIT_AT.col().gt(Response.TS.col())));
    Column rose =
        when(MemberStage.EXIT_KIND.col().equalTo(StageEnd.ROSE.code()), MemberStage.EXIT_AT.col());
    // Stays of a member do not overlap, so no response multiplies.
    return responses
        .join(stays, isThen)
        .groupBy(
            Response.COMMUNITY.col(),
            Response.MEMBER.col(),
            Tally.CONTENT.col(),
            MemberStage.STAGE.col())
        .agg(
            Tally.RESPONSES.from(countDistinct(Response.POST.col())),
            Tally.FIRST.from(min(struct(Response.TS.col().as("at"), rose.as("rose")))));
  }

  private static Dataset<Row> counted(Dataset<Row> members, Dataset<Row> communities) {
    Column until = Tally.FIRST.col().getField("at").plus(make_dt_interval(lit(FOLLOWED_DAYS)));
    Column isFollowed = until.leq(Community.DATA_END.col());
    Column hasRisen = isFollowed.and(Tally.FIRST.col().getField("rose").leq(until));
    Dataset<Row> ends =
        broadcast(communities.select(Community.COMMUNITY_ID.col(), Community.DATA_END.col()));
    // A community is unique in ends, so no member multiplies.
    return members
        .join(ends, Community.COMMUNITY_ID.col().equalTo(Response.COMMUNITY.col()))
        .groupBy(
            Community.COMMUNITY_ID.col(),
            ContentResponse.CONTENT_STAGE.from(Tally.CONTENT.col()),
            ContentResponse.MEMBER_STAGE.from(MemberStage.STAGE.col()))
        .agg(
            ContentResponse.RESPONSES.from(sum(Tally.RESPONSES.col())),
            ContentResponse.RESPONDERS.from(count(lit(1))),
            ContentResponse.FOLLOWED.from(count(when(isFollowed, 1))),
            ContentResponse.ROSE_14D.from(count(when(hasRisen, 1))))
        .select(columns().toArray(Column[]::new));
  }

  private static List<Column> columns() {
    Column rose = ContentResponse.ROSE_14D.col();
    Column of = ContentResponse.FOLLOWED.col();
    Column isLast = ContentResponse.MEMBER_STAGE.col().equalTo(Stage.LOYALTY.code());
    Column reason =
        when(isLast, NullReason.LAST_STAGE.code()).when(of.equalTo(0), NullReason.BASE_ZERO.code());
    Column rate = try_divide(rose.cast(DataTypes.DoubleType), of.cast(DataTypes.DoubleType));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                ContentResponse.COMMUNITY_ID.col(),
                ContentResponse.CONTENT_STAGE.col(),
                ContentResponse.MEMBER_STAGE.col(),
                ContentResponse.RESPONSES.col(),
                ContentResponse.RESPONDERS.col(),
                of,
                rose));
    columns.addAll(ContentResponse.RISE_RATE_14D.from(rate, reason));
    columns.add(
        ContentResponse.RISE_RATE_14D_LOW.from(
            when(reason.isNull(), WilsonColumns.lower(rose, of))));
    columns.add(
        ContentResponse.RISE_RATE_14D_HIGH.from(
            when(reason.isNull(), WilsonColumns.upper(rose, of))));
    return columns;
  }
}
