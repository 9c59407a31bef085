package org.digitalresidents.survival;

import org.digitalresidents.stat.AalenJohansen;

/** One cohort's waiting for one milestone, day by day. */
final class SurvivalDayFold extends CurveFold<SurvivalDayRow> {
  SurvivalDayFold(int days) {
    super(1, days);
  }

  @Override
  boolean isDrawn() {
    return !holds(Mark.NO_SOURCE) && now(Mark.NO_SOURCE) == 0;
  }

  @Override
  void see(AalenJohansen exits, long time) {
    exits.see(time, now(Mark.BEGINS), now(Mark.ENDS), now(Mark.HAPPENS));
  }

  @Override
  SurvivalDayRow row(int dayNo, long atRisk, AalenJohansen exits) {
    Limits survival = Limits.of(exits.survival());
    return new SurvivalDayRow(
        stratum().communityId(),
        stratum().groupId(),
        stratum().subject(),
        stratum().cohortBy(),
        stratum().cohort(),
        dayNo,
        atRisk,
        total(Mark.HAPPENS),
        total(Mark.ENDS),
        survival.value(),
        exits.survival().standardError(),
        survival.low(),
        survival.high());
  }
}
