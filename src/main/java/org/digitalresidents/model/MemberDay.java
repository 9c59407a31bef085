package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What a member did in a group on a day. Only days with acts have a row. */
public enum MemberDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id("The group; '*' holds acts tied to no group, not a total.", "群;* 为不属于任何群的行为").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  DAY(Spec.day("The day in the business zone.", "日期").key());

  public static final Table MEMBER_DAY =
      Table.of(
          "member_day",
          "one row per community, group, member and day with acts",
          "每个社群、群、成员有行为的每一天一行",
          values(),
          ActCounts.values());

  private final Spec spec;

  MemberDay(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
