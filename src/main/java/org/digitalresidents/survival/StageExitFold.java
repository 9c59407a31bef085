package org.digitalresidents.survival;

import java.util.Optional;
import java.util.function.Consumer;
import org.digitalresidents.model.ExitStage;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.AalenJohansen;

/** How one cohort's spells came out of one stage. */
final class StageExitFold extends StratumFold<StageExitRow> {
  private static final int ADVANCE = 0;
  private static final int LEAVE = 1;

  private final int horizonDays;
  private final long horizon;
  private AalenJohansen exits = new AalenJohansen(2);
  private AtHorizon atHorizon; // null before the horizon is passed
  private long lastTime;

  private record AtHorizon(Limits advance, Limits leave, Long fewestAtRisk) {}

  StageExitFold(int horizonDays) {
    this.horizonDays = horizonDays;
    this.horizon = Elapsed.ofDays(horizonDays);
  }

  @Override
  void open() {
    exits = new AalenJohansen(2);
    atHorizon = null;
    lastTime = 0;
  }

  @Override
  void at(long time) {
    if (time > horizon && atHorizon == null) {
      atHorizon = stand();
    }
    exits.see(time, now(Mark.BEGINS), now(Mark.ENDS), now(Mark.HAPPENS), now(Mark.LEAVES));
    lastTime = time;
  }

  /** Where the curves stand at the horizon, which lies after what was seen last or at it. */
  private AtHorizon stand() {
    long atRisk = lastTime == horizon ? exits.atRisk() : exits.atRiskAfter();
    boolean isOver = exits.survival().value() == 0;
    Optional<NullReason> unknown =
        atRisk > 0 || isOver ? Optional.empty() : Optional.of(NullReason.NOT_OBSERVED);
    Long fewest =
        exits.fewestAtRisk().isPresent() ? Long.valueOf(exits.fewestAtRisk().getAsLong()) : null;
    return new AtHorizon(
        Limits.of(exits.incidence(ADVANCE)).unless(unknown),
        Limits.of(exits.incidence(LEAVE)).unless(unknown),
        fewest);
  }

  @Override
  void close(Consumer<StageExitRow> out) {
    checkThatExitsAddUp();
    if (atHorizon == null) {
      atHorizon = stand();
    }
    out.accept(
        new StageExitRow(
            stratum().communityId(),
            stratum().groupId(),
            stratum().cohortBy(),
            stratum().cohort(),
            stratum().subject(),
            counts(),
            rates(),
            incidences(),
            atHorizon.fewestAtRisk()));
  }

  private StageExitRow.Counts counts() {
    return new StageExitRow.Counts(
        total(Mark.ENTERED),
        total(Mark.ADVANCED),
        total(Mark.LEFT),
        total(Mark.STILL),
        total(Mark.DISSOLVED),
        total(Mark.INTERVAL_CENSORED),
        StageReasons.isAt(this, ExitStage.JOINED) ? Long.valueOf(total(Mark.SKIPPED)) : null,
        total(Mark.START_UNKNOWN),
        total(Mark.LATE),
        horizonDays,
        total(Mark.MATURED),
        total(Mark.ADVANCED_IN_HORIZON),
        total(Mark.LEFT_IN_HORIZON));
  }

  private StageExitRow.Rates rates() {
    long matured = total(Mark.MATURED);
    return StageExitRow.Rates.of(
        Limits.share(total(Mark.ADVANCED_IN_HORIZON), matured).unless(StageReasons.noAdvance(this)),
        Limits.share(total(Mark.LEFT_IN_HORIZON), matured).unless(StageReasons.noLeave(this)));
  }

  private StageExitRow.Incidences incidences() {
    return StageExitRow.Incidences.of(
        atHorizon.advance().unless(StageReasons.noAdvance(this)),
        atHorizon.leave().unless(StageReasons.noLeave(this)),
        MedianDays.of(exits.incidence(ADVANCE), StageReasons.noAdvance(this)),
        MedianDays.of(exits.incidence(LEAVE), StageReasons.noLeave(this)));
  }

  private void checkThatExitsAddUp() {
    long out = total(Mark.ADVANCED) + total(Mark.LEFT) + total(Mark.STILL);
    if (out != total(Mark.ENTERED)) {
      throw new IllegalStateException(
          "entered ≠ advanced + left_count + still in stage_exit, %s: %d ≠ %d + %d + %d."
              .concat(" Does a spell hold what happened after its end?")
              .formatted(
                  stratum(),
                  total(Mark.ENTERED),
                  total(Mark.ADVANCED),
                  total(Mark.LEFT),
                  total(Mark.STILL)));
    }
  }
}
