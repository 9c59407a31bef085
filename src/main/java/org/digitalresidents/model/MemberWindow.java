package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What a member did in each span, as the acts alone tell: the same from whichever day it is looked
 * at, once the span is over. Source: definitions D.
 */
public enum MemberWindow implements Field {
  COMMUNITY_ID(RoleFeature.COMMUNITY_ID.spec()),
  MEMBER_ID(RoleFeature.MEMBER_ID.spec()),
  SPAN(RoleFeature.SPAN.spec()),
  WINDOW_START(
      Spec.day("The first day of the span; of all time, of the member's first window.", "首日")
          .key()),
  WINDOW_END(RoleFeature.WINDOW_END.spec()),
  IS_COMPLETE(
      Spec.flag(
          "The span ended by data_end, or is all time; whether the data cover its start, acts of"
              + " one member cannot tell.",
          "是否已结束")),
  PRESENT_DAYS(RoleFeature.PRESENT_DAYS.spec()),
  SPOKEN_COUNT(RoleFeature.SPOKEN_COUNT.spec()),
  LIGHT_COUNT(RoleFeature.LIGHT_COUNT.spec()),
  READ_COUNT(Spec.count("Reads and views; 0 also where the source tells of none.", "浏览数"));

  public static final Table MEMBER_WINDOW =
      Table.of(
          "member_window",
          "one row per community, member and span in which the member was in or did something",
          "每个社群、成员、在群或有行为的时间跨度一行",
          values(),
          WindowParts.values());

  private final Spec spec;

  MemberWindow(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
