package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * The league of ghost towns (鬼城): how surely each group is one, over the last 13 complete weeks.
 * Ranked by lower bounds, so that a group of which little is known does not lead. A group whose
 * last member left is not in it.
 */
public enum GhostTown implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group.", "群").key()),
  GHOST_RANK(
      Spec.number(
          "rank",
          "From 1, the surest ghost: by quiet_low, then days_since_exchange (never is longest),"
              + " then group_id.",
          "鬼城排名(按下限)")),
  WEEKS(Spec.count("Complete weeks looked at, 13 at most.", "观察周数")),
  QUIET_WEEKS(
      Spec.count(
          "Of these, with fewer conversations begun by members than --quiet-below.", "寂静周数")),
  QUIET_SHARE(
      Spec.share("quiet_weeks / weeks.", "寂静周占比")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NO_REPLIES)),
  QUIET_LOW(
      Spec.share("Lower end of its 95 % interval, Wilson's.", "95% 置信下限")
          .nullWhen("the share is null")),
  QUIET_HIGH(
      Spec.share("Upper end of its 95 % interval, Wilson's.", "95% 置信上限")
          .nullWhen("the share is null")),
  LAST_EXCHANGE_DAY(
      Spec.day("The last day a member replied to another.", "最近一次成员间回复日")
          .nullWhen("no member ever did")),
  DAYS_SINCE_EXCHANGE(
      Spec.number("days", "Days from it to the last day of the data.", "距最近成员间回复天数")
          .nullWhen("no member ever did")),
  BOT_AD_SHARE(
      Spec.share("Of all posts, those by programs or that advertise.", "机器人与广告占比")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NO_TEXTS)),
  BOT_AD_LOW(
      Spec.share("Lower end of its 95 % interval, Wilson's.", "95% 置信下限")
          .nullWhen("the share is null")),
  BOT_AD_POSTS(Spec.count("All posts.", "帖子数")),
  ANSWERED_SHARE(
      Spec.share("Of members' matured questions, those another member replied to.", "成员提问获成员回应占比")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NO_REPLIES)),
  ANSWERED_HIGH(
      Spec.share("Upper end of its 95 % interval, Wilson's.", "95% 置信上限")
          .nullWhen("the share is null")),
  ANSWERED_QUESTIONS(Spec.count("Members' matured questions.", "已到期成员提问数")),
  IS_GHOST(
      Spec.flag("Surely quiet in more than half of the weeks: quiet_low > 1/2.", "是否鬼城")
          .nullWhen("quiet_share is null: without known replies nobody can tell"));

  public static final Table GHOST_TOWN =
      Table.of(
          "ghost_town",
          "one row per community and group that has not lost its last member",
          "每个社群、尚有成员的群一行",
          values());

  private final Spec spec;

  GhostTown(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
