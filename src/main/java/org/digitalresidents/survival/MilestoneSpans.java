package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Milestone;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Named;

/** The spans of a spell in waiting for each milestone. */
final class MilestoneSpans {
  private enum Milestones implements Named {
    EACH,
    NO_SOURCE
  }

  private MilestoneSpans() {}

  /**
   * One span per spell and milestone.
   *
   * @param spells with {@link FirstReplies}
   */
  static Dataset<Row> of(Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    Dataset<Row> spans =
        Spans.measured(
            Spells.withFacts(spells, community, options)
                .withColumn(Milestones.EACH.column(), explode(array(milestones())))
                .select(
                    SpellMilestone.COMMUNITY_ID.col(),
                    SpellMilestone.GROUP_ID.col(),
                    Span.JOIN_DAY.col(),
                    SpellMilestone.START_UNKNOWN.col(),
                    SpellMilestone.OBSERVED_FROM.col(),
                    SpellMilestone.SOURCE_CHANNEL.col(),
                    Span.END_AT.from(Spells.END_AT),
                    part(Span.SUBJECT),
                    part(Span.FROM_AT),
                    part(Span.DONE_AT),
                    part(Milestones.NO_SOURCE)));
    return Spans.marked(spans, marks(), ends());
  }

  private static Column part(Named part) {
    return part.from(Milestones.EACH.col().getField(part.column()));
  }

  private static Column[] milestones() {
    Column start = SpellMilestone.START_AT.col();
    Column noReplies = not(Span.HAS_REPLIES.col());
    Column left = when(Spells.IS_CHURN, SpellMilestone.END_AT.col());
    return new Column[] {
      wait(
          Milestone.FIRST_ACTIVITY,
          start,
          SpellMilestone.FIRST_ACTIVE_AT.col(),
          Spells.NO_ACTIVITY),
      wait(Milestone.FIRST_REPLY_RECEIVED, start, FirstReplies.RECEIVED_AT.col(), noReplies),
      wait(
          Milestone.REPLY_TO_FIRST_POST,
          SpellMilestone.FIRST_POST_AT.col(),
          FirstReplies.TO_FIRST_POST_AT.col(),
          noReplies),
      wait(Milestone.FIRST_ORDER, start, SpellMilestone.FIRST_ORDER_AT.col(), Spells.NO_ORDERS),
      wait(Milestone.LEAVE, start, left, Spells.NO_LEAVES)
    };
  }

  private static Column wait(Milestone milestone, Column from, Column done, Column noSource) {
    return struct(
        Span.SUBJECT.from(lit(milestone.code())),
        Span.FROM_AT.from(from),
        Span.DONE_AT.from(when(done.lt(Community.DATA_END.col()), done)),
        Milestones.NO_SOURCE.from(coalesce(noSource, lit(false))));
  }

  private static Map<Mark, Column> marks() {
    Map<Mark, Column> marks = new EnumMap<>(Mark.class);
    marks.put(Mark.ENTERED, Spans.IS_KNOWN);
    marks.put(Mark.UNOBSERVED, Spans.IS_KNOWN.and(not(Spans.IS_OBSERVED)));
    marks.put(Mark.LATE, Spans.IS_OBSERVED.and(Span.BEGIN.col().gt(0)));
    marks.put(Mark.START_UNKNOWN, Spans.IS_UNPLACED);
    marks.put(Mark.NO_SOURCE, Milestones.NO_SOURCE.col());
    marks.put(Mark.BEGINS, Spans.IS_OBSERVED.and(Spans.IS_FROM_START));
    return marks;
  }

  private static Map<Mark, Column> ends() {
    Column isDone = Span.DONE_AT.col().isNotNull();
    return Map.of(
        Mark.HAPPENS, Spans.IS_OBSERVED.and(isDone),
        Mark.ENDS, Spans.IS_OBSERVED.and(not(isDone)));
  }
}
