package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What each member has received of what members hope for when they join: information, support,
 * standing, gain. A ledger, no index: its parts are never added up. Source: S4:13, definitions E6.
 */
public enum ValueReceived implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id(
              "The group; '*' is the whole community, with what is tied to no group.",
              "群;* 为全社群(含不属于任何群者)")
          .key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPAN(Spec.code(ReceivedSpan.class, "Over how long.", "时间跨度").key()),
  ANSWERS(
      Spec.count(
              "信息优势: answers to own questions, each helper and question once.",
              "信息优势:获得的解答(问题×帮助者)")
          .nullBecause(NullReason.NO_REPLIES)),
  STAFF_ANSWERS(Spec.count("Of these, by staff.", "其中运营解答").nullBecause(NullReason.NO_REPLIES)),
  EXCLUSIVE_VIEWS(
      Spec.count("信息优势: reads and views of what the source marks as exclusive.", "信息优势:独家内容浏览")
          .nullBecause(NullReason.NO_READS, NullReason.NOT_TAGGED)),
  SUBSTANTIVE_REPLIES(
      Spec.count(
              "情感支持: likely replies of other persons that above all answer, tell experience or"
                  + " pass on material.",
              "情感支持:实质性回复")
          .nullBecause(NullReason.NO_REPLIES)),
  THANKS(
      Spec.count("情感支持: likely replies that above all thank or agree.", "情感支持:致谢与赞同")
          .nullBecause(NullReason.NO_REPLIES)),
  REACTIONS(
      Spec.count(
              "社交资本: reactions of other persons to own posts that are not negative.", "社交资本:正向表态")
          .nullBecause(NullReason.NO_REACTIONS)),
  ACCEPTANCES(
      Spec.count("社交资本: own answers that were accepted.", "社交资本:被采纳")
          .nullBecause(NullReason.NOT_TAGGED)),
  AWARDS(
      Spec.count("社交资本: badges and roles given.", "社交资本:徽章与身份").nullBecause(NullReason.NOT_TAGGED)),
  COUPONS(
      Spec.count("实际利益: order lines with a coupon.", "实际利益:优惠券核销")
          .nullBecause(NullReason.NO_ORDERS, NullReason.NOT_TAGGED));

  public static final Table VALUE_RECEIVED =
      Table.of(
          "value_received",
          "one row per community, member and span for '*'; of a group where anything was received there",
          "每个社群、成员、时间跨度一行(*);各群仅限有所得者",
          values());

  private final Spec spec;

  ValueReceived(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
