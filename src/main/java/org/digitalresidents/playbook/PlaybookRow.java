package org.digitalresidents.playbook;

import java.time.Instant;
import org.digitalresidents.model.GuardrailState;

/** A row of {@code playbook}. */
record PlaybookRow(
    String communityId,
    String level,
    String subjectId,
    String groupId,
    Instant asOf,
    String rule,
    long priority,
    String tier,
    String role,
    String stage,
    String risk,
    String evidence,
    String action,
    String actionZh,
    String actionEn,
    String channel,
    String expectedZh,
    String expectedEn,
    String guardrailState,
    String blockedBy,
    String terms,
    String passedOver,
    String test) {

  static PlaybookRow of(
      String communityId,
      String subjectId,
      String groupId,
      Instant asOf,
      Subject subject,
      Choice choice) {
    Rule rule = choice.rule();
    boolean isBlocked = choice.blockedBy() != null;
    return new PlaybookRow(
        communityId,
        rule.level().code(),
        subjectId,
        groupId,
        asOf,
        rule.id(),
        rule.priority(),
        subject.code(Trait.TIER),
        subject.code(Trait.ROLE),
        subject.code(Trait.STAGE),
        subject.code(Trait.RISK),
        choice.evidence(),
        rule.action(),
        rule.words().zh(),
        rule.words().en(),
        rule.channel().code(),
        rule.expected().zh(),
        rule.expected().en(),
        (isBlocked ? GuardrailState.BLOCKED : GuardrailState.PASSED).code(),
        isBlocked ? choice.blockedBy().code() : null,
        choice.terms(),
        choice.passedOver(),
        rule.trial().text());
  }
}
