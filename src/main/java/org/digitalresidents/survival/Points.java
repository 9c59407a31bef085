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
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Named;

/**
 * How many spans of each join day and channel begin, or end in which way, at each distinct time. At
 * time 0 every span stands, with what is so of it as a whole, and so does every channel.
 */
enum Points implements Named {
  CHANNEL,
  /** Microseconds on the span's axis. */
  TIME,
  /** {@link Mark}s. */
  MARKS,
  COUNT;

  /** The channel of those who came by none that is known. */
  static final String UNKNOWN_CHANNEL = "unknown";

  private enum Each implements Named {
    POINT
  }

  /** What is read of a point, in this order. */
  private static final List<String> PARTS =
      List.of(
          SpellMilestone.COMMUNITY_ID.column(),
          SpellMilestone.GROUP_ID.column(),
          Span.SUBJECT.column(),
          Span.JOIN_DAY.column(),
          CHANNEL.column(),
          TIME.column(),
          MARKS.column(),
          COUNT.column());

  /** The points of spans. */
  static Dataset<Row> of(Dataset<Row> spans) {
    return spans
        .withColumn(Each.POINT.column(), explode(points()))
        .groupBy(
            SpellMilestone.COMMUNITY_ID.col(),
            SpellMilestone.GROUP_ID.col(),
            Span.SUBJECT.col(),
            Span.JOIN_DAY.col(),
            CHANNEL.from(coalesce(SpellMilestone.SOURCE_CHANNEL.col(), lit(UNKNOWN_CHANNEL))),
            part(TIME),
            part(MARKS))
        .agg(COUNT.from(count(lit(1))));
  }

  /** Where the parts of a point lie in a row. */
  static int[] places(Row point) {
    return PARTS.stream().mapToInt(point::fieldIndex).toArray();
  }

  private static Column part(Points point) {
    return point.from(Each.POINT.col().getField(point.column()));
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
}
