package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What a member's part can be told by: counts of what was said and done in a span. Members who were
 * in without doing anything have a row where the sources tell who is in. Volume is no feature: it
 * is the tier. What is said one to one counts nowhere. Source: definitions D, methods §1.3.
 *
 * <p>What concerns others' doings, such as replies received and orders, is counted in a span in
 * which the member was in or did something, and in all time whenever it was.
 */
public enum RoleFeature implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPAN(Spec.code(RoleSpan.class, "Over how long.", "时间跨度").key()),
  WINDOW_START(
      Spec.day("The first day of the span; of all time, of the member's first window.", "首日")
          .key()),
  WINDOW_END(Spec.day("The day after its last.", "末日(不含)")),
  IS_COMPLETE(
      Spec.flag(
          "The data cover the span from its first day to its end, or it is all time.", "是否完整")),
  PRESENT_DAYS(Spec.count("Days of the span on which the member was in the community.", "在群天数")),
  SPOKEN_COUNT(Spec.count("Own messages, of whatever kind.", "发言数")),
  LIGHT_COUNT(Spec.count("Reactions, votes and check-ins.", "轻互动数")),
  READ_COUNT(Spec.count("Reads and views.", "浏览数").nullBecause(NullReason.NO_READS)),
  QUESTION_COUNT(
      Spec.count("Own messages that ask; who asks the same again has asked once.", "提问数")),
  ANSWER_COUNT(Spec.count("Own messages that answer another's question.", "解答数")),
  SHARE_COUNT(
      Spec.count(
          "Own messages that share experience or material; no promotion, nothing copied from"
              + " another, no check-in with a picture.",
          "分享数")),
  BANTER_COUNT(Spec.count("Own messages that joke; of stickers one a minute.", "调侃数")),
  APPRECIATION_COUNT(Spec.count("Own messages that thank or agree.", "致谢与赞同数")),
  ANNOUNCEMENT_COUNT(Spec.count("Own messages that announce.", "公告数")),
  ROLE_ACT_COUNT(Spec.count("The sum of the six counts before.", "六类言语行为总数")),
  QUESTION_SHARE(share(QUESTION_COUNT, "提问占比(收缩)")),
  ANSWER_SHARE(share(ANSWER_COUNT, "解答占比(收缩)")),
  SHARE_SHARE(share(SHARE_COUNT, "分享占比(收缩)")),
  BANTER_SHARE(share(BANTER_COUNT, "调侃占比(收缩)")),
  APPRECIATION_SHARE(share(APPRECIATION_COUNT, "致谢与赞同占比(收缩)")),
  ANNOUNCEMENT_SHARE(share(ANNOUNCEMENT_COUNT, "公告占比(收缩)")),
  CONTRIBUTION_COUNT(
      Spec.count("Own messages that answer or tell experience; works handed in.", "深度贡献数")),
  LED_COUNT(
      Spec.count(
          "Events proposed that at least 3 persons joined, and announcements at least 3 others"
              + " responded to.",
          "带动他人数")),
  REPLY_OUT_COUNT(Spec.count("Likely replies to other members.", "回复他人数")),
  REPLY_IN_COUNT(Spec.count("Likely replies of other members.", "被回复数")),
  PARTNER_COUNT(Spec.count("Other members replied to or who replied.", "互动伙伴数")),
  MUTUAL_PARTNER_COUNT(Spec.count("Of these, with replies both ways.", "双向伙伴数")),
  RECIPROCITY(
      Spec.share("mutual_partner_count of partner_count.", "互惠率")
          .nullBecause(NullReason.BASE_ZERO)),
  HELPED_COUNT(Spec.count("Questions of other members the member answered.", "解答的问题数")),
  JUDGED_HELP_COUNT(Spec.count("Of these, as old as it takes to judge them.", "已到期的解答问题数")),
  ACCEPTED_COUNT(Spec.count("Of these, accepted or thanked as the member's answer.", "被采纳或致谢的问题数")),
  ACCEPTANCE(
      Spec.share("accepted_count of judged_help_count.", "解答采纳率")
          .nullBecause(NullReason.BASE_ZERO)),
  ORDER_COUNT(Spec.count("Orders placed.", "订单数").nullBecause(NullReason.NO_ORDERS)),
  NET_MINOR(
      Spec.money("Paid, less what was refunded, in the span.", "净支付额")
          .nullBecause(NullReason.NO_ORDERS, NullReason.CURRENCY_MIX)),
  CURRENCY(
      Spec.text("Currency of the amount.", "币种")
          .nullWhen("nothing was paid or refunded, or in several currencies"));

  public static final Table ROLE_FEATURE =
      Table.of(
          "role_feature",
          "one row per community, member and span in which the member was in or did something",
          "每个社群、成员、在群或有行为的时间跨度一行",
          values(),
          WindowParts.values());

  private final Spec spec;

  RoleFeature(Spec spec) {
    this.spec = spec;
  }

  private static Spec share(RoleFeature count, String label) {
    return Spec.share(
            count.column()
                + " of role_act_count, shrunk: (c + 5 pi) / (N + 5), where pi is the mean share"
                + " among members with N of 5 and more in spans of this length.",
            label)
        .nullBecause(NullReason.TOO_FEW);
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
