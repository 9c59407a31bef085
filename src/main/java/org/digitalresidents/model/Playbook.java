package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What to do next, for each member who is in at {@code data_end} and for each group that has
 * members: the first rule that holds and that no guardrail blocks, or that nothing is due. Nothing
 * here is an effect: what should move is a guess that only the test described beside it can
 * confirm. Source: definitions I4.
 */
public enum Playbook implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  LEVEL(Spec.code(PlaybookLevel.class, "Whether it is for a member or a group.", "对象层级").key()),
  SUBJECT_ID(Spec.id("The member or the group; '*' is the whole community.", "成员或群").key()),
  GROUP_ID(
      Spec.id(
          "The group; of a member, of the groups they are in the one they were most active in; '*'"
              + " where they are in none.",
          "所在群(成员取其最活跃的群)")),
  AS_OF(Spec.instant("From when it is seen, exclusive: data_end.", "截至时间(不含)")),
  RULE(Spec.text("The rule, by its id.", "规则").nullWhen(When.NOTHING_DUE)),
  PRIORITY(
      Spec.number("rank", "Its place among the rules of the level, from 1.", "优先级")
          .nullWhen(When.NOTHING_DUE)),
  TIER(
      Spec.code(Tier.class, "The member's tier.", "层级")
          .nullWhen("it is not known, or the row is of a group")),
  ROLE(
      Spec.code(Role.class, "The member's role, of all time.", "角色")
          .nullWhen("it is not known, or the row is of a group")),
  STAGE(
      Spec.code(Stage.class, "The member's stage.", "阶段")
          .nullWhen("the member is in none, or the row is of a group")),
  RISK(
      Spec.code(MemberRisk.class, "What may be about to go wrong with the member.", "风险")
          .nullWhen("the row is of a group")),
  EVIDENCE_ZH(
      Spec.text("What made the rule hold, with figure, date and threshold, in Chinese.", "触发依据(中文)")
          .nullWhen(When.NOTHING_DUE)),
  EVIDENCE_EN(
      Spec.text("What made the rule hold, with figure, date and threshold, in English.", "触发依据(英文)")
          .nullWhen(When.NOTHING_DUE)),
  ACTION(Spec.text("What to do, by its code.", "动作代码").nullWhen(When.NOTHING_DUE)),
  ACTION_ZH(Spec.text("What to do, in Chinese.", "动作(中文)").nullWhen(When.NOTHING_DUE)),
  ACTION_EN(Spec.text("What to do, in English.", "动作(英文)").nullWhen(When.NOTHING_DUE)),
  CHANNEL(
      Spec.code(PlaybookChannel.class, "How it reaches anybody.", "触达方式")
          .nullWhen(When.NOTHING_DUE)),
  EXPECTED_ZH(
      Spec.text("What should move if the rule is right, in Chinese.", "预期变化(中文)")
          .nullWhen(When.NOTHING_DUE)),
  EXPECTED_EN(
      Spec.text("What should move if the rule is right, in English.", "预期变化(英文)")
          .nullWhen(When.NOTHING_DUE)),
  GUARDRAIL_STATE(
      Spec.code(GuardrailState.class, "Whether it may be done; if not, do nothing.", "护栏状态")),
  BLOCKED_BY(
      Spec.code(Guardrail.class, "Which guardrail forbids it.", "拦截护栏")
          .nullWhen("the action may be done, or nothing is due")),
  TERMS_ZH(
      Spec.text(
              "What is to be heeded in doing it, in Chinese: hours not to send in, consent to ask, how often at most.",
              "执行条件(中文)")
          .nullWhen(When.NO_TERMS)),
  TERMS_EN(Spec.text("The same in English.", "执行条件(英文)").nullWhen(When.NO_TERMS)),
  PASSED_OVER(
      Spec.text("Rules before it that held and were blocked, each with the guardrail.", "被拦截的更优先规则")
          .nullWhen("there were none")),
  TEST_ZH(
      Spec.text(
              "How to find out whether the action does any good, in Chinese; where the rule comes first for too few, that too.",
              "检验设计(中文)")
          .nullWhen(When.NO_TEST)),
  TEST_EN(Spec.text("The same in English.", "检验设计(英文)").nullWhen(When.NO_TEST));

  public static final Table PLAYBOOK =
      Table.of(
          "playbook",
          "one row per community and member who is in, and group that has members: at most one first action each",
          "每个社群中每位在群成员、每个有成员的群一行:每个对象至多一个首要动作",
          values());

  /** When columns are null. */
  private static final class When {
    static final String NOTHING_DUE = "nothing is due";
    static final String NO_TERMS =
        "there is nothing to heed, it must not be done, or nothing is due";
    static final String NO_TEST = "it must not be done, or nothing is due";
  }

  private final Spec spec;

  Playbook(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
