package org.digitalresidents.benefit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.ContentStage;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.Period;

/** Items of a group, month and stage to which equally many responded. */
enum ContentCell implements Named {
  COMMUNITY,
  GROUP,
  MONTH,
  STAGE,
  RESPONDERS,
  ITEMS,
  STAFF_ITEMS,
  /** Null where no length of a text is known. */
  STAFF_CHARACTERS;

  /** How long an item is watched. */
  static final int WATCHED_HOURS = 72;

  /** The stage of an act, to join with; an act is unique by its event. */
  private enum Tagged implements Named {
    COMMUNITY,
    EVENT,
    STAGE
  }

  /** Cells as {@link ContentPass} needs them: those of a community in one task, together. */
  static Dataset<Row> sorted(
      Dataset<Row> posts, Dataset<Row> activity, ContentStages stages, ZoneId zone) {
    Period day = Period.day(zone);
    Period month = Period.of(PeriodUnit.MONTH, zone, DayOfWeek.MONDAY);
    Column byStaff = PostResponse.ACTOR_KIND.col().equalTo(ActorKind.STAFF.code());
    return Together.by(
        items(posts, activity, stages)
            .groupBy(
                COMMUNITY.from(PostResponse.COMMUNITY_ID.col()),
                GROUP.from(PostResponse.GROUP_ID.col()),
                MONTH.from(month.startOf(day.dayOf(PostResponse.TS.col()))),
                STAGE.col(),
                RESPONDERS.from(PostResponse.RESPONDERS.col()))
            .agg(
                ITEMS.from(count(lit(1))),
                STAFF_ITEMS.from(count(when(byStaff, 1))),
                STAFF_CHARACTERS.from(sum(when(byStaff, PostResponse.N_CHAR.col())))),
        List.of(COMMUNITY.col()));
  }

  /** Posts that are content and were watched long enough, with their stage. */
  static Dataset<Row> items(Dataset<Row> posts, Dataset<Row> activity, ContentStages stages) {
    Column isAct =
        Tagged.COMMUNITY
            .col()
            .equalTo(PostResponse.COMMUNITY_ID.col())
            .and(Tagged.EVENT.col().equalTo(PostResponse.EVENT_ID.col()));
    Column stage = coalesce(Tagged.STAGE.col(), lit(ContentStage.UNTAGGED.code()));
    // An act is unique by its event, so no post multiplies.
    return posts
        .where(isContent().and(isWatched()))
        .join(tagged(activity, stages), isAct, "left")
        .withColumn(STAGE.column(), stage);
  }

  private static Column isWatched() {
    return PostResponse.WATCHED_UNTIL
        .col()
        .geq(PostResponse.TS.col().plus(make_dt_interval(lit(0), lit(WATCHED_HOURS))));
  }

  private static Column isContent() {
    Column kind = PostResponse.ACTOR_KIND.col();
    Column answers =
        PostResponse.ETYPE
            .col()
            .isin(Etype.REPLY.code(), Etype.ANSWER.code(), Etype.QUESTION.code());
    Column isTold =
        PostResponse.ACT
            .col()
            .isin(SpeechAct.EXPERIENCE_SHARE.code(), SpeechAct.MATERIAL_SHARE.code());
    Column isMarked = PostResponse.ETYPE.col().isin(Etype.SHARE.code(), Etype.UGC_SUBMIT.code());
    Column byStaff =
        kind.equalTo(ActorKind.STAFF.code())
            .and(not(PostResponse.ACT.col().equalTo(SpeechAct.ANSWER.code())));
    Column byMember = kind.equalTo(ActorKind.MEMBER.code()).and(isTold.or(isMarked));
    return not(answers).and(byStaff.or(byMember));
  }

  private static Dataset<Row> tagged(Dataset<Row> activity, ContentStages stages) {
    return activity
        .where(Activity.ACTOR_KIND.col().isin(ActorKind.STAFF.code(), ActorKind.MEMBER.code()))
        .select(
            Tagged.COMMUNITY.from(Activity.COMMUNITY_ID.col()),
            Tagged.EVENT.from(Activity.EVENT_ID.col()),
            Tagged.STAGE.from(stages.of()))
        .where(Tagged.STAGE.col().notEqual(ContentStage.UNTAGGED.code()));
  }
}
