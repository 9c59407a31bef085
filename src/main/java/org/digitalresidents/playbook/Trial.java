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

  /** Whether so many units fill both arms. */
  boolean isPossibleWith(long units) {
    return units >= 2 * perArm();
  }

  /** The design in a sentence. */
  Words text() {
    String within = String.join(" × ", strata);
    String reached = Numbers.text(baseline + change);
    String expected = Numbers.text(baseline);
    return new Words(
        "以%s为单位,在 %s 内随机分两组;比较:%s,%d 天内;区分 %s 与 %s 每组需 %d 个"
            .formatted(
                unit == PlaybookLevel.MEMBER ? "成员" : "群",
                within,
                measure.zh(),
                days,
                reached,
                expected,
                perArm()),
        "%ss in two arms by lot, within %s; compare: %s, within %d days; to tell %s from %s takes %d in each arm"
            .formatted(unit.code(), within, measure.en(), days, reached, expected, perArm()));
  }

  /** The same where the units do not fill both arms. */
  Words tooFew(long units) {
    return new Words(
        "此处样本不足以检验(%d 个):%s".formatted(units, text().zh()),
        "too few here to test (%d): %s".formatted(units, text().en()));
  }
}
