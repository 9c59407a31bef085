package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What each source gave, day by day. Dense: a day without acts is a row, so that a source that
 * failed is told from people who kept silent.
 */
public enum SourceDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SOURCE(Spec.text("The format of the export.", "来源").key()),
  DAY(Spec.day("The day in the business zone.", "日期").key()),
  ACTS(Spec.count("Acts of the source in hours that begin on the day.", "行为数")),
  IS_MISSING(Spec.flag("No act at all.", "是否无数据")),
  EXPECTED_ACTS(
      Spec.measure(
              "acts per day",
              "Mean acts on the same day of the week in the four weeks before, as far back as the"
                  + " source goes.",
              "预期行为数(前四周同星期均值)")
          .nullBecause(NullReason.NO_PREVIOUS)),
  IS_OUTAGE_SUSPECTED(
      Spec.flag(
          "No act on a whole day on which 7 or more were expected, of a source with acts on at"
              + " least two thirds of the 28 days before.",
          "是否疑似中断"));

  public static final Table SOURCE_DAY =
      Table.of(
          "source_day",
          "one row per community, source and day, from the source's first day to data_end",
          "每个社群、来源、每天一行(自来源首日至数据截止,含无数据日)",
          values());

  private final Spec spec;

  SourceDay(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
