package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * On which rung of taking part each member stood in every four weeks, and what the next one takes.
 * Source: S4:20, definitions G6.
 */
public enum MemberRung implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  WINDOW_START(Spec.day("The first day of the four weeks.", "首日").key()),
  WINDOW_END(Spec.day("The day after their last.", "末日(不含)")),
  IS_COMPLETE(
      Spec.flag(
          "The data began by their first day and ended after their last; else the rung is that of"
              + " what was seen.",
          "是否完整")),
  RUNG(Spec.code(Rung.class, "The highest rung with enough acts on it or above.", "阶梯")),
  LEVEL(Spec.number("rung", "Which rung that is, from 0.", "阶梯序号")),
  RUNG_WINDOWS(Spec.count("Windows in a row on this rung, this one included.", "连续所处窗口数")),
  PREVIOUS_RUNG(
      Spec.code(Rung.class, "The rung of the four weeks before.", "上期阶梯")
          .nullWhen("the member was neither in nor did anything then")),
  LATER_RUNG(
      Spec.code(RungTo.class, "The rung of the four weeks after.", "下期阶梯")
          .nullWhen("these or they are not complete")),
  LOOKED_ACTS(
      Spec.count("Acts of the rung looked or above.", "只看及以上行为数").nullBecause(NullReason.NO_READS)),
  ZERO_COST_ACTS(Spec.count("Acts of the rung zero_cost or above.", "零成本及以上行为数")),
  LIGHT_ACTS(Spec.count("Acts of the rung light or above.", "轻度及以上行为数")),
  DEEP_ACTS(Spec.count("Acts of the rung deep or above.", "深度及以上行为数")),
  LEADING_ACTS(Spec.count("Acts of the rung leading.", "领衔行为数")),
  NEXT_RUNG(
      Spec.code(Rung.class, "The next rung above of which the source tells.", "下一阶梯")
          .nullWhen("there is none above")),
  MISSING_ACTS(
      Spec.count("How many acts of that rung are missing.", "差几次").nullWhen("there is none")),
  NEXT_STEP(
      Spec.text("The same in words, with what counts as such an act.", "下一步")
          .nullWhen("there is none"));

  public static final Table MEMBER_RUNG =
      Table.of(
          "member_rung",
          "one row per community, member and four weeks in which the member was in or did something",
          "每个社群、成员、在群或有行为的四周一行",
          values());

  private final Spec spec;

  MemberRung(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
