package org.digitalresidents.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.GhostTown;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.PeriodNumbers;

/**
 * Fills {@code diagnosis} and {@code ghost_town}: every index of the community and of every group,
 * by week, from the community's first to the one its data end in.
 */
public final class DiagnosisPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HealthOptions options;
  private final HashMap<String, Extent> extents;
  private final HashMap<String, Map<HealthIndex, NullReason>> absences;

  /**
   * A pass.
   *
   * @param extents of every community with acts, from when to when its data speak
   * @param absences the indices that cannot be known, and why, by community
   */
  public DiagnosisPass(
      HealthOptions options,
      Map<String, Extent> extents,
      Map<String, Map<HealthIndex, NullReason>> absences) {
    this.options = options;
    this.extents = new HashMap<>(extents);
    this.absences = new HashMap<>(absences);
  }

  /**
   * What the pass reads: whole communities in one task, absences first, then by day.
   *
   * @param communities rows of {@code community}; each is diagnosed, even without a point
   * @param families the points of each family
   */
  public static Dataset<Row> points(Dataset<Row> communities, List<Dataset<Row>> families) {
    Dataset<Row> points =
        IndexPoint.complete(
            communities.select(IndexPoint.COMMUNITY.from(Community.COMMUNITY_ID.col())));
    for (Dataset<Row> family : families) {
      points = points.union(IndexPoint.complete(family));
    }
    return Together.by(
        points, List.of(IndexPoint.COMMUNITY.col()), IndexPoint.DAY.col().asc_nulls_first());
  }

  @Override
  public List<Table> tables() {
    return List.of(Diagnosis.DIAGNOSIS, GhostTown.GHOST_TOWN);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<DiagnosisRow> shape = RecordShape.of(Diagnosis.DIAGNOSIS, DiagnosisRow.class);
    RecordShape<GhostTownRow> rank = RecordShape.of(GhostTown.GHOST_TOWN, GhostTownRow.class);
    Reading reading =
        new Reading(row -> out.accept(shape.row(row)), row -> out.accept(rank.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** One community after the other. */
  private final class Reading {
    private final PeriodNumbers weeks = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
    private final Consumer<DiagnosisRow> out;
    private final Consumer<GhostTownRow> ranks;
    private String communityId = ""; // before the first
    private Extent extent; // null where the community has no acts
    private long week;
    private Chart chart;

    Reading(Consumer<DiagnosisRow> out, Consumer<GhostTownRow> ranks) {
      this.out = out;
      this.ranks = ranks;
    }

    void see(Row point) {
      String next = point.getAs(IndexPoint.COMMUNITY.column());
      if (!next.equals(communityId)) {
        end();
        begin(next);
      }
      if (extent == null) {
        return;
      }
      if (point.getAs(IndexPoint.INDEX.column()) != null) {
        add(point);
      } else if (point.getAs(IndexPoint.GROUP.column()) != null) {
        leave(point);
      }
    }

    private void begin(String community) {
      communityId = community;
      extent = extents.get(community);
      if (extent != null) {
        week = weeks.of(extent.firstDay(options.zone()));
        chart = new Chart(community, options, out);
        absences
            .getOrDefault(community, Map.of())
            .forEach((index, reason) -> chart.miss(index, reason.code()));
      }
    }

    private void add(Row point) {
      HealthIndex index =
          HealthIndex.valueOf(
              point.<String>getAs(IndexPoint.INDEX.column()).toUpperCase(Locale.ROOT));
      LocalDate day = point.getAs(IndexPoint.DAY.column());
      if (day == null) {
        chart.miss(index, point.getAs(IndexPoint.REASON.column()));
        return;
      }
      long next = weeks.of(day);
      if (next >= week && !day.isAfter(extent.lastDay(options.zone()))) {
        tellUpTo(next);
        add(index, point);
      }
    }

    private void leave(Row end) {
      LocalDate day = end.getAs(IndexPoint.DAY.column());
      if (!day.isAfter(extent.lastDay(options.zone()))) {
        tellUpTo(weeks.of(day));
        chart.leave(end.getAs(IndexPoint.GROUP.column()));
      }
    }

    private void add(HealthIndex index, Row point) {
      String group = point.getAs(IndexPoint.GROUP.column());
      Long numerator = point.getAs(IndexPoint.NUMERATOR.column());
      Long denominator = point.getAs(IndexPoint.DENOMINATOR.column());
      if (numerator == null) {
        chart.set(group, index, Sheet.figure(point));
      } else {
        String place = group == null ? GroupIds.WHOLE_COMMUNITY : group;
        chart.tally(place, index, numerator, denominator == null ? 0 : denominator);
        if (index == HealthIndex.MEMBER_EXCHANGES) {
          chart.exchange(place, point.getAs(IndexPoint.DAY.column()));
        }
      }
    }

    /** Tells the weeks before one; those without anything are told as such. */
    private void tellUpTo(long next) {
      for (; week < next; week++) {
        Instant over = weeks.start(week + 1).atStartOfDay(options.zone()).toInstant();
        chart.tell(weeks.start(week), !over.isAfter(extent.dataEnd()));
      }
    }

    void end() {
      if (extent != null) {
        LocalDate lastDay = extent.lastDay(options.zone());
        tellUpTo(weeks.of(lastDay) + 1);
        chart.rank(lastDay, ranks);
      }
    }
  }
}
