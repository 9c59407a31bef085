package org.digitalresidents.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Gathering;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.QuestionStatus;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** What adds up: so many of so many, by group and day. */
final class Tallies {
  private static final Column CONSERVATIVE = lit(Linking.CONSERVATIVE.code());
  private static final Column NO_BASE = lit(0);

  private enum Each implements Named {
    TALLY,
    FIRST
  }

  private Tallies() {}

  /** Questions of members. */
  static Dataset<Row> ofQuestions(Dataset<Row> questions, Period day) {
    Column by = Question.SOLVED_BY.col();
    Column isMatured = Question.STATUS.col().equalTo(QuestionStatus.MATURED.code());
    Column isOpen = Question.STATUS.col().equalTo(QuestionStatus.OPEN.code());
    Column isKnown =
        isMatured
            .and(Question.SOLVER_KIND.col().isNotNull())
            .and(Question.SOLVER_ID.col().isNotNull());
    Column isOwn = Question.SOLVER_ID.col().equalTo(Question.ASKER_ID.col());
    Column isOther = not(coalesce(isOwn, lit(false)));
    Column isByOther = isKnown.and(isOf(Question.SOLVER_KIND, ActorKind.MEMBER)).and(isOther);
    Column linking = Question.LINKING.col();
    List<Column> tallies = new ArrayList<>();
    tallies.add(tally(BoardMeasure.QUESTIONS, linking, count(lit(1)), NO_BASE));
    tallies.add(tally(BoardMeasure.QUESTIONS_OPEN, linking, count_if(isOpen), NO_BASE));
    tallies.add(
        tally(BoardMeasure.SOLVED_BY_MEMBERS, linking, count_if(isByOther), count_if(isKnown)));
    Object[] strict =
        Stream.of(SolvedBy.values()).filter(SolvedBy::isStrict).map(SolvedBy::code).toArray();
    tallies.add(solved(BoardMeasure.SOLVED_STRICT, isMatured, by.isin(strict)));
    tallies.add(solved(BoardMeasure.SOLVED_LENIENT, isMatured, by.isNotNull()));
    tallies.add(solved(BoardMeasure.SOLVED_ACCEPTED, isMatured, is(by, SolvedBy.ACCEPTED)));
    tallies.add(solved(BoardMeasure.SOLVED_THANKED, isMatured, is(by, SolvedBy.THANKED)));
    tallies.add(solved(BoardMeasure.SOLVED_REACTED, isMatured, is(by, SolvedBy.REACTED)));
    tallies.add(solved(BoardMeasure.SOLVED_ANSWERED, isMatured, is(by, SolvedBy.ANSWERED)));
    return added(
        questions.where(isOf(Question.ASKER_KIND, ActorKind.MEMBER)),
        List.of(
            BoardPoint.COMMUNITY.from(Question.COMMUNITY_ID.col()),
            BoardPoint.GROUP.from(Question.GROUP_ID.col()),
            BoardPoint.DAY.from(day.dayOf(Question.ASKED_AT.col())),
            linking),
        tallies);
  }

  /** Messages, pushes, and posts of members that nobody took up. */
  static Dataset<Row> ofPosts(Dataset<Row> posts, Period day) {
    Column isSpoken = isOneOf(PostResponse.ETYPE, spoken());
    Column isMembers = isSpoken.and(isOf(PostResponse.ACTOR_KIND, ActorKind.MEMBER));
    Column isMessage = isMembers.or(isSpoken.and(isOf(PostResponse.ACTOR_KIND, ActorKind.UNKNOWN)));
    Column isPush = PostResponse.ETYPE.col().equalTo(Etype.PUSH.code());
    Column isOfKnownReaders = isPush.and(PostResponse.READERS.col().isNotNull());
    Column inADay = PostResponse.TS.col().plus(make_dt_interval(lit(1)));
    Column isOld = isMembers.and(PostResponse.WATCHED_UNTIL.col().geq(inADay));
    Column isWarm = isBefore(PostResponse.REACTED_AT, inADay);
    Column isTakenUp = isWarm.or(isBefore(PostResponse.REPLIED_AT, inADay));
    Column isMaybe = isWarm.or(isBefore(PostResponse.LIBERAL_REPLIED_AT, inADay));
    Column readers = coalesce(sum(when(isPush, PostResponse.READERS.col())), lit(0));
    return added(
        posts,
        placed(day, PostResponse.COMMUNITY_ID, PostResponse.GROUP_ID, PostResponse.TS),
        List.of(
            tally(BoardMeasure.MESSAGES, CONSERVATIVE, count_if(isMessage), NO_BASE),
            tally(BoardMeasure.PUSHES, CONSERVATIVE, count_if(isPush), NO_BASE),
            tally(BoardMeasure.PUSH_READS, CONSERVATIVE, readers, count_if(isOfKnownReaders)),
            tally(
                BoardMeasure.COLD_SHARE,
                CONSERVATIVE,
                count_if(isOld.and(not(isTakenUp))),
                count_if(isOld)),
            tally(
                BoardMeasure.COLD_SHARE,
                lit(Linking.LIBERAL.code()),
                count_if(isOld.and(not(isMaybe))),
                count_if(isOld))));
  }

  /** Experiences told by members; of texts that are the same the first counts, wherever it is. */
  static Dataset<Row> ofShares(Dataset<Row> posts, Period day, int fewestResponders) {
    Column isMembers = isOf(PostResponse.ACTOR_KIND, ActorKind.MEMBER);
    Column text =
        coalesce(
            PostResponse.CONTENT_HASH.col().cast(DataTypes.StringType),
            PostResponse.EVENT_ID.col());
    Field[] kept = {
      PostResponse.GROUP_ID,
      PostResponse.TS,
      PostResponse.TELLS_SUCCESS,
      PostResponse.RESPONDERS,
      PostResponse.WATCHED_UNTIL
    };
    Column share = struct(Arrays.stream(kept).map(Field::col).toArray(Column[]::new));
    Column order = struct(PostResponse.TS.col(), PostResponse.EVENT_ID.col());
    Dataset<Row> shares =
        posts
            .where(isMembers.and(PostResponse.IS_EXPERIENCE.col()))
            .groupBy(PostResponse.COMMUNITY_ID.col(), text)
            .agg(Each.FIRST.from(min_by(share, order)))
            .select(
                Stream.concat(
                        Stream.of(PostResponse.COMMUNITY_ID.col()),
                        Arrays.stream(kept).map(f -> f.from(first(f))))
                    .toArray(Column[]::new));

    Column inThreeDays = PostResponse.TS.col().plus(make_dt_interval(lit(3)));
    Column isOld = PostResponse.WATCHED_UNTIL.col().geq(inThreeDays);
    Column hasEcho = isOld.and(PostResponse.RESPONDERS.col().geq(fewestResponders));
    Column tells = PostResponse.TELLS_SUCCESS.col();
    return added(
        shares,
        placed(day, PostResponse.COMMUNITY_ID, PostResponse.GROUP_ID, PostResponse.TS),
        List.of(
            tally(BoardMeasure.EXPERIENCE_SHARES, CONSERVATIVE, count(lit(1)), NO_BASE),
            tally(BoardMeasure.SHARES_OF_SUCCESS, CONSERVATIVE, count_if(tells), NO_BASE),
            tally(
                BoardMeasure.SHARES_THAT_SUCCEEDED,
                CONSERVATIVE,
                count_if(hasEcho),
                count_if(isOld))));
  }

  /** Events by the day they are planned for, a day after it at the earliest. */
  static Dataset<Row> ofGatherings(Dataset<Row> gatherings, Period day) {
    Column over = Gathering.PLANNED_AT.col().plus(make_dt_interval(lit(1)));
    Column isOver = Gathering.WATCHED_UNTIL.col().geq(over);
    Column isHeld = Gathering.IS_HELD.col();
    Column isAttended = isHeld.and(Gathering.CAME.col().gt(0));
    return added(
        gatherings.where(isOver.and(not(Gathering.IS_ONLINE.col()))),
        placed(day, Gathering.COMMUNITY_ID, Gathering.GROUP_ID, Gathering.PLANNED_AT),
        List.of(
            tally(BoardMeasure.GATHERINGS_HELD, CONSERVATIVE, count_if(isHeld), count(lit(1))),
            tally(
                BoardMeasure.GATHERING_TURNOUT,
                CONSERVATIVE,
                sumIf(isAttended, Gathering.CAME_OF_SIGNED_UP),
                sumIf(isAttended, Gathering.SIGNED_UP))));
  }

  private static Dataset<Row> added(Dataset<Row> rows, List<Column> by, List<Column> tallies) {
    return rows.groupBy(by.toArray(Column[]::new))
        .agg(Each.TALLY.from(array(tallies.toArray(Column[]::new))))
        .select(
            BoardPoint.COMMUNITY.col(),
            BoardPoint.GROUP.col(),
            BoardPoint.DAY.col(),
            explode(Each.TALLY.col()).as(Each.TALLY.column()))
        .select(
            BoardPoint.COMMUNITY.col(),
            BoardPoint.GROUP.col(),
            BoardPoint.DAY.col(),
            part(BoardPoint.LINKING),
            part(BoardPoint.MEASURE),
            part(BoardPoint.COUNT),
            part(BoardPoint.BASE));
  }

  private static Column first(Field field) {
    return Each.FIRST.col().getField(field.column());
  }

  private static Column part(BoardPoint point) {
    return point.from(Each.TALLY.col().getField(point.column()));
  }

  private static List<Column> placed(Period day, Field community, Field group, Field at) {
    return List.of(
        BoardPoint.COMMUNITY.from(community.col()),
        BoardPoint.GROUP.from(group.col()),
        BoardPoint.DAY.from(day.dayOf(at.col())));
  }

  private static Column solved(BoardMeasure measure, Column isMatured, Column isSolved) {
    Column solved = count_if(isMatured.and(isSolved));
    return tally(measure, Question.LINKING.col(), solved, count_if(isMatured));
  }

  private static Column tally(BoardMeasure measure, Column linking, Column count, Column base) {
    return struct(
        BoardPoint.MEASURE.from(lit(measure.code())),
        BoardPoint.LINKING.from(linking),
        BoardPoint.COUNT.from(count.cast(DataTypes.LongType)),
        BoardPoint.BASE.from(base.cast(DataTypes.LongType)));
  }

  private static Column sumIf(Column condition, Field field) {
    return coalesce(sum(when(condition, field.col())), lit(0));
  }

  private static Column is(Column by, SolvedBy one) {
    return by.equalTo(one.code());
  }

  private static Column isOf(Field field, ActorKind kind) {
    return field.col().equalTo(kind.code());
  }

  private static Column isOneOf(Field field, Object[] codes) {
    return field.col().isin(codes);
  }

  private static Object[] spoken() {
    return Arrays.stream(Etype.values()).filter(Etype::isSpoken).map(Etype::code).toArray();
  }

  private static Column isBefore(Field at, Column end) {
    return coalesce(at.col().leq(end), lit(false));
  }
}
