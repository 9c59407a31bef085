package org.digitalresidents.retention;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The cohorts of one group on one scale. */
final class CohortGrid {
  private static final long NEVER = -1;

  private final Scale scale;
  private final RetentionOptions options;
  private final TreeMap<Long, CohortCounts> cohorts = new TreeMap<>(); // by number of the period

  CohortGrid(Scale scale, RetentionOptions options) {
    this.scale = scale;
    this.options = options;
  }

  Scale scale() {
    return scale;
  }

  void join(Joined member) {
    cohort(member).join(over(member), no(member, member.lastInstant()));
  }

  void firstActive(Joined member, Moment now) {
    cohort(member).active(over(member), no(member, now), NEVER);
  }

  void activeAgain(Joined member, Moment now, Moment previous) {
    cohort(member).active(over(member), no(member, now), no(member, previous));
  }

  void lastActive(Joined member, Moment now) {
    cohort(member).lastActive(over(member), no(member, now));
  }

  /** Tells the cells of every cohort, by its first day, in the order of time. */
  void tell(BiConsumer<LocalDate, CellCount> out) {
    cohorts.forEach(
        (cohort, counts) -> {
          LocalDate start = scale.start(cohort);
          counts.tell(cell -> out.accept(start, cell));
        });
  }

  private CohortCounts cohort(Joined member) {
    return cohorts.computeIfAbsent(
        scale.cohort(member.day()),
        key -> new CohortCounts(options.most(scale.unit()), options.brackets(scale.unit())));
  }

  private long over(Joined member) {
    return no(member, member.end());
  }

  private long no(Joined member, Moment moment) {
    return scale.no(member.day(), moment);
  }
}
