package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The funnels as declared, step by step, so that every number keeps its definition beside it. */
public enum FunnelStep implements Field {
  FUNNEL(Spec.id("The funnel.", "漏斗").key()),
  STEP_NO(Spec.number("step", "Number of the step, from 1.", "步骤序号").key()),
  STEP(Spec.text("Its name.", "步骤名称")),
  WHEN_ACT(Spec.text("Which acts it is, as declared (JSON).", "匹配规则(JSON)")),
  NEEDS(
      Spec.text(
              "Why rates from this step on are null where a community has no acts of its kind at all:"
                  + " no_joins, no_activity, no_orders.",
              "缺少此类数据时的空值原因")
          .nullWhen("it can be acts of other kinds too")),
  IS_OPTIONAL(Spec.flag("One may go on without it.", "是否可选")),
  WITHIN_MS(
      Spec.number("ms", "At most so long after the step before.", "距上一步最长时间")
          .nullWhen("there is no such limit")),
  AFTER_MS(Spec.number("ms", "At least so long after the step before.", "距上一步最短时间")),
  STEPS(Spec.count("Steps of the funnel.", "步骤总数")),
  STEP_ORDER(Spec.text("Whether steps are ordered, strict, or in any order.", "步骤次序")),
  TIES(Spec.text("How acts at one instant are taken: any, seq, strict.", "同时刻处理")),
  ENTRIES(Spec.text("Which entries count: best, first, every.", "进入口径")),
  BOUNDED_BY(Spec.text("What bounds an attempt: none, community, group.", "区间限定")),
  WINDOW_MS(
      Spec.number("ms", "How long the whole may take.", "总窗口")
          .nullWhen("only the steps have limits")),
  REACH_MS(
      Spec.number("ms", "How long an entry is open: younger ones count in no rate.", "成熟所需时间")),
  HOLD(Spec.text("What must be the same of all acts of a chain; empty for nothing.", "保持不变的属性")),
  EXCLUSIONS(Spec.text("What ends an attempt; empty for nothing.", "排除规则"));

  public static final Table FUNNEL_STEP =
      Table.of("funnel_step", "one row per funnel and step", "每个漏斗、步骤一行", values());

  private final Spec spec;

  FunnelStep(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
