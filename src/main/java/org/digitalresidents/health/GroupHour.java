package org.digitalresidents.health;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What is counted by the hour of a group; written down for one run, so that it is counted once. */
public enum GroupHour implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group.", "群").key()),
  HOUR(Spec.number("hours", "Whole hours since 1970-01-01T00:00Z.", "小时序号").key()),
  KIND(Spec.text("What is counted.", "类别").key()),
  AMOUNT(Spec.number("count", "How many, or by how many it changes.", "数量"));

  public static final Table GROUP_HOUR =
      Table.of(
          "group_hour",
          "one row per community, group, hour and kind that is not 0",
          "每个社群、群、小时、类别一行(不为 0 者)",
          values());

  private final Spec spec;

  GroupHour(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
