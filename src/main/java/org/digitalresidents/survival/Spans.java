package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.SpellMilestone;

/**
 * Lays spans on their axes. A span of a spell whose join is not known has no place on one: it is
 * counted, and stays out. One that is observed from later on is at risk from then on only; if it
 * was over by then it is never observed.
 */
final class Spans {
  /** Whether the member came to where the span starts, in a spell of known join. */
  static final Column IS_KNOWN =
      Span.FROM_AT.col().isNotNull().and(SpellMilestone.START_UNKNOWN.col().equalTo(false));

  /** Whether the member came there, but since when in the group is not known. */
  static final Column IS_UNPLACED =
      Span.FROM_AT.col().isNotNull().and(SpellMilestone.START_UNKNOWN.col());

  /** Whether it is observed from its very start. */
  static final Column IS_FROM_START = Span.BEGIN.col().equalTo(0);

  static final Column IS_OBSERVED = Span.IS_OBSERVED.col();

  private Spans() {}

  /** Spans with {@link Span#BEGIN}, {@link Span#END} and {@link Span#IS_OBSERVED}. */
  static Dataset<Row> measured(Dataset<Row> spans) {
    Column from = Span.FROM_AT.col();
    Column begin = greatest(lit(0L), Spells.between(from, SpellMilestone.OBSERVED_FROM.col()));
    Column end = Spells.between(from, coalesce(Span.DONE_AT.col(), Span.END_AT.col()));
    Column isInTime = IS_FROM_START.or(Span.END.col().gt(Span.BEGIN.col()));
    return spans
        .withColumns(Map.of(Span.BEGIN.column(), begin, Span.END.column(), end))
        .withColumn(Span.IS_OBSERVED.column(), coalesce(IS_KNOWN.and(isInTime), lit(false)));
  }

  /** Spans with what is so of them and of their end: what {@link Points} needs. */
  static Dataset<Row> marked(
      Dataset<Row> spans, Map<Mark, Column> ofSpan, Map<Mark, Column> ofEnd) {
    return spans.select(
        SpellMilestone.COMMUNITY_ID.col(),
        SpellMilestone.GROUP_ID.col(),
        Span.JOIN_DAY.col(),
        SpellMilestone.SOURCE_CHANNEL.col(),
        Span.SUBJECT.col(),
        Span.IS_OBSERVED.col(),
        Span.BEGIN.col(),
        Span.END.col(),
        Span.MARKS.from(Mark.of(ofSpan)),
        Span.END_MARKS.from(Mark.of(ofEnd)));
  }
}
