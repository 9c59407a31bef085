package org.digitalresidents.playbook;

import java.util.Map;
import java.util.stream.Collectors;
import org.digitalresidents.model.Guardrail;

/** A row of {@code playbook_rule}. */
record PlaybookRuleRow(
    String communityId,
    String rule,
    String level,
    long priority,
    String triggerZh,
    String triggerEn,
    String action,
    String actionZh,
    String actionEn,
    String source,
    String channel,
    String guardrails,
    String expectedZh,
    String expectedEn,
    String testUnit,
    String testStrata,
    String testMeasureZh,
    String testMeasureEn,
    long testDays,
    double testBaseline,
    double testChange,
    long testPerArm,
    long heldFor,
    long blockedFor,
    Map<String, Long> blockedBy,
    long chosenFor,
    boolean isTestable) {

  static PlaybookRuleRow of(
      String communityId, Rule rule, long held, Map<String, Long> blocked, long chosen) {
    Trial trial = rule.trial();
    String guardrails =
        rule.guardrails().stream().map(Guardrail::code).collect(Collectors.joining(", "));
    return new PlaybookRuleRow(
        communityId,
        rule.id(),
        rule.level().code(),
        rule.priority(),
        rule.trigger().zh(),
        rule.trigger().en(),
        rule.action(),
        rule.words().zh(),
        rule.words().en(),
        rule.source(),
        rule.channel().code(),
        guardrails.isEmpty() ? null : guardrails,
        rule.expected().zh(),
        rule.expected().en(),
        trial.unit().code(),
        String.join(", ", trial.strata()),
        trial.measure().zh(),
        trial.measure().en(),
        trial.days(),
        trial.baseline(),
        trial.change(),
        trial.perArm(),
        held,
        blocked.values().stream().mapToLong(Long::longValue).sum(),
        blocked.isEmpty() ? null : blocked,
        chosen,
        trial.isPossibleWith(chosen));
  }
}
