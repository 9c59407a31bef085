package org.digitalresidents.playbook;

import java.time.Instant;
import org.digitalresidents.model.GuardrailState;
import org.digitalresidents.model.PlaybookLevel;

/** A row of {@code playbook}. */
record PlaybookRow(
    String communityId,
    String level,
    String subjectId,
    String groupId,
    Instant asOf,
    String rule,
    Long priority,
    String tier,
    String role,
    String stage,
    String risk,
    String evidenceZh,
    String evidenceEn,
    String action,
    String actionZh,
    String actionEn,
    String channel,
    String expectedZh,
    String expectedEn,
    String guardrailState,
    String blockedBy,
    String termsZh,
    String termsEn,
    String passedOver,
    String testZh,
    String testEn) {

  private static final Words NONE = new Words(null, null);

  /** Whom a row is of. */
  record Whom(
      String communityId,
      PlaybookLevel level,
      String subjectId,
      String groupId,
      Instant asOf,
      Subject subject) {}

  /** Of whom no rule holds. */
  static PlaybookRow nothingDue(Whom whom) {
    return new PlaybookRow(
        whom.communityId(),
        whom.level().code(),
        whom.subjectId(),
        whom.groupId(),
        whom.asOf(),
        null,
        null,
        whom.subject().code(Trait.TIER),
        whom.subject().code(Trait.ROLE),
        whom.subject().code(Trait.STAGE),
        whom.subject().code(Trait.RISK),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        GuardrailState.NOTHING_DUE.code(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Of whom a rule holds.
   *
   * @param test how to find out whether it does any good; null where it must not be done
   */
  static PlaybookRow of(Whom whom, Choice choice, Words test) {
    Rule rule = choice.rule();
    Words terms = choice.terms() == null ? NONE : choice.terms();
    Words trial = test == null ? NONE : test;
    return new PlaybookRow(
        whom.communityId(),
        whom.level().code(),
        whom.subjectId(),
        whom.groupId(),
        whom.asOf(),
        rule.id(),
        rule.priority(),
        whom.subject().code(Trait.TIER),
        whom.subject().code(Trait.ROLE),
        whom.subject().code(Trait.STAGE),
        whom.subject().code(Trait.RISK),
        choice.evidence().zh(),
        choice.evidence().en(),
        rule.action(),
        rule.words().zh(),
        rule.words().en(),
        rule.channel().code(),
        rule.expected().zh(),
        rule.expected().en(),
        choice.state().code(),
        choice.blockedBy() == null ? null : choice.blockedBy().code(),
        terms.zh(),
        terms.en(),
        choice.passedOver(),
        trial.zh(),
        trial.en());
  }
}
