package org.digitalresidents.life;

import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;

/**
 * Counts {@code member_state}, each run by itself. A run is one person more from its first period
 * on and one less after its last; so what stands in a period is a running total, and no run is ever
 * spelled out.
 */
final class RunTally {
  private final PeriodNumbers weeks;
  private final PeriodNumbers months;
  private final TallySheet sheet;

  RunTally(LifeCalendar calendar, TallySheet sheet) {
    weeks = calendar.numbers(PeriodUnit.WEEK);
    months = calendar.numbers(PeriodUnit.MONTH);
    this.sheet = sheet;
  }

  void see(Run run) {
    PeriodNumbers numbers = run.unit() == PeriodUnit.WEEK ? weeks : months;
    ScopePeriod first =
        new ScopePeriod(run.communityId(), run.groupId(), run.unit(), numbers.of(run.from()));
    sheet.add(first, Tally.moved(run.former(), run.state()), 1);
    sheet.add(first.at(numbers.of(run.to()) + 1), Tally.ended(run.state()), 1);
  }
}
