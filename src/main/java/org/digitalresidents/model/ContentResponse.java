package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Who responds to content of which stage, by the stage they are in themselves, and whether they
 * come further soon after. Observed: who responds may have come further anyway. Items are those of
 * {@code content_value}. Source: S3:7 「内容营销漏斗」, definitions J2.
 */
public enum ContentResponse implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  CONTENT_STAGE(Spec.code(ContentStage.class, "For whom the items are meant.", "内容阶段").key()),
  MEMBER_STAGE(Spec.code(Stage.class, "Where the member stood when responding.", "回应时的成员阶段").key()),
  RESPONSES(
      Spec.count(
          "Members and items they replied to (likely replies) or reacted to, but for their own.",
          "回应人次")),
  RESPONDERS(Spec.count("The members.", "回应人数")),
  FOLLOWED(
      Spec.count(
          "Of these, those whose first such response is followed by 14 days of data.",
          "观察满 14 天的人数")),
  ROSE_14D(Spec.count("Of these, those who rose from the stage within the 14 days.", "14 天内升阶人数")),
  RISE_RATE_14D(
      Spec.share("rose_14d / followed; observed, no effect.", "14 天内升阶率(观察值)")
          .nullBecause(NullReason.LAST_STAGE, NullReason.BASE_ZERO)),
  RISE_RATE_14D_LOW(
      Spec.share("Lower end of its 95 % interval (Wilson).", "升阶率下限").nullWhen("rise_rate_14d is")),
  RISE_RATE_14D_HIGH(
      Spec.share("Upper end of its 95 % interval (Wilson).", "升阶率上限").nullWhen("rise_rate_14d is"));

  public static final Table CONTENT_RESPONSE =
      Table.of(
          "content_response",
          "one row per community, stage of content and stage of members, where any responded",
          "每个社群、内容阶段、成员阶段一行(有回应者)",
          values());

  private final Spec spec;

  ContentResponse(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
