package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What is known of a community as a whole, and the calendar its numbers are computed in. */
public enum Community implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  FIRST_TS(Spec.instant("Its first act before data_end.", "最早行为时间")),
  LAST_TS(Spec.instant("Its last act before data_end.", "最晚行为时间")),
  DATA_END(
      Spec.instant(
          "Until when the data speak, exclusive: --data-end, else one microsecond after the last"
              + " act.",
          "数据截止时间(不含)")),
  ZONE(Spec.text("The zone in which days and weeks are cut.", "业务时区")),
  WEEK_START(Spec.text("The first day of a week.", "每周起始日")),
  ACTS(Spec.count("Acts before data_end.", "行为总数")),
  ACTS_AFTER_END(Spec.count("Acts at or after data_end, which no other table counts.", "截止后的行为数")),
  ACTIVITY_ACTS(Spec.count("Acts that make a member active, by anybody.", "互动行为数")),
  JOIN_ACTS(Spec.count("Joins of members.", "入群行为数")),
  ROSTER_ACTS(
      Spec.count("Joins, leaves and presences of members that follow from rosters.", "名册推得的行为数")),
  LEAVE_ACTS(Spec.count("Leaves and removals of members.", "退群行为数")),
  ORDER_ACTS(Spec.count("Order lines of members.", "订单行数"));

  public static final Table COMMUNITY =
      Table.of("community", "one row per community", "每个社群一行", values());

  private final Spec spec;

  Community(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
