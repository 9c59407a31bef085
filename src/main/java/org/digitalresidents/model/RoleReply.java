package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Which roles reply to which, of all time: likely replies of members to other members, and how many
 * there would be if it did not matter who is what. Source: S4:9, definitions D.
 */
public enum RoleReply implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  FROM_NAME(Spec.text("What who replies is in all.", "回复人角色").key()),
  TO_NAME(Spec.text("What who is replied to is in all.", "被回复人角色").key()),
  REPLY_COUNT(Spec.count("Replies seen.", "回复数")),
  EXPECTED_COUNT(
      Spec.measure(
          "replies",
          "Replies if each went to any other member as often as they are replied to; nobody replies"
              + " to oneself.",
          "独立时的期望回复数(不含自我回复)")),
  RATIO(
      Spec.measure("ratio", "reply_count by expected_count.", "观察与期望之比")
          .nullBecause(NullReason.BASE_ZERO)),
  RATIO_LOW(
      Spec.measure(
              "ratio",
              "Lower end of its 95 % interval (Wilson, of its share of all replies), as if each"
                  + " reply stood for itself.",
              "比值区间下限")
          .nullWhen("there is no ratio")),
  RATIO_HIGH(Spec.measure("ratio", "Upper end.", "比值区间上限").nullWhen("there is no ratio"));

  public static final Table ROLE_REPLY =
      Table.of(
          "role_reply",
          "one row per community and pair of names, of those who reply and those replied to",
          "每个社群、每对(回复过的、被回复过的)角色名一行",
          values());

  private final Spec spec;

  RoleReply(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
