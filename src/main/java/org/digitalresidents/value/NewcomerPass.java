package org.digitalresidents.value;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.NewcomerMeasure;
import org.digitalresidents.model.NewcomerOutcome;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Fills {@code newcomer_outcome}. A newcomer is a member who posts for the first time in the data,
 * two weeks after these begin or later (who posted in the first two weeks may have been there
 * before), and two weeks before they end or earlier. A first post that could not be watched for a
 * day is left out.
 *
 * <p>Who is replied to differs in more than the reply. First posts are compared among those of the
 * same part of the week and day, length and kind; the difference is an observation, no effect.
 * Source: definitions F3, methods 5.
 */
public final class NewcomerPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final Duration TWO_WEEKS = Duration.ofDays(14);
  private static final int HOURS_A_BLOCK = 6;
  private static final long SHORT_CHARACTERS = 20;

  private final BoardOptions options;
  private final HashMap<String, Extent> extents;

  /**
   * A pass.
   *
   * @param extents of every community in the input, from when to when its data speak
   */
  public NewcomerPass(BoardOptions options, Map<String, Extent> extents) {
    this.options = options;
    this.extents = new HashMap<>(extents);
  }

  /**
   * What the pass reads.
   *
   * @param posts rows of {@code post_response}
   */
  public static Dataset<Row> points(Dataset<Row> posts) {
    return NewcomerPoint.sorted(posts);
  }

  @Override
  public List<Table> tables() {
    return List.of(NewcomerOutcome.NEWCOMER_OUTCOME);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<NewcomerOutcomeRow> shape =
        RecordShape.of(NewcomerOutcome.NEWCOMER_OUTCOME, NewcomerOutcomeRow.class);
    Reading reading = new Reading(row -> out.accept(shape.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** One group after the other. */
  private final class Reading {
    private final Consumer<NewcomerOutcomeRow> out;
    private final Map<Linking, Newcomers> newcomers = new EnumMap<>(Linking.class);
    private String communityId; // null before the first
    private String groupId;

    Reading(Consumer<NewcomerOutcomeRow> out) {
      this.out = out;
    }

    void see(Row point) {
      String community = point.getAs(PostResponse.COMMUNITY_ID.column());
      String group = point.getAs(NewcomerPoint.PLACE.column());
      if (!community.equals(communityId) || !group.equals(groupId)) {
        end();
        communityId = community;
        groupId = group;
        newcomers.put(Linking.CONSERVATIVE, new Newcomers());
        newcomers.put(Linking.LIBERAL, new Newcomers());
      }
      Extent extent = extents.get(communityId);
      Instant posted = point.getAs(PostResponse.TS.column());
      boolean isNew = !posted.isBefore(extent.first().plus(TWO_WEEKS));
      boolean isOld = !posted.plus(TWO_WEEKS).isAfter(extent.dataEnd());
      Instant watched = point.getAs(PostResponse.WATCHED_UNTIL.column());
      boolean isWatched = !watched.isBefore(posted.plus(Duration.ofDays(1)));
      if (isNew && isOld && isWatched) {
        add(point, posted);
      }
    }

    private void add(Row point, Instant posted) {
      String stratum = stratum(point, posted);
      Instant next = point.getAs(NewcomerPoint.NEXT_AT.column());
      boolean isBack = isWithin(next, posted, TWO_WEEKS);
      newcomers
          .get(Linking.CONSERVATIVE)
          .add(
              outcome(
                  stratum,
                  posted,
                  point.getAs(PostResponse.REPLIED_AT.column()),
                  point.getAs(PostResponse.MEMBER_REPLIED_AT.column()),
                  isBack));
      newcomers
          .get(Linking.LIBERAL)
          .add(
              outcome(
                  stratum,
                  posted,
                  point.getAs(PostResponse.LIBERAL_REPLIED_AT.column()),
                  point.getAs(PostResponse.LIBERAL_MEMBER_REPLIED_AT.column()),
                  isBack));
    }

    void end() {
      if (communityId == null) {
        return;
      }
      int fewest = options.minGroupSize();
      for (NewcomerMeasure measure : NewcomerMeasure.values()) {
        EstimateRow liberal = newcomers.get(Linking.LIBERAL).estimate(measure, fewest);
        EstimateRow estimate =
            newcomers.get(Linking.CONSERVATIVE).estimate(measure, fewest).and(liberal);
        out.accept(new NewcomerOutcomeRow(communityId, groupId, measure.code(), estimate));
      }
    }
  }

  private static Newcomers.Outcome outcome(
      String stratum, Instant posted, Instant replied, Instant memberReplied, boolean isBack) {
    return new Newcomers.Outcome(
        stratum,
        isWithin(replied, posted, Duration.ofHours(1)),
        isWithin(replied, posted, Duration.ofDays(1)),
        isWithin(memberReplied, posted, Duration.ofDays(1)),
        isBack);
  }

  private static boolean isWithin(Instant at, Instant posted, Duration time) {
    return at != null && !at.isAfter(posted.plus(time));
  }

  private String stratum(Row point, Instant posted) {
    ZonedDateTime local = posted.atZone(options.zone());
    boolean isWeekend = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    Long characters = point.getAs(PostResponse.N_CHAR.column());
    boolean isShort = characters == null || characters < SHORT_CHARACTERS;
    String act = point.getAs(PostResponse.ACT.column());
    return "%s %d %s %s"
        .formatted(
            isWeekend,
            local.getHour() / HOURS_A_BLOCK,
            isShort,
            act.equals(SpeechAct.QUESTION.code()));
  }
}
