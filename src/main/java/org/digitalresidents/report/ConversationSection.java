package org.digitalresidents.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.digitalresidents.model.NewcomerOutcome.NEWCOMER_OUTCOME;
import static org.digitalresidents.model.Question.QUESTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Estimate;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.NewcomerOutcome;
import org.digitalresidents.model.Question;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How long questions wait, and what becomes of newcomers who are answered. */
final class ConversationSection implements Section {
  private enum Wait implements Named {
    PLACE,
    SECONDS,
    IS_REPLIED,
    QUESTIONS
  }

  private record Place(String community, String group) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byCommunity = community.compareTo(other.community);
      return byCommunity != 0 ? byCommunity : group.compareTo(other.group);
    }
  }

  private record PlacePoint(Place place, long questions, WaitCurve.Point point) {}

  @Override
  public String name() {
    return "conversations";
  }

  @Override
  public Text title() {
    return new Text("对话与响应", "Conversations");
  }

  @Override
  public Text question() {
    return new Text(
        "提问后多久有人回应?新人的第一句话有人接吗?", "How long do questions wait, and does anybody answer newcomers?");
  }

  @Override
  public List<Table> reads() {
    return List.of(QUESTION, NEWCOMER_OUTCOME);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of("waits", waits(reading), "newcomers", newcomers(reading));
  }

  private static Grid waits(Reading reading) {
    Map<Place, WaitCurve> curves = new TreeMap<>();
    for (Row row : ends(reading.table(QUESTION)).collectAsList()) {
      curves
          .computeIfAbsent(new Place(row.getString(0), row.getString(1)), p -> new WaitCurve())
          .add(row.getLong(2), row.getBoolean(3), row.getLong(4));
    }
    List<String> shown = reading.towns().detailedGroups();
    int fewest = Math.max(1, reading.edition().minGroupSize());
    List<PlacePoint> points = new ArrayList<>();
    curves.forEach(
        (place, curve) -> {
          if (shown.isEmpty() || shown.contains(place.group())) {
            curve
                .points(fewest)
                .forEach(p -> points.add(new PlacePoint(place, curve.questions(), p)));
          }
        });
    return grid(points);
  }

  /** Waits of members' questions, conservatively linked, in each group and the whole community. */
  private static Dataset<Row> ends(Dataset<Row> questions) {
    Column isCounted =
        Question.LINKING
            .col()
            .equalTo(Linking.CONSERVATIVE.code())
            .and(Question.ASKER_KIND.col().equalTo(ActorKind.MEMBER.code()))
            .and(Question.IS_BEFORE_QUESTION.col().equalTo(false));
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    Column group = Question.GROUP_ID.col();
    Column until = coalesce(Question.FIRST_REPLY_AT.col(), Question.WATCHED_UNTIL.col());
    return questions
        .where(isCounted)
        .select(
            Question.COMMUNITY_ID.col(),
            Wait.PLACE.from(explode(array_distinct(array(group, whole)))),
            Wait.SECONDS.from(unix_seconds(until).minus(unix_seconds(Question.ASKED_AT.col()))),
            Wait.IS_REPLIED.from(Question.FIRST_REPLY_AT.col().isNotNull()))
        .groupBy(
            Question.COMMUNITY_ID.col(),
            Wait.PLACE.col(),
            Wait.SECONDS.col(),
            Wait.IS_REPLIED.col())
        .agg(Wait.QUESTIONS.from(count(lit(1))));
  }

  private static Grid grid(List<PlacePoint> points) {
    Function<PlacePoint, Double> low =
        p -> p.point().interval() == null ? null : p.point().interval().lower();
    Function<PlacePoint, Double> high =
        p -> p.point().interval() == null ? null : p.point().interval().upper();
    return Grid.ofSize(points.size())
        .with(
            Question.COMMUNITY_ID.column(),
            Question.COMMUNITY_ID.spec(),
            row -> points.get(row).place().community())
        .with(
            Question.GROUP_ID.column(),
            Question.GROUP_ID.spec(),
            row -> points.get(row).place().group())
        .with(
            "seconds",
            Spec.number("seconds", "Time since the question.", "提问后经过时间"),
            row -> points.get(row).point().seconds())
        .with(
            "replied",
            Spec.share("Share of questions with a first reply by then.", "已获首次回复的比例"),
            row -> points.get(row).point().replied())
        .with(
            "low",
            Spec.share("Lower end of its 95 % interval.", "95% 区间下限"),
            row -> low.apply(points.get(row)))
        .with(
            "high",
            Spec.share("Upper end of its 95 % interval.", "95% 区间上限"),
            row -> high.apply(points.get(row)))
        .with(
            "waiting",
            Spec.count("Questions still waiting and watched.", "仍在等待且可观察的问题数"),
            row -> points.get(row).point().waiting())
        .with(
            "questions",
            Spec.count("Questions in all.", "问题总数"),
            row -> points.get(row).questions());
  }

  private static Grid newcomers(Reading reading) {
    return Grid.of(
        reading.ofLargestGroups(NEWCOMER_OUTCOME, NewcomerOutcome.GROUP_ID),
        List.of(NewcomerOutcome.COMMUNITY_ID, NewcomerOutcome.GROUP_ID, NewcomerOutcome.MEASURE),
        Estimate.VALUE,
        Estimate.NUMERATOR,
        Estimate.DENOMINATOR,
        Estimate.LOW,
        Estimate.HIGH);
  }
}
