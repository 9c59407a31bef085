package org.digitalresidents.health;

import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.QuestionStatus;
import org.digitalresidents.time.Period;

/** What those who run the community do, and what comes of it. Source: definitions J4 and J5. */
public final class StaffWork {
  private StaffWork() {}

  /**
   * Points of the family.
   *
   * @param hours rows of {@link GroupHour}
   */
  public static Dataset<Row> of(
      HealthInputs in, Dataset<Row> hours, HealthOptions options, Map<String, Extent> extents) {
    Period day = Period.day(options.zone());
    HashMap<String, Extent> known = new HashMap<>(extents);
    return ofPosts(in.posts(), day)
        .union(ofDays(in.nonMemberDays()))
        .union(ofQuestions(in.questions(), day))
        .union(
            HourReading.sorted(hours)
                .mapPartitions(
                    (MapPartitionsFunction<Row, Row>)
                        rows -> StaffHours.points(rows, options, known),
                    Encoders.row(IndexPoint.schema())));
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts, Period day) {
    return IndexPoint.tallies(
        posts.where(PostResponse.ACTOR_KIND.col().equalTo(ActorKind.STAFF.code())),
        PostResponse.COMMUNITY_ID.col(),
        PostResponse.GROUP_ID.col(),
        day.dayOf(PostResponse.TS.col()),
        IndexPoint.tally(
            HealthIndex.STAFF_PUSH_SHARE, ValueExchange.one(ValueExchange.isPush()), lit(1)));
  }

  private static Dataset<Row> ofDays(Dataset<Row> days) {
    return IndexPoint.tallies(
        days.where(NonMemberDay.ACTOR_KIND.col().equalTo(ActorKind.STAFF.code())),
        NonMemberDay.COMMUNITY_ID.col(),
        NonMemberDay.GROUP_ID.col(),
        NonMemberDay.DAY.col(),
        IndexPoint.tally(HealthIndex.STAFF_PER_SOLVED, ActCounts.ACT_COUNT.col(), lit(0)));
  }

  private static Dataset<Row> ofQuestions(Dataset<Row> questions, Period day) {
    Column isLikely = Question.LINKING.col().equalTo(Linking.CONSERVATIVE.code());
    Column byMember = Question.ASKER_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isMature = Question.STATUS.col().equalTo(QuestionStatus.MATURED.code());
    Column isSolved = Question.SOLVED_BY.col().isNotNull();
    return IndexPoint.tallies(
        questions.where(isLikely.and(byMember).and(isMature).and(isSolved)),
        Question.COMMUNITY_ID.col(),
        Question.GROUP_ID.col(),
        day.dayOf(Question.ASKED_AT.col()),
        IndexPoint.tally(HealthIndex.STAFF_PER_SOLVED, lit(0), lit(1)));
  }
}
