package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The rules in force: what each says, how to test it, and how often it held. Source: I4, I5. */
public enum PlaybookRule implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  RULE(Spec.text("The rule, by its id.", "规则").key()),
  LEVEL(Spec.code(PlaybookLevel.class, "Whether it is for members or groups.", "对象层级")),
  PRIORITY(Spec.number("rank", "Its place among the rules of the level, from 1.", "优先级")),
  TRIGGER_ZH(Spec.text("What must hold, in Chinese.", "触发条件(中文)")),
  TRIGGER_EN(Spec.text("What must hold, in English.", "触发条件(英文)")),
  ACTION(Spec.text("What to do, by its code.", "动作代码")),
  ACTION_ZH(Spec.text("What to do, in Chinese.", "动作(中文)")),
  ACTION_EN(Spec.text("What to do, in English.", "动作(英文)")),
  SOURCE(Spec.text("The sentence it is taken from.", "出处")),
  CHANNEL(Spec.code(PlaybookChannel.class, "How it reaches anybody.", "触达方式")),
  GUARDRAILS(
      Spec.text("The guardrails it has: those of its channel, and those it adds.", "护栏")
          .nullWhen("it has none")),
  EXPECTED_ZH(Spec.text("What should move if the rule is right, in Chinese.", "预期变化(中文)")),
  EXPECTED_EN(Spec.text("What should move if the rule is right, in English.", "预期变化(英文)")),
  TEST_UNIT(Spec.code(PlaybookLevel.class, "What is put into one of the two arms by lot.", "检验单元")),
  TEST_STRATA(Spec.text("Within what the lot is drawn.", "分层变量")),
  TEST_MEASURE_ZH(Spec.text("Of the units the share to compare, in Chinese.", "检验指标(中文)")),
  TEST_MEASURE_EN(Spec.text("Of the units the share to compare, in English.", "检验指标(英文)")),
  TEST_DAYS(Spec.number("days", "How long after the action it is looked at.", "观察天数")),
  TEST_BASELINE(Spec.share("The share to expect without the action: a judgement.", "基线假设")),
  TEST_CHANGE(Spec.share("The least difference worth finding.", "最小可检测差异")),
  TEST_PER_ARM(
      Spec.count(
          "Units in each of two arms that find it in 80 of 100 tests, at 5 % on both sides.",
          "每组最少单元数(功效 80%,双侧 5%)")),
  HELD_FOR(Spec.count("Members or groups it holds for.", "命中数")),
  BLOCKED_FOR(Spec.count("Of these, those for whom a guardrail blocks it.", "拦截数")),
  BLOCKED_BY(
      Spec.counts("The same by the first guardrail that does.", "按护栏统计的拦截数")
          .nullWhen("nothing was blocked")),
  CHOSEN_FOR(Spec.count("Those for whom it is the first action.", "成为首要动作数")),
  IS_TESTABLE(Spec.flag("They are enough for both arms: chosen_for ≥ 2 test_per_arm.", "样本是否足够检验"));

  public static final Table PLAYBOOK_RULE =
      Table.of("playbook_rule", "one row per community and rule", "每个社群、规则一行", values());

  private final Spec spec;

  PlaybookRule(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
