package org.digitalresidents.survival;

import java.util.Optional;
import org.digitalresidents.model.ExitStage;
import org.digitalresidents.model.NullReason;

/** Why it cannot be said how many come out of a stage in one way. */
final class StageReasons {
  private StageReasons() {}

  /** Why nobody can be seen to advance; empty where they can. */
  static Optional<NullReason> noAdvance(StratumFold<?> stage) {
    if (isAt(stage, ExitStage.CONVERTED)) {
      return Optional.of(NullReason.LAST_STAGE);
    }
    NullReason missing =
        isAt(stage, ExitStage.JOINED) ? NullReason.NO_ACTIVITY : NullReason.NO_ORDERS;
    return stage.holds(Mark.NO_SOURCE) ? Optional.of(missing) : Optional.empty();
  }

  /** Why nobody can be seen to leave; empty where they can. */
  static Optional<NullReason> noLeave(StratumFold<?> stage) {
    return stage.holds(Mark.NO_LEAVES) ? Optional.of(NullReason.NO_LEAVES) : Optional.empty();
  }

  static boolean isAt(StratumFold<?> stratum, ExitStage stage) {
    return stratum.stratum().subject().equals(stage.code());
  }
}
