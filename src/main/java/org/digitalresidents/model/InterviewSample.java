package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Whom to ask why they came and why they are silent: a sample of the members who are in at {@code
 * data_end}, drawn by lot within strata, the silent ones among them on purpose. The lot is a hash
 * of the seed and the member. Source: S4:10 「分层访谈」, definitions I9.
 */
public enum InterviewSample implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  AS_OF(Spec.instant("From when it is seen, exclusive: data_end.", "截至时间(不含)")),
  ROLE_GROUP(Spec.code(RoleGroup.class, "How much they take part in the talk.", "互动类型")),
  TIER(Spec.code(Tier.class, "The member's tier.", "层级").nullWhen("it is not known")),
  TENURE(Spec.code(TenureBand.class, "How long ago they came in.", "入群时长")),
  SOURCE_CHANNEL(Spec.text("By which way they came.", "入群渠道").nullWhen("the source does not say")),
  STRATIFIED_BY(
      Spec.text(
          "What the strata are made of. Where there are more strata than places, they are made"
              + " coarser: without the tier, then without the channel, then without the tenure.",
          "分层变量(层数多于名额时依次舍去层级、渠道、时长)")),
  STRATUM(Spec.text("The member's stratum.", "所属层")),
  STRATUM_MEMBERS(Spec.count("Members in it.", "层内人数")),
  QUOTA(
      Spec.count(
          "Its places: at least one, the others in proportion to its members.",
          "层内名额(至少 1,其余按比例)")),
  DRAW_NO(Spec.number("rank", "The member's place in the lot of the stratum, from 1.", "抽取序号")),
  IS_RESERVE(
      Spec.flag(
          "A substitute, to ask when somebody before declines; at most quota of them.", "是否候补")),
  WEIGHT(
      Spec.measure(
          "members", "stratum_members / quota: how many members an answer speaks for.", "权重"));

  public static final Table INTERVIEW_SAMPLE =
      Table.of(
          "interview_sample", "one row per community and member drawn", "每个社群、被抽中成员一行", values());

  private final Spec spec;

  InterviewSample(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
