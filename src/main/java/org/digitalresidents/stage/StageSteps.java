package org.digitalresidents.stage;

import java.util.function.Consumer;
import org.digitalresidents.model.StageState;

/**
 * Finds the steps of persons, one after the other, stay after stay. Only who enters or leaves a
 * stage in a period can have moved in it; what was passed through between is not seen. Holds a
 * person's period.
 */
final class StageSteps {
  private final StagePeriods.Clock clock;
  private final Consumer<StageStep> out;
  private StageStay last; // null before the first
  private StageState state = StageState.NONE;
  private boolean isUnderWay; // a period in which something happened
  private long period;
  private StageState from; // where the person stood before it
  private Long spent; // there

  StageSteps(StagePeriods periods, Consumer<StageStep> out) {
    this.clock = periods.clock();
    this.out = out;
  }

  void see(StageStay stay) {
    if (last != null && !stay.isBeside(last)) {
      end();
    }
    last = stay;
    become(stay.stage(), stay.enterAt(), null);
    if (stay.exitAt() != null) {
      become(stay.after(), stay.exitAt(), stay.exitAt() - stay.enterAt());
    }
  }

  /**
   * Whoever stood in a stage before had to leave it first, so the first exit of a period tells how
   * long they had been there.
   */
  private void become(StageState next, long at, Long spentBefore) {
    long now = clock.period(at);
    if (!isUnderWay || now != period) {
      tell();
      isUnderWay = true;
      period = now;
      from = state == StageState.LEFT ? StageState.NONE : state;
      spent = spentBefore;
    }
    state = next;
  }

  private void tell() {
    if (isUnderWay && from != state) {
      out.accept(new StageStep(last.communityId(), period, from, state, spent));
    }
  }

  /** No more comes of the person. */
  void end() {
    tell();
    isUnderWay = false;
    state = StageState.NONE;
  }
}
