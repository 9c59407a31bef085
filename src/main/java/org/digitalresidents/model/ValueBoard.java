package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The community value board (社群价值仪表盘), and beside it the figures it replaces. Dense. */
public enum ValueBoard implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "How long the period is.", "周期").key()),
  PERIOD_START(Spec.day("The first day of the period.", "周期起始日").key()),
  MEASURE(Spec.code(BoardMeasure.class, "What is shown.", "指标").key()),
  IS_COMPLETE(Spec.flag("The period ended by data_end.", "周期是否完整"));

  public static final Table VALUE_BOARD =
      Table.of(
          "value_board",
          "one row per community, group, period and measure; the value is that of the conservative"
              + " linking",
          "每个社群、群、周期、指标一行(数值取保守关联口径)",
          values(),
          Estimate.values());

  private final Spec spec;

  ValueBoard(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
