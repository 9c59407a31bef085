package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.GuardrailState;
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
              new Condition.Within(Trait.DAYS_SILENT, new Bounds(14, Double.POSITIVE_INFINITY)),
              new Condition.Flag(Trait.HERO_OVERLOADED, false)),
          PlaybookChannel.IN_GROUP,
          List.of());
  private static final List<Rule> RULES = List.of(COUPON, CERTIFY, PROMPT);

  private static final Words POTENTIAL = new Words("层级 潜力", "tier potential");

  private final RuleTally tally = new RuleTally();
  private final Subject subject = new Subject();

  @Test
  void theFirstRuleThatHoldsIsTheOnlyAction() {
    subject.code(Trait.TIER, "potential");
    subject.number(Trait.DAYS_SILENT, 20.0);

    Choice choice = choose(Set.of());

    assertThat(choice)
        .isEqualTo(
            new Choice(
                COUPON,
                POTENTIAL,
                GuardrailState.PASSED,
                null,
                new Words("22:00–08:00 不发送", "not within 22:00–08:00"),
                null));
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
                new Words("沉默天数 14(≥ 14);非英雄过载", "days_silent 14 (≥ 14); not hero_overloaded"),
                GuardrailState.PASSED,
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
            new Choice(
                COUPON,
                POTENTIAL,
                GuardrailState.BLOCKED,
                Guardrail.NOT_MUTED,
                null,
                "certify: consent"));
    assertThat(tally.row("x", COUPON).chosenFor()).isZero();
  }

  @Test
  void consentThatIsNotRefusedIsAskedFor() {
    subject.code(Trait.HERO, "koc");
    subject.code(Trait.HERO, "expert");

    assertThat(choose(Set.of()).terms()).isEqualTo(new Words("先征得同意", "ask first"));
    assertThat(choose(Set.of()).evidence().en()).isEqualTo("hero expert");
  }

  /** Not known is no evidence: nothing is done about a member of whom nothing is known. */
  @Test
  void whatIsNotKnownHoldsForNoRule() {
    assertThat(Choice.of(RULES, subject, guards(Set.of()), tally)).isEmpty();
  }

  @Test
  void bothEndsOfANumberAreIn() {
    Condition within = new Condition.Within(Trait.P_ALIVE, new Bounds(0.2, 0.5));
    for (Map.Entry<Double, Boolean> each :
        Map.of(0.19, false, 0.2, true, 0.5, true, 0.51, false).entrySet()) {
      Subject of = new Subject();
      of.number(Trait.P_ALIVE, each.getKey());

      assertThat(within.evidence(of).isPresent()).as("%s", each).isEqualTo(each.getValue());
    }
  }

  /**
   * Silent members: what is known to hold of them keeps the rule away, what is not known does not.
   */
  @Test
  void unlessKeepsARuleAwayOnlyWhereItIsKnownToHold() {
    Rule coupon =
        rule(
            "coupon",
            COUPON.when(),
            List.of(new Condition.Within(Trait.DAYS_SILENT, new Bounds(14, 1000))),
            PlaybookChannel.PUSH,
            List.of());
    subject.code(Trait.TIER, "potential");

    assertThat(coupon.evidence(subject)).isPresent();
    subject.number(Trait.DAYS_SILENT, 13.0);
    assertThat(coupon.evidence(subject)).isPresent();
    subject.number(Trait.DAYS_SILENT, 14.0);
    assertThat(coupon.evidence(subject)).isEmpty();
    assertThat(coupon.trigger())
        .isEqualTo(
            new Words(
                "层级 潜力;除非沉默天数 ≥ 14 ≤ 1000", "tier potential; unless days_silent ≥ 14 ≤ 1000"));
  }

  @Test
  void aFindingIsToldWithFigureWeekAndBand() {
    subject.read(reading(HealthIndex.BROADCAST_RATIO, true, 0.8888888888888888, 0.672, 0.969));
    subject.read(reading(HealthIndex.NOISE_SHARE, false, 0.4, null, null));

    assertThat(new Condition.Finding(List.of(HealthIndex.BROADCAST_RATIO)).evidence(subject))
        .contains(
            new Words(
                HealthIndex.BROADCAST_RATIO.label()
                    + " 0.889 [0.672, 0.969],2024-02-26 起一周,参考区间 ≤ 0.5,近 13 周中 10 周超出",
                "broadcast_ratio 0.889 [0.672, 0.969], week from 2024-02-26, band ≤ 0.5, outside"
                    + " in 10 of 13 weeks"));
    assertThat(new Condition.Finding(List.of(HealthIndex.NOISE_SHARE)).evidence(subject)).isEmpty();
  }

  /** With the whole interval: 0.05 of few may be 0.3. */
  @Test
  void anIndexIsWithinBoundsWithItsWholeInterval() {
    Bounds few = new Bounds(Double.NEGATIVE_INFINITY, 0.1);
    Condition low = new Condition.Measured(HealthIndex.RITUAL_SHARE, few);

    assertThat(low.evidence(subject)).as("not known").isEmpty();
    subject.read(reading(HealthIndex.RITUAL_SHARE, false, 0.05, 0.01, 0.3));
    assertThat(low.evidence(subject)).isEmpty();
    subject.read(reading(HealthIndex.RITUAL_SHARE, false, 0.05, 0.01, 0.1));
    assertThat(low.evidence(subject).orElseThrow().en())
        .isEqualTo("ritual_share 0.05 [0.01, 0.1], week from 2024-02-26, threshold ≤ 0.1");
    subject.read(reading(HealthIndex.RITUAL_SHARE, false, 0.52, 0.4, 0.6));
    assertThat(low.evidence(subject)).isEmpty();
  }

  private static IndexReading reading(
      HealthIndex index, boolean isFinding, double value, Double low, Double high) {
    return new IndexReading(
        index,
        LocalDate.parse("2024-02-26"),
        isFinding,
        isFinding,
        10,
        value,
        low,
        high,
        Bounds.of(null, 0.5));
  }

  private Choice choose(Set<Guardrail> forbidding) {
    return Choice.of(RULES, subject, guards(forbidding), tally).orElseThrow();
  }

  private static Guards guards(Set<Guardrail> forbidding) {
    Resistance none = new Resistance(false, List.of());
    return new Guards(forbidding, none, "22:00–08:00");
  }

  private static Rule rule(
      String id, List<Condition> when, PlaybookChannel channel, List<Guardrail> guardrails) {
    return rule(id, when, List.of(), channel, guardrails);
  }

  private static Rule rule(
      String id,
      List<Condition> when,
      List<Condition> unless,
      PlaybookChannel channel,
      List<Guardrail> guardrails) {
    Words words = new Words("做", "Do it.");
    Trial trial = new Trial(PlaybookLevel.MEMBER, List.of("tier"), words, 28, 0.5, 0.25);
    return new Rule(
        id,
        PlaybookLevel.MEMBER,
        1,
        when,
        unless,
        id,
        words,
        channel,
        guardrails,
        "ours",
        words,
        trial);
  }
}
