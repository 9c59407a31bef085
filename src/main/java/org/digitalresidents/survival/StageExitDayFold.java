package org.digitalresidents.survival;

import org.digitalresidents.stat.AalenJohansen;

/** How one cohort's spells come out of one stage, day by day. */
final class StageExitDayFold extends CurveFold<StageExitDayRow> {
  StageExitDayFold(int days) {
    super(2, days);
  }

  @Override
  void see(AalenJohansen exits, long time) {
    exits.see(time, now(Mark.BEGINS), now(Mark.ENDS), now(Mark.HAPPENS), now(Mark.LEAVES));
  }

  @Override
  StageExitDayRow row(int dayNo, long atRisk, AalenJohansen exits) {
    Limits advance = Limits.of(exits.incidence(0)).unless(StageReasons.noAdvance(this));
    Limits leave = Limits.of(exits.incidence(1)).unless(StageReasons.noLeave(this));
    return new StageExitDayRow(
        stratum().communityId(),
        stratum().groupId(),
        stratum().cohortBy(),
        stratum().cohort(),
        stratum().subject(),
        dayNo,
        atRisk,
        total(Mark.HAPPENS),
        total(Mark.LEAVES),
        total(Mark.ENDS),
        advance.value(),
        advance.reason(),
        advance.low(),
        advance.high(),
        leave.value(),
        leave.reason(),
        leave.low(),
        leave.high(),
        exits.survival().value());
  }
}
