package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Which part each member plays in each span, how surely, and why. Source: S4:9, definitions D,
 * methods §1.4.
 */
public enum MemberRole implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPAN(Spec.code(RoleSpan.class, "Over how long.", "时间跨度").key()),
  WINDOW_START(Spec.day("The first day of the span.", "首日").key()),
  WINDOW_END(Spec.day("The day after its last.", "末日(不含)")),
  IS_COMPLETE(
      Spec.flag(
          "The data cover the span from its first day to its end, or it is all time.", "是否完整")),
  ROLE(Spec.code(Role.class, "The part played.", "角色")),
  SECOND_ROLE(
      Spec.code(Role.class, "The part it is mixed with: the name is of both.", "兼有角色")
          .nullWhen("the role has one name")),
  PERSONA_ID(
      Spec.id("The group of members who act alike; it keeps its id from run to run.", "画像编号")
          .nullWhen("the role is not found by clustering")),
  METHOD(Spec.code(RoleMethod.class, "On what ground.", "判定方法")),
  MARGIN(
      Spec.share(
              "How much likelier the group is than the next: the difference of the two posterior"
                  + " probabilities.",
              "与次优画像的后验概率差")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES)),
  SOFT_ROLE(
      Spec.code(Role.class, "Of a member who says too little: the likeliest part.", "可能角色")
          .nullWhen("the role is told, or nothing was said, or there are no distinct roles")),
  SOFT_SHARE(
      Spec.share("The posterior probability of the group told or likeliest.", "后验概率")
          .nullWhen("there is no group")),
  BASELINE_ROLE(
      Spec.code(Role.class, "The act with the largest shrunk share alone.", "基线角色(占比最大的行为)")
          .nullWhen("too few acts")),
  RULE_ROLE(Spec.code(Role.class, "What the rules on the member's own counts say.", "规则角色")),
  WHY(
      Spec.text(
          "The three features that differ most from the community, each with the member's value,"
              + " the community's and how many standard deviations lie between; of a rule, what it"
              + " looked at.",
          "依据(与社群差异最大的三项)"));

  public static final Table MEMBER_ROLE =
      Table.of("member_role", "one row per row of role_feature", "与 role_feature 逐行对应", values());

  private final Spec spec;

  MemberRole(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
