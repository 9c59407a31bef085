package org.digitalresidents.role;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/**
 * The steps of all members from window to window, counted: a member's complete windows in order
 * tell where they came from and went to, and who is what in which window.
 */
final class RoleSteps {
  /** What is counted. */
  enum Kind {
    /** A member went from one name to another, or stayed; of a move, after so many windows. */
    STEP,
    /** A member was something in the last window: that stay goes on. */
    OPEN,
    /** A member was something in a window. */
    WAS,
    /** And had been the same, or something else, in the window before. */
    STAYED,
    CHANGED
  }

  /** A count. */
  enum Count implements Named {
    COMMUNITY,
    KIND,
    FROM,
    TO,
    DAY,
    WINDOWS,
    MEMBERS
  }

  private enum Part implements Named {
    FIRST,
    LAST
  }

  /** The first days of the first and the last complete window of a community. */
  record Bounds(LocalDate first, LocalDate last) implements Serializable {}

  private RoleSteps() {}

  /** The counts, of one community after the other. */
  static Dataset<Row> counted(Dataset<Row> roles) {
    Dataset<Row> windows =
        roles
            .where(MemberRole.SPAN.col().equalTo(RoleSpan.FOUR_WEEKS.code()))
            .where(MemberRole.IS_COMPLETE.col())
            .select(
                MemberRole.COMMUNITY_ID.col(),
                MemberRole.MEMBER_ID.col(),
                MemberRole.WINDOW_START.col(),
                Count.TO.from(RoleNames.of()));
    List<Column> member = List.of(MemberRole.COMMUNITY_ID.col(), MemberRole.MEMBER_ID.col());
    Map<String, Bounds> bounds = bounds(windows);
    Column[] what = {
      Count.COMMUNITY.col(),
      Count.KIND.col(),
      Count.FROM.col(),
      Count.TO.col(),
      Count.DAY.col(),
      Count.WINDOWS.col()
    };
    return Together.by(windows, member, MemberRole.WINDOW_START.col())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> count(rows, bounds), Encoders.row(schema()))
        .groupBy(what)
        .agg(Count.MEMBERS.from(sum(Count.MEMBERS.col())))
        .repartition(Count.COMMUNITY.col())
        .sortWithinPartitions(what);
  }

  private static Map<String, Bounds> bounds(Dataset<Row> windows) {
    HashMap<String, Bounds> bounds = new HashMap<>();
    windows
        .groupBy(MemberRole.COMMUNITY_ID.col())
        .agg(
            Part.FIRST.from(min(MemberRole.WINDOW_START.col())),
            Part.LAST.from(max(MemberRole.WINDOW_START.col())))
        .collectAsList()
        .forEach(
            row ->
                bounds.put(
                    row.getAs(MemberRole.COMMUNITY_ID.column()),
                    new Bounds(row.getAs(Part.FIRST.column()), row.getAs(Part.LAST.column()))));
    return bounds;
  }

  private static StructType schema() {
    return new StructType()
        .add(Count.COMMUNITY.column(), DataTypes.StringType)
        .add(Count.KIND.column(), DataTypes.StringType)
        .add(Count.FROM.column(), DataTypes.StringType)
        .add(Count.TO.column(), DataTypes.StringType)
        .add(Count.DAY.column(), DataTypes.DateType)
        .add(Count.WINDOWS.column(), DataTypes.LongType)
        .add(Count.MEMBERS.column(), DataTypes.LongType);
  }

  private static Iterator<Row> count(Iterator<Row> rows, Map<String, Bounds> bounds) {
    Map<RoleWalk.Step, Long> counts = new HashMap<>();
    RoleWalk walk = new RoleWalk(bounds, step -> counts.merge(step, 1L, Long::sum));
    rows.forEachRemaining(
        row ->
            walk.see(
                row.getAs(MemberRole.COMMUNITY_ID.column()),
                row.getAs(MemberRole.MEMBER_ID.column()),
                row.getAs(MemberRole.WINDOW_START.column()),
                row.getAs(Count.TO.column())));
    walk.end();
    return counts.entrySet().stream()
        .map(count -> row(count.getKey(), count.getValue()))
        .iterator();
  }

  private static Row row(RoleWalk.Step step, long members) {
    return RowFactory.create(
        step.communityId(),
        step.kind().name(),
        step.from(),
        step.to(),
        step.day(),
        step.windows(),
        members);
  }
}
