package org.digitalresidents.playbook;

import java.io.Serializable;
import java.util.List;
import org.digitalresidents.model.PlaybookLevel;
import org.digitalresidents.stat.TwoProportions;

/**
 * How to find out whether an action does any good: two arms by lot, within strata, and a share to
 * compare.
 *
 * @param unit what is put into an arm
 * @param measure of the units that share
 * @param days how long after the action
 * @param baseline the share to expect without it
 * @param change the least difference worth finding, up or down
 */
record Trial(
    PlaybookLevel unit,
    List<String> strata,
    Words measure,
    long days,
    double baseline,
    double change)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double ALPHA = 0.05;
  private static final double POWER = 0.8;

  /** Units in each arm. */
  long perArm() {
    return (long) Math.ceil(TwoProportions.perGroup(baseline, baseline + change, ALPHA, POWER));
  }

  /** The design in a sentence. */
  String text() {
    return "%ss in two arms by lot, within %s; compare: %s, within %d days; to tell %s from %s takes %d in each arm"
        .formatted(
            unit.code(),
            String.join(" × ", strata),
            measure.en(),
            days,
            Numbers.text(baseline + change),
            Numbers.text(baseline),
            perArm());
  }
}
