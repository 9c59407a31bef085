package org.digitalresidents.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.digitalresidents.time.LocalDays;

/**
 * The retention of one group: its members' first joins and the days they were active, told in
 * whatever order, counted by cohort on every scale.
 *
 * <p>Holds some 150 numbers per day of the calendar on which anybody joined and clock, and fewer
 * per week and month: with standard settings about 1 MB a year, however many the members.
 */
final class GroupRetention {
  private static final long ROLLING_DAY_US = TimeUnit.HOURS.toMicros(24);

  private final Watch watch;
  private final LocalDays days;
  private final LocalDate endDay;
  private final LocalDate lastDay;
  private final List<CohortGrid> grids;

  GroupRetention(Watch watch, RetentionOptions options) {
    this.watch = watch;
    days = new LocalDays(options.zone());
    lastDay = days.day(watch.dataEnd() - 1);
    endDay = days.day(watch.dataEnd());
    grids =
        Scale.all(options.weekStart()).stream()
            .map(scale -> new CohortGrid(scale, options))
            .toList();
  }

  /** A member's first join, at so many microseconds, before the end of the data. */
  Joined joined(long at) {
    long elapsed = watch.dataEnd() - at;
    return new Joined(
        days.day(at),
        new Moment(endDay, elapsed / ROLLING_DAY_US),
        new Moment(lastDay, (elapsed - 1) / ROLLING_DAY_US));
  }

  void join(Joined member) {
    grids.forEach(grid -> grid.join(member));
  }

  void firstActive(Joined member, Moment now) {
    grids.forEach(grid -> grid.firstActive(member, now));
  }

  void activeAgain(Joined member, Moment now, Moment previous) {
    grids.forEach(grid -> grid.activeAgain(member, now, previous));
  }

  void lastActive(Joined member, Moment now) {
    grids.forEach(grid -> grid.lastActive(member, now));
  }

  /** Tells every cell of every cohort, and the averages over cohorts. */
  void tell(
      String communityId,
      String groupId,
      Consumer<CohortRetentionRow> cells,
      Consumer<RetentionAverageRow> averages) {
    for (CohortGrid grid : grids) {
      Line line = Line.of(communityId, groupId, grid.scale());
      Map<Cell, CohortAverage> all = new LinkedHashMap<>();
      grid.tell(
          (start, count) -> {
            cells.accept(CohortRetentionRow.of(line, start, count, watch));
            all.computeIfAbsent(count.cell(), cell -> new CohortAverage()).add(count);
          });
      all.forEach(
          (cell, average) -> averages.accept(RetentionAverageRow.of(line, cell, average, watch)));
    }
  }
}
