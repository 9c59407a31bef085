package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What came of each post: replies, reactions, readers. */
public enum PostResponse implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The post.", "帖子").key().mostlyDistinct()),
  GROUP_ID(Spec.id("Where; 'dm' is a one-to-one chat.", "群;dm 为单聊")),
  TS(Spec.instant("When.", "时间")),
  ACTOR_ID(Spec.id("Who wrote it.", "作者").nullWhen("the source names no actor")),
  ACTOR_KIND(Spec.code(ActorKind.class, "What kind of actor wrote it.", "作者类型")),
  ETYPE(Spec.code(Etype.class, "What the source calls it.", "行为类型")),
  ACT(Spec.code(SpeechAct.class, "What it does above all.", "主要言语行为")),
  N_CHAR(
      Spec.count("Length of the text in characters.", "字符数")
          .nullWhen("there is no text and the source gives no length")),
  IS_EXPERIENCE(Spec.flag("It tells own experience, and is no advertising.", "经验分享(非推广)")),
  TELLS_SUCCESS(Spec.flag("It tells of a success.", "含成功表述")),
  CONTENT_HASH(
      Spec.number("hash", "Equal for texts with the same letters and digits.", "文本指纹")
          .nullWhen("the text is short")),
  REPLIED_AT(
      Spec.instant("First reply of another person, by the conservative linking.", "首次回复(保守)")
          .nullWhen("nobody replied")),
  MEMBER_REPLIED_AT(
      Spec.instant("First reply of another member, by the conservative linking.", "成员首次回复(保守)")
          .nullWhen("no member replied")),
  LIBERAL_REPLIED_AT(
      Spec.instant("First reply of another person, by the liberal linking.", "首次回复(宽松)")
          .nullWhen("nobody replied")),
  LIBERAL_MEMBER_REPLIED_AT(
      Spec.instant("First reply of another member, by the liberal linking.", "成员首次回复(宽松)")
          .nullWhen("no member replied")),
  REACTED_AT(
      Spec.instant("First reaction of another; the earliest it can have been.", "首次表态")
          .nullWhen("nobody reacted")),
  RESPONDERS(
      Spec.count("Other persons who replied (conservative) or reacted, counted up to 50.", "回应人数")),
  READERS(Spec.count("How often it was read.", "阅读数").nullWhen("the source does not say")),
  WATCHED_UNTIL(Spec.instant("Until when all this was watched, exclusive.", "观察截止时间"));

  public static final Table POST_RESPONSE =
      Table.of(
          "post_response",
          "one row per post: message, push or proposal",
          "每条帖子一行(消息、推送、活动发起)",
          values());

  private final Spec spec;

  PostResponse(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
