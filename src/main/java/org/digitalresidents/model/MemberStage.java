package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * When who was in which stage of the business life cycle: intervals {@code [enter_at, exit_at)} of
 * the community as a whole. Source: S3:4, definitions B3.
 */
public enum MemberStage implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member, or who acted without being one.", "成员").key()),
  STAGE_NO(Spec.number("rank", "The person's stays in stages, from 1.", "第几段阶段").key()),
  VARIANT(Spec.code(StageVariant.class, "By what decision and loyalty are told.", "判定口径")),
  STAGE(Spec.code(Stage.class, "The stage.", "阶段")),
  ENTER_AT(Spec.instant("When it began.", "进入时间").mostlyDistinct()),
  EXIT_AT(Spec.instant("When it ended.", "离开时间").nullWhen("it lasts at data_end").mostlyDistinct()),
  PREVIOUS_STAGE(
      Spec.code(Stage.class, "The stage just before.", "前一阶段")
          .nullWhen("the person was in no stage just before")),
  NEXT_STAGE(
      Spec.code(Stage.class, "The stage just after.", "后一阶段")
          .nullWhen("it lasts at data_end, or no stage follows at once")),
  EXIT_KIND(Spec.code(StageEnd.class, "How it ended.", "离开方式")),
  EVIDENCE(
      Spec.text(
          "The evidence, by its code in the rules, that held the stage when it began; of several"
              + " the first in the rules.",
          "证据代码")),
  EVIDENCE_AT(
      Spec.instant("When it was last given by then; of membership, when that began.", "证据时间")
          .mostlyDistinct()),
  EVIDENCE_EVENT_ID(
      Spec.id("The act that gave it.", "证据行为")
          .nullWhen("membership itself is the evidence")
          .mostlyDistinct()),
  EVIDENCE_COUNT(
      Spec.count(
          "Acts during the stay that gave evidence of this stage; 0 where only earlier evidence or"
              + " membership holds it.",
          "该阶段证据行为数"));

  public static final Table MEMBER_STAGE =
      Table.of(
          "member_stage",
          "one row per community, member and stay in a stage",
          "每个社群、成员的每段阶段一行",
          values());

  private final Spec spec;

  MemberStage(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
