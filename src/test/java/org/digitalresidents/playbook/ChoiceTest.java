package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.HealthFamily;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.PlaybookChannel;
import org.digitalresidents.model.PlaybookLevel;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final Rule COUPON =
      rule(
          "coupon",
          List.of(new Condition.OneOf(Trait.TIER, List.of("potential"))),
          PlaybookChannel.PUSH,
          List.of(Guardrail.NOT_RESISTED, Guardrail.NOT_MUTED, Guardrail.QUIET_HOURS));
  private static final Rule CERTIFY =
      rule(
          "certify",
          List.of(new Condition.OneOf(Trait.HERO, List.of("expert", "organiser"))),
          PlaybookChannel.PRIVATE_MESSAGE,
          List.of(Guardrail.CONSENT));
  private static final Rule PROMPT =
      rule(
          "prompt",
          List.of(
              new Condition.Within(Trait.DAYS_SILENT, 14, Double.POSITIVE_INFINITY),
              new Condition.Flag(Trait.HERO_OVERLOADED, false)),
          PlaybookChannel.IN_GROUP,
          List.of());
  private static final List<Rule> RULES = List.of(COUPON, CERTIFY, PROMPT);

  private final RuleTally tally = new RuleTally();
  private final Subject subject = new Subject();

  @Test
  void theFirstRuleThatHoldsIsTheOnlyAction() {
    subject.code(Trait.TIER, "potential");
    subject.number(Trait.DAYS_SILENT, 20.0);

    Choice choice = choose(Set.of());

    assertThat(choice)
        .isEqualTo(new Choice(COUPON, "tier potential", null, "not within 22:00–08:00", null));
    assertThat(tally.row("x", PROMPT).heldFor()).isEqualTo(1);
    assertThat(tally.row("x", PROMPT).chosenFor()).isZero();
  }

  @Test
  void whatIsBlockedIsToldAndTheNextAllowedActionComesFirst() {
    subject.code(Trait.TIER, "potential");
    subject.code(Trait.HERO, "expert");
    subject.number(Trait.DAYS_SILENT, 14.0);

    Choice choice = choose(Set.of(Guardrail.NOT_RESISTED, Guardrail.CONSENT));

    assertThat(choice)
        .isEqualTo(
            new Choice(
                PROMPT,
                "days_silent 14; not hero_overloaded",
                null,
                null,
                "coupon: not_resisted; certify: consent"));
    assertThat(tally.row("x", COUPON))
        .returns(1L, PlaybookRuleRow::heldFor)
        .returns(Map.of("not_resisted", 1L), PlaybookRuleRow::blockedBy)
        .returns(0L, PlaybookRuleRow::chosenFor);
  }

  @Test
  void whereAllIsBlockedNothingIsAllowed() {
    subject.code(Trait.TIER, "potential");
    subject.code(Trait.HERO, "organiser");

    Choice choice = choose(Set.of(Guardrail.NOT_MUTED, Guardrail.CONSENT));

    assertThat(choice)
        .isEqualTo(
            new Choice(COUPON, "tier potential", Guardrail.NOT_MUTED, null, "certify: consent"));
    assertThat(tally.row("x", COUPON).chosenFor()).isZero();
  }

  @Test
  void consentThatIsNotRefusedIsAskedFor() {
    subject.code(Trait.HERO, "koc");
    subject.code(Trait.HERO, "expert");

    assertThat(choose(Set.of()).terms()).isEqualTo("ask first");
    assertThat(choose(Set.of()).evidence()).isEqualTo("hero expert");
  }

  /** Not known is no evidence: nothing is done about a member of whom nothing is known. */
  @Test
  void whatIsNotKnownHoldsForNoRule() {
    assertThat(Choice.of(RULES, subject, guards(Set.of()), tally)).isEmpty();
  }

  @Test
  void bothEndsOfANumberAreIn() {
    Condition within = new Condition.Within(Trait.P_ALIVE, 0.2, 0.5);
    for (Map.Entry<Double, Boolean> each :
        Map.of(0.19, false, 0.2, true, 0.5, true, 0.51, false).entrySet()) {
      Subject of = new Subject();
      of.number(Trait.P_ALIVE, each.getKey());

      assertThat(within.evidence(of).isPresent()).as("%s", each).isEqualTo(each.getValue());
    }
  }

  @Test
  void aFindingIsOneOfTheIndicesOrOfTheFamily() {
    subject.found(
        new Found(HealthIndex.BROADCAST_RATIO, true, true, 10, 0.8888888888888888, 0.672, 0.969));
    subject.found(new Found(HealthIndex.NOISE_SHARE, false, true, 2, 0.4, null, null));

    assertThat(
            new Condition.Finding(List.of(HealthIndex.BROADCAST_RATIO), List.of())
                .evidence(subject))
        .contains(
            "broadcast_ratio 0.889 [0.672, 0.969], outside its reference band in 10 of 13 weeks");
    assertThat(
            new Condition.Finding(List.of(), List.of(HealthFamily.VALUE_EXCHANGE))
                .evidence(subject))
        .isPresent();
    assertThat(new Condition.Finding(List.of(HealthIndex.NOISE_SHARE), List.of()).evidence(subject))
        .isEmpty();
  }

  private Choice choose(Set<Guardrail> forbidding) {
    return Choice.of(RULES, subject, guards(forbidding), tally).orElseThrow();
  }

  private static Guards guards(Set<Guardrail> forbidding) {
    return Guards.of(forbidding, "22:00–08:00");
  }

  private static Rule rule(
      String id, List<Condition> when, PlaybookChannel channel, List<Guardrail> guardrails) {
    Words words = new Words("做", "Do it.");
    Trial trial = new Trial(PlaybookLevel.MEMBER, List.of("tier"), words, 28, 0.5, 0.25);
    return new Rule(
        id, PlaybookLevel.MEMBER, 1, when, id, words, channel, guardrails, "ours", words, trial);
  }
}
