package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The Lorenz curves behind {@link Concentration}, to be drawn with straight lines. */
public enum ConcentrationCurve implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id("The group, for messages only; '*' is the whole community.", "群(仅发言数);* 为全社群").key()),
  MEASURE(Spec.code(Contribution.class, "What is contributed.", "贡献类型").key()),
  TIMEFRAME(Spec.code(Timeframe.class, "In which time; months have no curves.", "时段").key()),
  TIMEFRAME_START(Spec.day("Its first day, in the business zone.", "时段首日").key()),
  POPULATION(Spec.code(Population.class, "Among whom.", "人群").key()),
  POINT_NO(Spec.number("rank", "The points of the curve from 0, at most 101.", "点序号").key()),
  MEMBER_SHARE(Spec.share("Share of them, who gave least first.", "人数累计占比(由少到多)")),
  TOTAL_SHARE(Spec.share("Share of the total that they gave.", "贡献累计占比"));

  public static final Table CONCENTRATION_CURVE =
      Table.of(
          "concentration_curve",
          "one row per point of each curve: where it bends, or every percent if it bends at more"
              + " than a hundred points; none where nothing was given",
          "每条洛伦兹曲线的每个点一行(折点;折点过百则按百分位;无贡献则无曲线)",
          values());

  private final Spec spec;

  ConcentrationCurve(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
