package org.digitalresidents.survival;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * One reading of {@link Points} in the order of time that leads folds through all cohorts at once:
 * however many members there are, they are sorted once, and what is held is a few numbers a cohort.
 */
public final class StrataPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final List<Part<?>> parts;
  private final SurvivalOptions options;

  StrataPass(List<Part<?>> parts, SurvivalOptions options) {
    this.parts = List.copyOf(parts);
    this.options = options;
  }

  @Override
  public List<Table> tables() {
    return parts.stream().<Table>map(Part::table).toList();
  }

  /** Every key names the group and the stage or milestone, of which all is in one task. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(out);
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** One group's spans on one axis after the other. */
  private final class Reading {
    private final CohortDays days = new CohortDays(options);
    private final Map<Family, List<Part.Open>> open = new EnumMap<>(Family.class);
    private String communityId; // null before the first point
    private String groupId;
    private Axis axis;
    private List<Strata> subjects = List.of();

    Reading(Consumer<TableRow> out) {
      for (Part<?> part : parts) {
        open.computeIfAbsent(part.family(), key -> new ArrayList<>()).add(part.open(out));
      }
    }

    void see(Row row) {
      Point point = Point.of(row);
      boolean isSame =
          point.axis() == axis
              && point.groupId().equals(groupId)
              && point.communityId().equals(communityId);
      if (!isSame) {
        end();
        begin(point);
      }
      long count = Point.count(row);
      for (int i = 0; i < subjects.size(); i++) {
        if (Axis.isIn(point.subjects(), i)) {
          subjects.get(i).see(point, count);
        }
      }
    }

    private void begin(Point first) {
      communityId = first.communityId();
      groupId = first.groupId();
      axis = first.axis();
      List<Part.Open> ofFamily = open.get(axis.family());
      subjects =
          axis.subjects().stream()
              .map(subject -> new Strata(communityId, groupId, subject, ofFamily, days))
              .toList();
    }

    void end() {
      subjects.forEach(Strata::end);
      subjects = List.of();
    }
  }
}
