package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.PlaybookLevel;
import org.junit.jupiter.api.Test;

/** What the rules that come with the program do together. */
class StandardPlaybookTest {
  private static final Rules STANDARD = StandardPlaybook.read();
  private static final Guards NOTHING_FORBIDDEN =
      new Guards(Set.of(), new Resistance(false, List.of()), "22:00–08:00");

  /**
   * Where its own conditions hold and nothing else is known; findings only of indices with a band.
   */
  @Test
  void everyRuleCanBeTheFirstAction() {
    for (Rule rule : STANDARD.all()) {
      Subject subject = new Subject();
      rule.when().forEach(condition -> fulfil(condition, subject));

      assertThat(chosen(rule.level(), subject)).as(rule.trigger().en()).isEqualTo(rule.id());
    }
  }

  /** No finding of the diagnosis is without an answer. */
  @Test
  void everyIndexWithABandHasARule() {
    Set<HealthIndex> answered =
        STANDARD.all().stream()
            .flatMap(rule -> rule.when().stream())
            .filter(Condition.Finding.class::isInstance)
            .flatMap(condition -> ((Condition.Finding) condition).indices().stream())
            .collect(Collectors.toSet());

    assertThat(answered).isEqualTo(StandardPlaybook.banded());
  }

  /** Before anything is sold to them or asked of them, they are asked why. */
  @Test
  void whoIsSilentIsAskedWhy() {
    for (String tier : List.of("core", "active", "potential")) {
      Subject subject = new Subject();
      subject.code(Trait.TIER, tier);
      subject.code(Trait.RUNG, "deep");
      subject.code(Trait.HERO, "expert");
      subject.number(Trait.DAYS_SILENT, 13.0);
      assertThat(chosen(PlaybookLevel.MEMBER, subject)).as(tier).isEqualTo("certify_hero");

      subject.number(Trait.DAYS_SILENT, 14.0);
      assertThat(chosen(PlaybookLevel.MEMBER, subject)).as(tier).isEqualTo("ask_why_quiet");
    }
  }

  /** Of a buyer whom no other rule knows. */
  @Test
  void whoIsSilentGetsNoCoupon() {
    Subject subject = new Subject();
    subject.code(Trait.TIER, "ordinary");
    subject.number(Trait.ORDERS, 3.0);
    subject.number(Trait.P_ALIVE, 0.3);
    assertThat(chosen(PlaybookLevel.MEMBER, subject)).isEqualTo("buyer_coupon");

    subject.number(Trait.DAYS_SILENT, 20.0);
    assertThat(chosen(PlaybookLevel.MEMBER, subject)).isNull();
  }

  /** A community that keeps rituals (0.52) but says no we needs words, not more rituals. */
  @Test
  void whatIsMissingDecidesWhatIsBuilt() {
    Subject subject = new Subject();
    subject.read(reading(HealthIndex.WE_RATE, 3, true));
    subject.read(reading(HealthIndex.RITUAL_SHARE, 0.52, false));
    assertThat(chosen(PlaybookLevel.GROUP, subject)).isEqualTo("shared_language");

    subject.read(reading(HealthIndex.WE_RATE, 20, false));
    assertThat(chosen(PlaybookLevel.GROUP, subject)).isNull();

    subject.read(reading(HealthIndex.RITUAL_SHARE, 0.04, false));
    assertThat(chosen(PlaybookLevel.GROUP, subject)).isEqualTo("found_rituals");
  }

  @Test
  void quietGroupsOfACommunityComeBeforeItsIdentity() {
    Subject subject = new Subject();
    subject.flag(Trait.WHOLE_COMMUNITY);
    subject.read(reading(HealthIndex.WE_RATE, 3, true));
    subject.read(reading(HealthIndex.QUIET_GROUP_SHARE, 0.6, true));

    assertThat(chosen(PlaybookLevel.GROUP, subject)).isEqualTo("community_ecology");
  }

  private static String chosen(PlaybookLevel level, Subject subject) {
    return Choice.of(STANDARD.of(level), subject, NOTHING_FORBIDDEN, new RuleTally())
        .map(choice -> choice.rule().id())
        .orElse(null);
  }

  private static void fulfil(Condition condition, Subject subject) {
    if (condition instanceof Condition.OneOf oneOf) {
      subject.code(oneOf.trait(), oneOf.codes().get(0));
    } else if (condition instanceof Condition.Within within) {
      subject.number(within.trait(), anyOf(within.bounds()));
    } else if (condition instanceof Condition.Flag flag && flag.isSet()) {
      subject.flag(flag.trait());
    } else if (condition instanceof Condition.Finding finding) {
      subject.read(reading(finding.indices().get(0), 1, true));
    } else if (condition instanceof Condition.Measured measured) {
      subject.read(reading(measured.index(), anyOf(measured.bounds()), false));
    }
  }

  private static double anyOf(Bounds bounds) {
    return Double.isInfinite(bounds.low()) ? bounds.high() : bounds.low();
  }

  private static IndexReading reading(HealthIndex index, double value, boolean isFinding) {
    LocalDate week = LocalDate.parse("2024-02-26");
    Bounds band = Bounds.of(null, null);
    return new IndexReading(index, week, isFinding, isFinding, 9, value, null, null, band);
  }
}
