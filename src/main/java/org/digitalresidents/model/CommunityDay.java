package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Base metrics by day. Dense: a day without acts is a row. */
public enum CommunityDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  DAY(Spec.day("The day in the business zone.", "日期").key());

  public static final Table COMMUNITY_DAY =
      Table.of(
          "community_day",
          "one row per community, group and day, from the community's first day to data_end",
          "每个社群、群、每天一行(自首日至数据截止,含无行为日)",
          values(),
          CommunityMetric.values());

  private final Spec spec;

  CommunityDay(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
