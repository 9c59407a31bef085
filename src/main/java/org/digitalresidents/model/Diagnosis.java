package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Every index of health of every group and week, with what it is held against. Dense. */
public enum Diagnosis implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  WEEK_START(Spec.day("The first day of the week, in the business zone.", "周起始日").key()),
  HEALTH_INDEX(Spec.code(HealthIndex.class, "What is shown.", "健康指标").key()),
  FAMILY(Spec.code(HealthFamily.class, "What the index is about.", "指标族")),
  UNIT(Spec.code(HealthUnit.class, "What kind of number it is.", "数值类型")),
  DIRECTION(Spec.code(IndexDirection.class, "Which way is better.", "优劣方向")),
  IS_COMPLETE(Spec.flag("The week ended by data_end.", "周期是否完整")),
  VALUE(
      Spec.measure("as unit says", "The index.", "数值")
          .nullBecause(
              NullReason.BASE_ZERO,
              NullReason.TOO_FEW,
              NullReason.NOT_OBSERVED,
              NullReason.NO_ACTIVITY,
              NullReason.NO_JOINS,
              NullReason.NO_LEAVES,
              NullReason.NO_ORDERS,
              NullReason.NO_REPLIES,
              NullReason.NO_READS,
              NullReason.NO_TEXTS,
              NullReason.NO_PUSHES,
              NullReason.NO_STAFF,
              NullReason.NO_CHECKINS,
              NullReason.NO_CONTROL,
              NullReason.NO_HISTORY)),
  NUMERATOR(Spec.count("What is counted.", "分子").nullWhen("the index is no count or quotient")),
  DENOMINATOR(Spec.count("What it is counted over.", "分母").nullWhen("the index is no quotient")),
  N(
      Spec.count("How many observations the value rests on.", "样本量")
          .nullWhen("it rests on no observations, or is null")),
  LOW(
      Spec.measure("as unit says", "Lower end of its 95 % interval.", "95% 置信下限")
          .nullWhen("the value is null or has no interval")),
  HIGH(
      Spec.measure("as unit says", "Upper end of its 95 % interval.", "95% 置信上限")
          .nullWhen("the value is null or has no interval")),
  REFERENCE_LOW(
      Spec.measure("as unit says", "Lower end of the reference band, included.", "参考区间下限")
          .nullWhen("the band has no lower end, or none is known")),
  REFERENCE_HIGH(
      Spec.measure("as unit says", "Upper end of the reference band, included.", "参考区间上限")
          .nullWhen("the band has no upper end, or none is known")),
  OWN_Z(
      Spec.measure(
              "usual spreads",
              "How far the value lies from the median of the group's own 13 complete weeks before,"
                  + " in their usual spread: 1.4826 times the median absolute deviation.",
              "相对自身前 13 周的稳健标准分")
          .nullBecause(
              NullReason.NOT_KNOWN,
              NullReason.PERIOD_INCOMPLETE,
              NullReason.NO_HISTORY,
              NullReason.OVERLAPPING)),
  PEER_Z(
      Spec.measure(
              "usual spreads",
              "The same against all groups of the week, itself among them.",
              "相对当周各群的稳健标准分")
          .nullBecause(
              NullReason.NOT_KNOWN,
              NullReason.PERIOD_INCOMPLETE,
              NullReason.ONE_COHORT,
              NullReason.NO_PEERS)),
  OUT_OF_BAND(
      Spec.code(OutOfBand.class, "Which band it has left for the worse.", "超出的区间")
          .nullWhen("the value is null or the week incomplete")),
  WEEKS_OUT(
      Spec.count(
          "In how many of the last 13 complete weeks, this one among them, the index was outside"
              + " its reference band.",
          "近 13 周超出参考区间的周数")),
  IS_FINDING(
      Spec.flag(
          "It is a finding: outside in as many of those weeks as the reference band asks for.",
          "是否构成诊断结论"));

  public static final Table DIAGNOSIS =
      Table.of(
          "diagnosis",
          "one row per community, group, week and index; a group has weeks from its first on",
          "每个社群、群、周、健康指标一行(群自首次出现之周起)",
          values());

  private final Spec spec;

  Diagnosis(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
