package org.digitalresidents.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Retelling;
import org.digitalresidents.time.PeriodNumbers;

/** Reads {@link GroupFacts} into {@link IndexPoint}s, one place after the other. */
final class GroupReading implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Who first spoke in the first so many weeks may have spoken before. */
  private static final int UNKNOWN_WEEKS = 2;

  private final HealthOptions options;
  private final HashMap<String, Extent> extents;

  GroupReading(HealthOptions options, Map<String, Extent> extents) {
    this.options = options;
    this.extents = new HashMap<>(extents);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> facts) {
    return new Retelling(facts, Places::new);
  }

  private final class Places implements Retelling.Reading {
    private final PeriodNumbers weeks = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
    private final Consumer<Row> out;
    private String communityId = ""; // before the first
    private String place = "";
    private Extent extent; // null where the community has no acts
    private List<WeekFold> folds = List.of();
    private long week;

    Places(Consumer<Row> out) {
      this.out = out;
    }

    @Override
    public void see(Row row) {
      String community = row.getAs(Activity.COMMUNITY_ID.column());
      String next = row.getAs(GroupFacts.PLACE.column());
      if (!community.equals(communityId) || !next.equals(place)) {
        end();
        communityId = community;
        place = next;
        begin();
      }
      if (extent != null) {
        tell(new Fact(row));
      }
    }

    private void begin() {
      extent = extents.get(communityId);
      if (extent == null) {
        return;
      }
      week = weeks.of(extent.firstDay(options.zone()));
      Instant newFrom = extent.first().atZone(options.zone()).plusWeeks(UNKNOWN_WEEKS).toInstant();
      folds =
          List.of(
              new WordFold(),
              new TieFold(options.fewest()),
              new RitualFold(options.zone()),
              new BeginningFold(newFrom),
              new PromptFold(options.zone(), weeks.start(week)),
              new TopicFold(lastWhole()));
    }

    private LocalDate lastWhole() {
      long last = lastWeek();
      Instant over = weeks.start(last + 1).atStartOfDay(options.zone()).toInstant();
      return weeks.start(over.isAfter(extent.dataEnd()) ? last - 1 : last);
    }

    private long lastWeek() {
      return weeks.of(extent.lastDay(options.zone()));
    }

    private void tell(Fact fact) {
      if (fact.at() == null) {
        folds.forEach(fold -> fold.see(fact, null));
      } else if (fact.at().isBefore(extent.dataEnd())) {
        tellUpTo(weeks.of(fact.at().atZone(options.zone()).toLocalDate()));
        LocalDate start = weeks.start(week);
        folds.forEach(fold -> fold.see(fact, start));
      }
    }

    private void tellUpTo(long next) {
      for (; week < next; week++) {
        Points points = new Points(communityId, place, out);
        LocalDate start = weeks.start(week);
        folds.forEach(fold -> fold.tell(start, points));
      }
    }

    @Override
    public void end() {
      if (extent != null) {
        tellUpTo(lastWeek() + 1);
      }
    }
  }
}
