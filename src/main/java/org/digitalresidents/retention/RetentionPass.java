package org.digitalresidents.retention;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortRetention;
import org.digitalresidents.model.RetentionAverage;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Fills {@code cohort_retention} and {@code retention_average}: every group and the community, one
 * after the other. Holds the counts of one group.
 */
public final class RetentionPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Watch> watches;
  private final RetentionOptions options;

  private RetentionPass(Map<String, Watch> watches, RetentionOptions options) {
    this.watches = new HashMap<>(watches);
    this.options = options;
  }

  /** What the pass reads. */
  public static Dataset<Row> points(RetentionInputs in) {
    return RetentionPoint.sorted(in);
  }

  /** A pass over the points of these inputs. */
  public static RetentionPass of(RetentionInputs in, RetentionOptions options) {
    return new RetentionPass(Watch.of(in.community().collectAsList()), options);
  }

  @Override
  public List<Table> tables() {
    return List.of(CohortRetention.COHORT_RETENTION, RetentionAverage.RETENTION_AVERAGE);
  }

  /** Every key names the group, and points are divided by group. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(CohortRetention.COMMUNITY_ID, CohortRetention.GROUP_ID);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(out);
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** One group after the other. */
  private final class Reading {
    private final Consumer<CohortRetentionRow> cells;
    private final Consumer<RetentionAverageRow> averages;
    private String communityId;
    private String groupId;
    private GroupRetention group; // null before the first

    Reading(Consumer<TableRow> out) {
      RecordShape<CohortRetentionRow> cell =
          RecordShape.of(CohortRetention.COHORT_RETENTION, CohortRetentionRow.class);
      RecordShape<RetentionAverageRow> average =
          RecordShape.of(RetentionAverage.RETENTION_AVERAGE, RetentionAverageRow.class);
      cells = row -> out.accept(cell.row(row));
      averages = row -> out.accept(average.row(row));
    }

    void see(Row point) {
      String nextCommunity = point.getAs(RetentionPoint.COMMUNITY.column());
      String nextGroup = point.getAs(RetentionPoint.GROUP.column());
      if (!nextGroup.equals(groupId) || !nextCommunity.equals(communityId)) {
        end();
        communityId = nextCommunity;
        groupId = nextGroup;
        group = new GroupRetention(watches.get(communityId), options);
      }
      Joined member = group.joined(point.<Long>getAs(RetentionPoint.JOINED_AT.column()));
      if (isJoin(point)) {
        group.join(member);
      } else {
        seeDay(member, point);
      }
    }

    private void seeDay(Joined member, Row point) {
      Moment now = moment(point, RetentionPoint.DAY, RetentionPoint.ROLLING_DAY_NO);
      if (isFirstDay(point)) {
        group.firstActive(member, now);
      } else {
        Moment previous =
            moment(point, RetentionPoint.PREVIOUS_DAY, RetentionPoint.PREVIOUS_ROLLING_DAY_NO);
        group.activeAgain(member, now, previous);
      }
      if (point.<Boolean>getAs(RetentionPoint.IS_LAST.column())) {
        group.lastActive(member, now);
      }
    }

    void end() {
      if (group != null) {
        group.tell(communityId, groupId, cells, averages);
        group = null;
      }
    }
  }

  private static boolean isJoin(Row point) {
    return point.getAs(RetentionPoint.DAY.column()) == null;
  }

  private static boolean isFirstDay(Row point) {
    return point.getAs(RetentionPoint.PREVIOUS_DAY.column()) == null;
  }

  private static Moment moment(Row point, RetentionPoint day, RetentionPoint rollingDayNo) {
    return new Moment(point.getAs(day.column()), point.<Long>getAs(rollingDayNo.column()));
  }
}
