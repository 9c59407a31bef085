package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How many leave, by how many pushes there were in the day before: dose and response. */
public enum PushDose implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  PUSHES_A_DAY(
      Spec.number(
              "pushes",
              "Pushes in the 24 hours up to the hour, this one among them; 3 is three or more.",
              "前 24 小时推送数(3 为三条及以上)")
          .key()),
  MEMBER_HOURS(Spec.count("Members in the group, added up over these hours.", "成员小时数")),
  LEAVES(Spec.count("Leaves of their own accord in these hours.", "主动退群数")),
  LIKE_MEMBER_HOURS(
      Spec.count(
          "Members in the group in the hours these are held against: of the same group, weekday,"
              + " hour of the day and four weeks, without a push in the 24 hours up to them.",
          "对照成员小时数(同群、同星期、同时段、同四周且无推送)")),
  LIKE_LEAVES(Spec.count("Leaves of their own accord in those.", "对照时段主动退群数")),
  LEAVE_RATIO(
      Spec.measure(
              "ratio",
              "How many times as often members leave as in the hours these are held against: rate"
                  + " ratio of Mantel and Haenszel over these strata; 1 where there is no push.",
              "退群率比(Mantel–Haenszel,对照无推送)")
          .nullBecause(
              NullReason.NO_LEAVES,
              NullReason.NO_CONTROL,
              NullReason.BASE_ZERO,
              NullReason.NO_EVENTS)),
  LOW(
      Spec.measure(
              "ratio",
              "Lower end of its 95 % interval, by the variance of Greenland and Robins.",
              "95% 置信下限")
          .nullWhen("the ratio is null")),
  HIGH(
      Spec.measure(
              "ratio",
              "Upper end of its 95 % interval, by the variance of Greenland and Robins.",
              "95% 置信上限")
          .nullWhen("the ratio is null"));

  public static final Table PUSH_DOSE =
      Table.of(
          "push_dose",
          "one row per community, group and pushes a day, over all weeks",
          "每个社群、群、日推送数一行(全部周)",
          values());

  private final Spec spec;

  PushDose(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
