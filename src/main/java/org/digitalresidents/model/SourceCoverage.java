package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Since when and until when each source speaks, and for how long it was silent. */
public enum SourceCoverage implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SOURCE(Spec.text("The format of the export.", "来源").key()),
  FIRST_HOUR(Spec.instant("Beginning of the first hour with acts.", "首个有数据小时")),
  LAST_HOUR(
      Spec.instant("Beginning of the last hour with acts that begins before data_end.", "最近有数据小时")),
  LAG_HOURS(
      Spec.number(
          "hours", "Whole hours from the end of last_hour to the community's data_end.", "滞后小时数")),
  SPAN_DAYS(Spec.count("Days from the first act to the last, both days included.", "跨度天数")),
  DAYS_WITH_ACTS(Spec.count("Of these days, with acts.", "有数据天数")),
  MISSING_DAYS(Spec.count("Of these days, without.", "缺失天数")),
  LONGEST_GAP_DAYS(Spec.count("Of the missing days, the most in a row.", "最长连续缺失天数")),
  SUSPECTED_OUTAGE_DAYS(
      Spec.count(
          "Days of source_day on which an outage is suspected, those after the last act included.",
          "疑似中断天数"));

  public static final Table SOURCE_COVERAGE =
      Table.of(
          "source_coverage", "one row per community and source with acts", "每个社群、每个来源一行", values());

  private final Spec spec;

  SourceCoverage(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
