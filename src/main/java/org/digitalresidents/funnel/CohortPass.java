package org.digitalresidents.funnel;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortFunnel;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code cohort_funnel} from {@link CohortPoint}s: one group after the other. */
final class CohortPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, CohortSteps> funnels;
  private final HashMap<String, Set<String>> absent;
  private final ZoneId zone;
  private final DayOfWeek weekStart;

  /**
   * A pass.
   *
   * @param funnels by name
   * @param absent what the sources of each community do not give
   */
  CohortPass(
      Map<String, CohortSteps> funnels,
      Map<String, Set<String>> absent,
      ZoneId zone,
      DayOfWeek weekStart) {
    this.funnels = new HashMap<>(funnels);
    this.absent = new HashMap<>(absent);
    this.zone = zone;
    this.weekStart = weekStart;
  }

  @Override
  public List<Table> tables() {
    return List.of(CohortFunnel.COHORT_FUNNEL);
  }

  /** Every key names the group and the funnel, and points are divided by them. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public List<Field> unit() {
    return List.of(CohortFunnel.COMMUNITY_ID, CohortFunnel.FUNNEL, CohortFunnel.GROUP_ID);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    if (input.hasNext()) {
      Row first = input.next();
      Reading reading = new Reading(new PointReader(first, zone), out);
      reading.see(first);
      input.forEachRemaining(reading::see);
      reading.end();
    }
  }

  /** One group and funnel after the other, and in each one member after the other. */
  private final class Reading {
    private final RecordShape<CohortFunnelRow> shape =
        RecordShape.of(CohortFunnel.COHORT_FUNNEL, CohortFunnelRow.class);
    private final Cohorts cohorts = new Cohorts(weekStart);
    private final PointReader points;
    private final Consumer<TableRow> out;
    private String communityId; // null before the first
    private String funnel;
    private String groupId;
    private String memberId;
    private CohortSteps steps;
    private GroupFunnel counts;

    Reading(PointReader points, Consumer<TableRow> out) {
      this.points = points;
      this.out = out;
    }

    void see(Row point) {
      boolean isSame =
          points.group(point).equals(groupId)
              && points.funnel(point).equals(funnel)
              && points.community(point).equals(communityId);
      String next = points.member(point);
      if (!isSame) {
        end();
        begin(point);
      } else if (!next.equals(memberId)) {
        counts.endMember();
      }
      memberId = next;
      counts.see(points.attempt(point, steps));
    }

    private void begin(Row point) {
      communityId = points.community(point);
      funnel = points.funnel(point);
      groupId = points.group(point);
      steps = funnels.get(funnel);
      counts = new GroupFunnel(steps, cohorts);
    }

    void end() {
      if (communityId != null) {
        counts.endMember();
        String[] missing = steps.missing(absent.get(communityId));
        counts.tell(
            (by, cohort, place, tally) -> {
              CohortLine line = new CohortLine(communityId, groupId, funnel, by.code(), cohort);
              out.accept(shape.row(tally.row(line, place, missing[place])));
            });
      }
    }
  }
}
