package org.digitalresidents.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.StageMove.COMMUNITY_ID;
import static org.digitalresidents.model.StageMove.FROM_COUNT;
import static org.digitalresidents.model.StageMove.FROM_STAGE;
import static org.digitalresidents.model.StageMove.MEDIAN_DAYS;
import static org.digitalresidents.model.StageMove.MEMBER_COUNT;
import static org.digitalresidents.model.StageMove.PERIOD_START;
import static org.digitalresidents.model.StageMove.SHARE;
import static org.digitalresidents.model.StageMove.SHARE_HIGH;
import static org.digitalresidents.model.StageMove.SHARE_LOW;
import static org.digitalresidents.model.StageMove.STAGE_MOVE;
import static org.digitalresidents.model.StageMove.TO_STAGE;
import static org.digitalresidents.model.StageMove.UNIT;
import static org.digitalresidents.model.StageMove.VARIANT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberStage;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.StageEnd;
import org.digitalresidents.model.StageState;
import org.digitalresidents.stat.WilsonColumns;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * How members move between stages, period by period: where they stood just before it began against
 * just before it ended; what was passed through between is not seen. Source: definitions B3.
 *
 * <p>Only who entered or left a stage in a period has rows in it: those who stayed are the running
 * total of who came to a stage, less who moved on. So the cost is that of the changes, however long
 * the stays.
 */
public final class StageMoves {
  private enum Part implements Named {
    AT,
    IS_ENTRY,
    STATE,
    SPENT,
    FROM,
    TO,
    MOVED,
    CHANGE,
    BEFORE,
    LAST_PERIOD
  }

  private static final double MICROS_A_DAY = 86_400_000_000.0;

  private static final Column NONE = lit(StageState.NONE.code());
  private static final Column LEFT = lit(StageState.LEFT.code());

  private static final String[] PAIR = {
    COMMUNITY_ID.column(), PERIOD_START.column(), FROM_STAGE.column(), TO_STAGE.column()
  };

  private StageMoves() {}

  /**
   * Rows of {@code stage_move}.
   *
   * @param stages rows of {@code member_stage}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> of(Dataset<Row> stages, Dataset<Row> community, Period period) {
    // A pair is unique in cells, so no row multiplies.
    Dataset<Row> rows =
        pairs(community, period).join(cells(moves(changes(stages, period))), PAIR, "left");
    return STAGE_MOVE.conform(shares(rows, period));
  }

  /** Where each person stood at the end of every period in which they entered or left a stage. */
  private static Dataset<Row> changes(Dataset<Row> stages, Period period) {
    Column hasLeft = MemberStage.EXIT_KIND.col().equalTo(StageEnd.LEFT.code());
    Column spent = micros(MemberStage.EXIT_AT).minus(micros(MemberStage.ENTER_AT));
    Column entry = event(MemberStage.ENTER_AT.col(), 1, MemberStage.STAGE.col(), lit(null));
    Column exit = event(MemberStage.EXIT_AT.col(), 0, when(hasLeft, LEFT).otherwise(NONE), spent);
    Column order = struct(Part.AT.col(), Part.IS_ENTRY.col());

    return stages
        .select(
            COMMUNITY_ID.from(MemberStage.COMMUNITY_ID.col()),
            MemberStage.MEMBER_ID.col(),
            inline(array(entry, exit)))
        .where(Part.AT.col().isNotNull())
        .groupBy(
            COMMUNITY_ID.col(),
            MemberStage.MEMBER_ID.col(),
            PERIOD_START.from(period.startOf(period.dayOf(Part.AT.col()))))
        .agg(
            TO_STAGE.from(max_by(Part.STATE.col(), order)),
            Part.SPENT.from(min_by(Part.SPENT.col(), order)));
  }

  private static Column micros(MemberStage instant) {
    return unix_micros(instant.col());
  }

  private static Column event(Column at, int isEntry, Column state, Column spent) {
    return struct(
        Part.AT.from(at),
        Part.IS_ENTRY.from(lit(isEntry)),
        Part.STATE.from(state),
        Part.SPENT.from(spent.cast(DataTypes.LongType)));
  }

  /**
   * Who stands elsewhere at the end than before. Whoever stood in a stage before had to leave it
   * first, so the first exit of the period tells how long they had been there.
   */
  private static Dataset<Row> moves(Dataset<Row> changes) {
    WindowSpec life =
        Window.partitionBy(COMMUNITY_ID.col(), MemberStage.MEMBER_ID.col())
            .orderBy(PERIOD_START.col());
    Column before = lag(TO_STAGE.col(), 1).over(life);
    Column isOutside = before.isNull().or(before.equalTo(LEFT));

    return changes
        .withColumn(FROM_STAGE.column(), when(isOutside, NONE).otherwise(before))
        .where(FROM_STAGE.col().notEqual(TO_STAGE.col()));
  }

  /** Moves by pair; and, in the pair of a stage with itself, by how much the stage grew. */
  private static Dataset<Row> cells(Dataset<Row> moves) {
    Column from = FROM_STAGE.col();
    Column to = TO_STAGE.col();
    Column parts =
        array(
            part(from, to, 1, 0, Part.SPENT.col()),
            part(from, from, 0, -1, lit(null)),
            part(to, to, 0, 1, lit(null)));
    return moves
        .select(COMMUNITY_ID.col(), PERIOD_START.col(), inline(parts))
        .groupBy(
            COMMUNITY_ID.col(),
            PERIOD_START.col(),
            FROM_STAGE.from(Part.FROM.col()),
            TO_STAGE.from(Part.TO.col()))
        .agg(
            Part.MOVED.from(sum(Part.MOVED.col())),
            Part.CHANGE.from(sum(Part.CHANGE.col())),
            MEDIAN_DAYS.from(median(Part.SPENT.col()).divide(MICROS_A_DAY)));
  }

  private static Column part(Column from, Column to, long moved, long change, Column spent) {
    return struct(
        Part.FROM.from(from),
        Part.TO.from(to),
        Part.MOVED.from(lit(moved)),
        Part.CHANGE.from(lit(change)),
        Part.SPENT.from(spent.cast(DataTypes.LongType)));
  }

  /** Every pair of states in every whole period of a community. */
  private static Dataset<Row> pairs(Dataset<Row> community, Period period) {
    Column first = period.startOf(period.dayOf(Community.FIRST_TS.col()));
    Column unfinished = period.startOf(period.dayOf(Community.DATA_END.col()));
    Column last = period.previous(unfinished);
    Column states =
        array(Arrays.stream(StageState.values()).map(s -> lit(s.code())).toArray(Column[]::new));
    Column isFromLeft = FROM_STAGE.col().equalTo(LEFT);
    Column isOutside = FROM_STAGE.col().equalTo(NONE).and(TO_STAGE.col().equalTo(NONE));

    return community
        .select(
            COMMUNITY_ID.from(Community.COMMUNITY_ID.col()),
            VARIANT.from(StageVariants.column()),
            Part.LAST_PERIOD.from(last),
            explode(sequence(first, greatest(first, last), period.step()))
                .as(PERIOD_START.column()))
        .where(PERIOD_START.col().leq(Part.LAST_PERIOD.col()))
        .withColumn(FROM_STAGE.column(), explode(states))
        .withColumn(TO_STAGE.column(), explode(states))
        .where(not(isFromLeft.or(isOutside)));
  }

  private static Dataset<Row> shares(Dataset<Row> pairs, Period period) {
    Column[] ofPeriod = {COMMUNITY_ID.col(), FROM_STAGE.col(), PERIOD_START.col()};
    WindowSpec inPeriod = Window.partitionBy(ofPeriod);
    WindowSpec upToPeriod =
        Window.partitionBy(COMMUNITY_ID.col(), FROM_STAGE.col()).orderBy(PERIOD_START.col());
    Column moved = coalesce(Part.MOVED.col(), lit(0L));
    Column change = coalesce(Part.CHANGE.col(), lit(0L));
    Column before = sum(change).over(upToPeriod).minus(sum(change).over(inPeriod));
    Column stayed = before.minus(sum(moved).over(inPeriod));
    Column isStay = FROM_STAGE.col().equalTo(TO_STAGE.col());

    return pairs
        .withColumns(
            Map.of(
                Part.BEFORE.column(),
                before,
                MEMBER_COUNT.column(),
                when(isStay, stayed).otherwise(moved)))
        .select(columns(period));
  }

  private static Column[] columns(Period period) {
    Column members = MEMBER_COUNT.col();
    Column before = Part.BEFORE.col();
    Column isOutside = FROM_STAGE.col().equalTo(NONE);
    Column noBase = when(isOutside, NullReason.BASE_UNKNOWN.code());
    Column noShare = coalesce(noBase, when(before.equalTo(0L), NullReason.BASE_ZERO.code()));
    Column base = when(noBase.isNull(), before);
    List<Column> columns = new ArrayList<>();
    columns.addAll(FROM_COUNT.from(before, noBase));
    columns.addAll(SHARE.from(try_divide(members, before), noShare));

    return Named.columns(
        columns,
        COMMUNITY_ID.col(),
        UNIT.from(lit(period.unit().code())),
        PERIOD_START.col(),
        FROM_STAGE.col(),
        TO_STAGE.col(),
        VARIANT.col(),
        members,
        SHARE_LOW.from(WilsonColumns.lower(members, base)),
        SHARE_HIGH.from(WilsonColumns.upper(members, base)),
        MEDIAN_DAYS.col());
  }
}
