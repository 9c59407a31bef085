package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * How many spans of each cohort begin, or end in which way, at each distinct time. At time 0 every
 * span stands, with what is so of it as a whole, and so does every channel.
 */
enum Points implements Named {
  COHORT_BY,
  COHORT,
  /** The channel, within a cohort of all channels too. */
  CHANNEL,
  /** Microseconds on the span's axis. */
  TIME,
  /** {@link Mark}s. */
  MARKS,
  COUNT;

  /** The channel of those who came by none that is known. */
  static final String UNKNOWN_CHANNEL = "unknown";

  private enum Each implements Named {
    COHORT,
    POINT
  }

  /**
   * The points of spans, for cohorts of some kinds. They are added up per day of joining and
   * channel first, which is far fewer than there are spans, then laid out by cohort.
   */
  static Dataset<Row> of(Dataset<Row> spans, List<CohortBy> cohorts, SurvivalOptions options) {
    return spans
        .withColumn(Each.POINT.column(), explode(points()))
        .groupBy(
            SpellMilestone.COMMUNITY_ID.col(),
            SpellMilestone.GROUP_ID.col(),
            Span.SUBJECT.col(),
            Span.JOIN_DAY.col(),
            CHANNEL.from(coalesce(SpellMilestone.SOURCE_CHANNEL.col(), lit(UNKNOWN_CHANNEL))),
            part(TIME, Each.POINT),
            part(MARKS, Each.POINT))
        .agg(COUNT.from(count(lit(1))))
        .withColumn(Each.COHORT.column(), explode(array(cohorts(cohorts, options))))
        .select(
            SpellMilestone.COMMUNITY_ID.col(),
            SpellMilestone.GROUP_ID.col(),
            Span.SUBJECT.col(),
            part(COHORT_BY, Each.COHORT),
            part(COHORT, Each.COHORT),
            CHANNEL.col(),
            TIME.col(),
            MARKS.col(),
            COUNT.col());
  }

  private static Column part(Points point, Each of) {
    return point.from(of.col().getField(point.column()));
  }

  private static Column points() {
    Column isLate = Spans.IS_OBSERVED.and(Span.BEGIN.col().gt(0));
    Column begins = Mark.of(Map.of(Mark.BEGINS, lit(true)));
    return array_compact(
        array(
            point(lit(0L), Span.MARKS.col()),
            when(isLate, point(Span.BEGIN.col(), begins)),
            when(Spans.IS_OBSERVED, point(Span.END.col(), Span.END_MARKS.col()))));
  }

  private static Column point(Column time, Column marks) {
    return struct(TIME.from(time), MARKS.from(marks));
  }

  private static Column[] cohorts(List<CohortBy> cohorts, SurvivalOptions options) {
    return cohorts.stream()
        .map(by -> struct(COHORT_BY.from(lit(by.code())), COHORT.from(cohort(by, options))))
        .toArray(Column[]::new);
  }

  private static Column cohort(CohortBy by, SurvivalOptions options) {
    return switch (by) {
      case ALL -> lit(CohortBy.ALL.code());
      case JOIN_DAY -> firstDay(options.days());
      case JOIN_WEEK -> firstDay(options.weeks());
      case JOIN_MONTH -> firstDay(options.months());
      case CHANNEL -> CHANNEL.col();
      case ENTRY_DAY, ENTRY_WEEK, ENTRY_MONTH ->
          throw new IllegalArgumentException("Nobody enters a funnel here: " + by);
    };
  }

  private static Column firstDay(Period period) {
    return period.startOf(Span.JOIN_DAY.col()).cast(DataTypes.StringType);
  }
}
