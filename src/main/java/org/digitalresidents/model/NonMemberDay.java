package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What staff, bots, the system and unknown actors did in a group on a day. */
public enum NonMemberDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id("The group; '*' holds acts tied to no group, not a total.", "群;* 为不属于任何群的行为").key()),
  ACTOR_KIND(Spec.code(ActorKind.class, "What kind of actor.", "行为人类型").key()),
  ACTOR_ID(Spec.id("The actor; 'unknown' where the source names none.", "行为人;未知为 unknown").key()),
  DAY(Spec.day("The day in the business zone.", "日期").key());

  public static final Table NON_MEMBER_DAY =
      Table.of(
          "non_member_day",
          "one row per community, group, actor who is no member, and day with acts",
          "每个社群、群、非成员行为人有行为的每一天一行",
          values(),
          ActCounts.values());

  private final Spec spec;

  NonMemberDay(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
