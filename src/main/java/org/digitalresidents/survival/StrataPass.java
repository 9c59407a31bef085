package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.PeriodNumbers;

/**
 * One reading of {@link Points} in the order of time that leads folds through all cohorts at once:
 * however many members there are, they are sorted once, and what is held is a few numbers a cohort.
 */
public final class StrataPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final List<Column> SUBJECT =
      List.of(SpellMilestone.COMMUNITY_ID.col(), SpellMilestone.GROUP_ID.col(), Span.SUBJECT.col());

  private final List<Part<?>> parts;
  private final PeriodNumbers weeks;
  private final PeriodNumbers months;

  /** Makes a fold in a task. */
  interface Folds<R extends Record> extends Supplier<StratumFold<R>>, Serializable {}

  /**
   * A table that is filled.
   *
   * @param cohorts of which kinds of cohorts it tells
   */
  record Part<R extends Record>(Table table, Class<R> rows, List<CohortBy> cohorts, Folds<R> folds)
      implements Serializable {

    Running<R> begin(Stratum stratum, Consumer<TableRow> out) {
      RecordShape<R> shape = RecordShape.of(table, rows);
      StratumFold<R> fold = folds.get();
      fold.begin(stratum, row -> out.accept(shape.row(row)));
      return new Running<>(fold);
    }
  }

  private record Running<R extends Record>(StratumFold<R> fold) {}

  /** A subject's points on their way to the folds of all its cohorts. */
  private final class Reading {
    private final Consumer<TableRow> out;
    private final TreeMap<String, List<Running<?>>> running = new TreeMap<>(); // by cohort
    private String communityId;
    private String groupId;
    private String subject;
    private int[] places; // where the parts of a point lie, known with the first

    Reading(Consumer<TableRow> out) {
      this.out = out;
    }

    void see(Row point) {
      if (places == null) {
        places = Points.places(point);
      }
      boolean isSame =
          point.getString(places[0]).equals(communityId)
              && point.getString(places[1]).equals(groupId)
              && point.getString(places[2]).equals(subject);
      if (!isSame) {
        end();
        communityId = point.getString(places[0]);
        groupId = point.getString(places[1]);
        subject = point.getString(places[2]);
      }
      String channel = point.getString(places[4]);
      cohorts(point.<LocalDate>getAs(places[3]), channel)
          .forEach((by, cohort) -> see(point, channel, by, cohort));
    }

    private void see(Row point, String channel, CohortBy by, String cohort) {
      long time = point.getLong(places[5]);
      for (Running<?> of :
          running.computeIfAbsent(by.code() + ' ' + cohort, key -> begin(by, cohort))) {
        of.fold().see(time, channel, point.getLong(places[6]), point.getLong(places[7]));
      }
    }

    private List<Running<?>> begin(CohortBy by, String cohort) {
      Stratum stratum = new Stratum(communityId, groupId, subject, by.code(), cohort);
      List<Running<?>> begun = new ArrayList<>();
      for (Part<?> part : parts) {
        if (part.cohorts().contains(by)) {
          begun.add(part.begin(stratum, out));
        }
      }
      return begun;
    }

    void end() {
      running.values().forEach(all -> all.forEach(of -> of.fold().end()));
      running.clear();
    }
  }

  StrataPass(List<Part<?>> parts, SurvivalOptions options) {
    this.parts = List.copyOf(parts);
    this.weeks = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
    this.months = new PeriodNumbers(PeriodUnit.MONTH, options.weekStart());
  }

  /** Points as the pass needs them: whole subjects in one task, each in the order of time. */
  static Dataset<Row> sorted(Dataset<Row> points) {
    Column[] subject = SUBJECT.toArray(Column[]::new);
    List<Column> order = new ArrayList<>();
    order.add(xxhash64(subject)); // a number is compared faster than three texts
    order.addAll(SUBJECT);
    order.add(Points.TIME.col());
    return points.repartition(subject).sortWithinPartitions(order.toArray(Column[]::new));
  }

  @Override
  public List<Table> tables() {
    return parts.stream().<Table>map(Part::table).toList();
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    Reading reading = new Reading(out);
    input.forEachRemaining(reading::see);
    reading.end();
  }

  private Map<CohortBy, String> cohorts(LocalDate joinDay, String channel) {
    return Map.of(
        CohortBy.ALL, CohortBy.ALL.code(),
        CohortBy.JOIN_WEEK, weeks.start(weeks.of(joinDay)).toString(),
        CohortBy.JOIN_MONTH, months.start(months.of(joinDay)).toString(),
        CohortBy.CHANNEL, channel);
  }
}
