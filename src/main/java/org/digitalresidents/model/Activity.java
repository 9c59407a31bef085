package org.digitalresidents.model;

import java.util.List;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Every act of everybody, as the source reports it: the table all others are made from. */
public enum Activity implements Field {
  COMMUNITY_ID(Spec.id("The community: a brand, a server, a site.", "社群(品牌、服务器、站点)").key()),
  EVENT_ID(
      Spec.id(
              "The source's own id of the act, unique within the community; where the source has"
                  + " none, a hash of the content and the number of its occurrence.",
              "事件 ID(源系统 ID;无 ID 时为内容哈希+出现序号)")
          .key()
          .mostlyDistinct()),
  TS(Spec.instant("When it happened.", "发生时间").mostlyDistinct()),
  TS_PRECISION(Spec.code(TsPrecision.class, "How exactly the source knows the time.", "时间精度")),
  SEQ(
      Spec.number(
          "rank",
          "Order among acts at the same instant: the source's own order where it has one, else the"
              + " rank of event_id among the actor's acts of that instant. Sort by (ts, seq,"
              + " event_id).",
          "同一时刻内的次序")),
  SEQ_IS_RANK(Spec.flag("seq is such a rank: the source gives no order.", "次序为 ID 排名")),
  GROUP_ID(
      Spec.id(
          "The group, channel or site within the community; 'dm' is a one-to-one chat, '*' an act"
              + " tied to no group.",
          "群/频道;dm 为单聊,* 为不属于任何群")),
  ACTOR_ID(
      Spec.id("The person who acted; for join, leave and kick whose membership changes.", "行为人")
          .nullWhen("the source names no actor")),
  ACTOR_KIND(Spec.code(ActorKind.class, "What kind of actor.", "行为人类型")),
  ACCOUNT_ID(
      Spec.id("The account as the source names it, before identities are joined.", "原始账号")
          .nullWhen("the source names no actor")),
  ETYPE(Spec.code(Etype.class, "What kind of act the source reports.", "行为类型")),
  TARGET_EVENT_ID(
      Spec.id("The act this one answers, reacts to, accepts or edits.", "目标事件")
          .nullWhen("it has no target, or the source does not say")),
  THREAD_ID(
      Spec.id("The thread it belongs to: the event_id of the first post.", "所属话题")
          .nullWhen("the source has no threads, or this act is in none")),
  TARGET_ACTOR_ID(
      Spec.id("The person addressed; for join the inviter, for kick who removed them.", "目标成员")
          .nullWhen("nobody is addressed")),
  TEXT(
      Spec.text("What was written, as plain text.", "文本")
          .nullWhen("there is no text")
          .mostlyDistinct()),
  MSG_TYPE(
      Spec.text("The source's own kind of message: text, image, voice, …", "消息类型")
          .nullWhen("the source does not say")),
  LANG(
      Spec.text("Language of the text, as the source says.", "语言")
          .nullWhen("the source does not say")),
  N_CHAR(
      Spec.count("Length of the text in Unicode characters.", "字符数")
          .nullWhen("there is no text and the source gives no length")),
  AMOUNT_MINOR(
      Spec.money("Amount paid or refunded, never negative.", "金额(最小货币单位)")
          .nullWhen("the act is no order or refund")),
  CURRENCY(
      Spec.text("ISO 4217 code of the amount.", "币种").nullWhen("the act is no order or refund")),
  ORDER_ID(
      Spec.id("The order a line or a refund belongs to.", "订单号")
          .nullWhen("the act is no order, or a refund that names none")
          .mostlyDistinct()),
  SOURCE_CHANNEL(
      Spec.text("By which way a member came: a code, a link, a campaign.", "入群渠道")
          .nullWhen("the source does not say")),
  ATTRS(Spec.texts("Whatever else the source says of the act.", "其他属性").nullWhen("nothing else"));

  public static final Table ACTIVITY =
      Table.of("activity", "one row per act", "每行一个行为", values())
          .laidOut(
              TS,
              List.of(COMMUNITY_ID, ACTOR_ID),
              List.of(COMMUNITY_ID, ACTOR_ID, TS, SEQ, EVENT_ID));

  private final Spec spec;

  Activity(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
