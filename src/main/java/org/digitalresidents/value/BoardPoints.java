package org.digitalresidents.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.Question;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.Period;

/** What the boards are made of, each point in every group and period it belongs to. */
final class BoardPoints {
  private enum Each implements Named {
    PLACE,
    PERIOD,
    START
  }

  private BoardPoints() {}

  /** Points as {@link BoardPass} needs them: whole groups in one task, in the order of periods. */
  static Dataset<Row> sorted(BoardInputs in, BoardOptions options) {
    Period day = Period.day(options.zone());
    Dataset<Row> points =
        Tallies.ofQuestions(in.questions(), day)
            .unionByName(Tallies.ofPosts(in.posts(), day))
            .unionByName(Tallies.ofShares(in.posts(), day, options.fewestResponders()))
            .unionByName(Tallies.ofGatherings(in.gatherings(), day))
            .unionByName(waits(in.questions(), day), true)
            .unionByName(helps(in.helps(), day), true);
    return Together.by(
        spread(points, options),
        List.of(BoardPoint.COMMUNITY.col(), BoardPoint.GROUP.col(), BoardPoint.UNIT.col()),
        BoardPoint.DAY.col());
  }

  /** Replies are waited for from the question to the end of watching. */
  private static Dataset<Row> waits(Dataset<Row> questions, Period day) {
    Column first = Question.FIRST_REPLY_AT.col();
    Column asked = unix_micros(Question.ASKED_AT.col());
    Column until = unix_micros(coalesce(first, Question.WATCHED_UNTIL.col()));
    Column isByMember = Question.ASKER_KIND.col().equalTo(ActorKind.MEMBER.code());
    return questions
        .where(isByMember.and(Question.IS_BEFORE_QUESTION.col().equalTo(false)))
        .select(
            BoardPoint.COMMUNITY.from(Question.COMMUNITY_ID.col()),
            BoardPoint.GROUP.from(Question.GROUP_ID.col()),
            BoardPoint.DAY.from(day.dayOf(Question.ASKED_AT.col())),
            BoardPoint.LINKING.from(Question.LINKING.col()),
            BoardPoint.WAIT.from(until.minus(asked)),
            BoardPoint.IS_REPLIED.from(first.isNotNull()));
  }

  private static Dataset<Row> helps(Dataset<Row> helps, Period day) {
    String member = ActorKind.MEMBER.code();
    Column isMutual =
        Help.HELPER_KIND.col().equalTo(member).and(Help.ASKER_KIND.col().equalTo(member));
    return helps
        .where(isMutual)
        .select(
            BoardPoint.COMMUNITY.from(Help.COMMUNITY_ID.col()),
            BoardPoint.GROUP.from(Help.GROUP_ID.col()),
            BoardPoint.DAY.from(day.dayOf(Help.HELPED_AT.col())),
            BoardPoint.LINKING.from(Help.LINKING.col()),
            BoardPoint.HELPER.from(Help.HELPER_ID.col()),
            BoardPoint.ASKER.from(Help.ASKER_ID.col()));
  }

  /** Into the group and the community, and into its day, week and month. */
  private static Dataset<Row> spread(Dataset<Row> points, BoardOptions options) {
    Column group = BoardPoint.GROUP.col();
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    Column isOfNoGroup = group.isin(GroupIds.WHOLE_COMMUNITY, GroupIds.ONE_TO_ONE);
    Column places = when(isOfNoGroup, array(whole)).otherwise(array(group, whole));
    Column periods =
        array(
            Arrays.stream(PeriodUnit.values())
                .map(unit -> period(Period.of(unit, options.zone(), options.weekStart())))
                .toArray(Column[]::new));
    return points
        .withColumn(Each.PLACE.column(), explode(places))
        .withColumn(Each.PERIOD.column(), explode(periods))
        .withColumn(BoardPoint.GROUP.column(), Each.PLACE.col())
        .withColumn(BoardPoint.UNIT.column(), Each.PERIOD.col().getField(BoardPoint.UNIT.column()))
        .withColumn(BoardPoint.DAY.column(), Each.PERIOD.col().getField(Each.START.column()))
        .drop(Each.PLACE.col(), Each.PERIOD.col());
  }

  private static Column period(Period period) {
    return struct(
        BoardPoint.UNIT.from(lit(period.unit().code())),
        Each.START.from(period.startOf(BoardPoint.DAY.col())));
  }
}
