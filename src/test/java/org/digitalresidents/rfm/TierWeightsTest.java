package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TierWeightsTest {
  @Test
  void whatIsNotNamedCountsOne() {
    assertThat(TierWeights.text(TierWeights.read("help=2.5, recency=0")))
        .isEqualTo("recency=0,active_days=1,partners=1,help=2.5,shares=1,feedback=1,reach=1");
    String standard = TierWeights.text(RfmOptions.STANDARD.weights());
    assertThat(TierWeights.read(standard)).isEqualTo(RfmOptions.STANDARD.weights());
  }

  @Test
  void whatIsNoWeightIsNamed() {
    assertWrong("helf=1", "names of recency, active_days,");
    assertWrong("helf=1", "not 'helf'");
    assertWrong("help=-1", "for help a number from 0 to 1000000, not '-1'");
    assertWrong("help=NaN", "not 'NaN'");
    assertWrong("help=Infinity", "not 'Infinity'");
    assertWrong("help=", "not ''");
    assertWrong("help", "name=weight, with commas between");
    assertWrong("", "name=weight, with commas between");
    assertWrong("help=1,help=2", "help once");
    assertWrong(
        "recency=0,active_days=0,partners=0,help=0,shares=0,feedback=0,reach=0",
        "a weight above 0");
  }

  private static void assertWrong(String text, String expected) {
    assertThatThrownBy(() -> TierWeights.read(text))
        .as(text)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void theRulesInUseAreTold() {
    RfmOptions options = RfmOptions.STANDARD.over(6, 3).weighing(TierWeights.read("help=4"));

    assertThat(TierRules.lines(options))
        .isEqualTo(
            List.of(
                "Tiers by the first rule that holds of core_valued, core_hero, active,"
                    + " potential_buyer, potential_rising, potential_new, ordinary; months a lower"
                    + " one must be due to fall: 3.",
                "Weights of the index of interaction:"
                    + " recency=1,active_days=1,partners=1,help=4,shares=1,feedback=1,reach=1."));
  }
}
