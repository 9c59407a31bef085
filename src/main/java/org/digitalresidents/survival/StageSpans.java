package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.ExitStage;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Named;

/**
 * The spans of a spell in the stages 新增, 活跃, 转化. Each of advanced, left and still is found from its
 * own condition, so that their sum can be held against those who entered.
 */
final class StageSpans {
  private enum Stages implements Named {
    EACH
  }

  private StageSpans() {}

  /** One span per spell and stage, reached or not. */
  static Dataset<Row> of(Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    Dataset<Row> spans =
        Spans.measured(
            Spells.withFacts(spells, community, options)
                .withColumn(Stages.EACH.column(), explode(array(stages())))
                .select(
                    SpellMilestone.COMMUNITY_ID.col(),
                    SpellMilestone.GROUP_ID.col(),
                    Span.JOIN_DAY.col(),
                    SpellMilestone.START_UNKNOWN.col(),
                    SpellMilestone.OBSERVED_FROM.col(),
                    SpellMilestone.END_AT.col(),
                    SpellMilestone.END_KIND.col(),
                    SpellMilestone.INTERVAL_CENSORED.col(),
                    SpellMilestone.SOURCE_CHANNEL.col(),
                    SpellMilestone.FIRST_ACTIVE_AT.col(),
                    SpellMilestone.FIRST_ORDER_AT.col(),
                    Community.DATA_END.col(),
                    Community.LEAVE_ACTS.col(),
                    Community.ORDER_ACTS.col(),
                    Community.ACTIVITY_ACTS.col(),
                    Span.END_AT.from(Spells.END_AT),
                    part(Span.SUBJECT),
                    part(Span.FROM_AT),
                    part(Span.DONE_AT)));
    return Spans.marked(spans, marks(Elapsed.ofDays(options.horizonDays())), ends());
  }

  private static Column part(Span span) {
    return span.from(Stages.EACH.col().getField(span.column()));
  }

  private static Column[] stages() {
    Column start = SpellMilestone.START_AT.col();
    Column active = SpellMilestone.FIRST_ACTIVE_AT.col();
    Column order = SpellMilestone.FIRST_ORDER_AFTER_ACTIVE_AT.col();
    Column nothing = lit(null).cast(DataTypes.TimestampType);
    return new Column[] {
      stage(ExitStage.JOINED, start, active),
      stage(ExitStage.ACTIVE, active, order),
      stage(ExitStage.CONVERTED, order, nothing)
    };
  }

  private static Column stage(ExitStage stage, Column from, Column done) {
    return struct(
        Span.SUBJECT.from(lit(stage.code())), Span.FROM_AT.from(from), Span.DONE_AT.from(done));
  }

  private static Column isAt(ExitStage stage) {
    return Span.SUBJECT.col().equalTo(stage.code());
  }

  private static Column advanced() {
    Column done = Span.DONE_AT.col();
    Column inStage = done.geq(Span.FROM_AT.col()).and(done.lt(Span.END_AT.col()));
    return Spans.IS_KNOWN.and(inStage);
  }

  private static Column notAdvanced() {
    return Spans.IS_KNOWN.and(Span.DONE_AT.col().isNull());
  }

  private static Column left() {
    return notAdvanced().and(Spells.IS_CHURN);
  }

  private static Column still() {
    Column isIn = SpellMilestone.END_AT.col().isNull();
    return notAdvanced().and(isIn.or(Spells.IS_CUT));
  }

  private static Map<Mark, Column> marks(long horizon) {
    Column until =
        when(Spells.IS_CUT, SpellMilestone.END_AT.col()).otherwise(Community.DATA_END.col());
    Column isOver = Spells.between(Span.FROM_AT.col(), until).gt(horizon);
    Column matured = Spans.IS_KNOWN.and(Spans.IS_FROM_START).and(isOver);
    Column inHorizon = matured.and(Span.END.col().leq(horizon));
    Map<Mark, Column> marks = new EnumMap<>(Mark.class);
    marks.put(Mark.ENTERED, Spans.IS_KNOWN);
    marks.put(Mark.ADVANCED, advanced());
    marks.put(Mark.LEFT, left());
    marks.put(Mark.STILL, still());
    marks.put(Mark.DISSOLVED, still().and(Spells.IS_CUT));
    marks.put(Mark.INTERVAL_CENSORED, left().and(SpellMilestone.INTERVAL_CENSORED.col()));
    marks.put(Mark.SKIPPED, skipped());
    marks.put(Mark.START_UNKNOWN, Spans.IS_UNPLACED);
    marks.put(Mark.LATE, Spans.IS_KNOWN.and(Span.BEGIN.col().gt(0)));
    marks.put(Mark.MATURED, matured);
    marks.put(Mark.ADVANCED_IN_HORIZON, inHorizon.and(advanced()));
    marks.put(Mark.LEFT_IN_HORIZON, inHorizon.and(left()));
    marks.put(Mark.NO_SOURCE, noSource());
    marks.put(Mark.NO_LEAVES, Spells.NO_LEAVES);
    marks.put(Mark.BEGINS, Spans.IS_OBSERVED.and(Spans.IS_FROM_START));
    return marks;
  }

  private static Column skipped() {
    Column order = SpellMilestone.FIRST_ORDER_AT.col();
    Column active = SpellMilestone.FIRST_ACTIVE_AT.col();
    Column beforeActive = coalesce(order.lt(active), order.isNotNull());
    return Spans.IS_KNOWN.and(isAt(ExitStage.JOINED)).and(beforeActive);
  }

  private static Column noSource() {
    return isAt(ExitStage.JOINED)
        .and(Spells.NO_ACTIVITY)
        .or(isAt(ExitStage.ACTIVE).and(Spells.NO_ORDERS));
  }

  private static Map<Mark, Column> ends() {
    return Map.of(
        Mark.HAPPENS, Spans.IS_OBSERVED.and(advanced()),
        Mark.LEAVES, Spans.IS_OBSERVED.and(left()),
        Mark.ENDS, Spans.IS_OBSERVED.and(still()));
  }
}
