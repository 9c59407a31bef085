package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/**
 * How a member lived in a span, beside how much: columns that {@link MemberWindow} and {@link
 * RoleFeature} share. What is said one to one counts nowhere. Source: definitions D, methods §1.3.
 */
public enum WindowParts implements Field {
  ACTIVE_DAYS(Spec.count("Days on which the member spoke or interacted.", "活跃天数")),
  ACTIVE_GROUPS(Spec.count("Groups the member spoke or interacted in.", "活跃群数")),
  GROUP_ENTROPY(
      Spec.share(
              "How evenly that is spread over these groups: H / ln K, 1 where all have the same"
                  + " part.",
              "群间分布熵(归一化)")
          .nullBecause(NullReason.TOO_FEW)),
  THREAD_START_COUNT(Spec.count("Own messages that open a thread.", "发起话题数")),
  FOLLOW_UP_COUNT(Spec.count("Own messages that name what or whom they follow.", "跟帖数")),
  STICKER_COUNT(Spec.count("Own messages that are a sticker.", "表情包消息数")),
  CHECKIN_COUNT(Spec.count("Check-ins.", "打卡数")),
  ACCEPT_COUNT(Spec.count("Answers the member accepted.", "采纳数")),
  TAKE_PART_COUNT(
      Spec.count("Events proposed, promised and attended, and invitations.", "活动与邀请行为数")),
  TEXT_COUNT(Spec.count("Own messages whose length is known.", "有长度的消息数")),
  LENGTH_MEAN(
      Spec.measure("characters", "Their mean length.", "平均字符数").nullBecause(NullReason.BASE_ZERO)),
  LENGTH_MEDIAN(
      Spec.measure(
              "characters",
              "Their median length; exact up to 127 characters, else up to 2 % too low.",
              "字符数中位数")
          .nullBecause(NullReason.BASE_ZERO)),
  TYPED_COUNT(Spec.count("Own messages whose kind the source tells.", "有类型的消息数")),
  MEDIA_SHARE(
      Spec.share("Of these, pictures, voices, videos and files.", "图片与音视频占比")
          .nullBecause(NullReason.BASE_ZERO)),
  TIMED_COUNT(Spec.count("Own messages whose time of day is known.", "有时刻的消息数")),
  NIGHT_SHARE(
      Spec.share("Of these, from midnight to 6 in the business zone.", "夜间(0-6点)占比")
          .nullBecause(NullReason.BASE_ZERO)),
  GAP_COUNT(Spec.count("Gaps between one such message and the next.", "发言间隔数")),
  BURSTINESS(
      Spec.measure(
              "-1..1",
              "Of these gaps: (sd - mean) / (sd + mean); -1 where all are equal, near 0 at random,"
                  + " towards 1 in bursts.",
              "突发性")
          .nullBecause(NullReason.TOO_FEW)),
  SOURCE_CHANNEL(
      Spec.text("By which way the member first came.", "入群渠道")
          .nullWhen("the join is not known or does not say")),
  TENURE_DAYS(
      Spec.number(
              "days", "Whole days from the first join to the end of the span, or data_end.", "入群天数")
          .nullBecause(NullReason.JOIN_UNKNOWN)),
  CONTACT_DAYS(
      Spec.number(
              "days",
              "Whole days since a staff account first added the member as a contact, as of then: no"
                  + " tenure.",
              "加好友时长(天)")
          .nullBecause(NullReason.NOT_ADDED));

  private final Spec spec;

  WindowParts(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
