package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitalresidents.model.MemberRisk;
import org.junit.jupiter.api.Test;

class RisksTest {
  private final Subject member = new Subject();

  @Test
  void whoWasHeardOnceIsNotUnheard() {
    member.number(Trait.DAYS_SINCE_POST, 3.0);
    member.number(Trait.HEARD_POSTS, 0.0);
    assertThat(Risks.of(member)).isEqualTo(MemberRisk.UNHEARD);

    member.number(Trait.HEARD_POSTS, 1.0);
    assertThat(Risks.of(member)).isEqualTo(MemberRisk.NONE);
  }

  @Test
  void theFirstThatHoldsIsTold() {
    member.number(Trait.DAYS_SILENT, 40.0);
    assertThat(Risks.of(member)).isEqualTo(MemberRisk.SILENT);

    member.number(Trait.P_STILL_HERE, 0.49);
    assertThat(Risks.of(member)).isEqualTo(MemberRisk.FALLING_SILENT);

    member.number(Trait.P_ALIVE, 0.49);
    assertThat(Risks.of(member)).isEqualTo(MemberRisk.BUYER_LEAVING);

    member.flag(Trait.HERO_DECLINING);
    assertThat(Risks.of(member)).isEqualTo(MemberRisk.HERO_DECLINING);
  }

  @Test
  void halfIsNotLikelierGone() {
    member.number(Trait.P_STILL_HERE, 0.5);
    member.number(Trait.DAYS_SILENT, 27.0);

    assertThat(Risks.of(member)).isEqualTo(MemberRisk.NONE);
  }

  @Test
  void neverSpokeIsTheStateOfLife() {
    member.code(Trait.STATE, "never_spoke");

    assertThat(Risks.of(member)).isEqualTo(MemberRisk.NEVER_SPOKE);
  }
}
