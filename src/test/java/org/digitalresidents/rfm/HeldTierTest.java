package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digitalresidents.model.Tier;
import org.junit.jupiter.api.Test;

class HeldTierTest {
  private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");

  @Test
  void risesAtOnceAndFallsInTheSecondMonthToTheHigherOfTheTwo() {
    // o ordinary, p potential, a active, c core.
    assertThat(shown(2, "oaoooo")).isEqualTo("oaaooo");
    assertThat(shown(2, "cpoooo")).isEqualTo("ccpooo");
    assertThat(shown(2, "cococo")).isEqualTo("cccccc");
    assertThat(shown(3, "caoooo")).isEqualTo("cccaoo");
    assertThat(shown(1, "caopca")).isEqualTo("caopca");
  }

  @Test
  void aMonthOutsideEndsWhatWentBefore() {
    assertThat(shown(2, "cc-oo")).isEqualTo("cc-oo");
    assertThat(shown(2, "c-o")).isEqualTo("c-o");
  }

  @Test
  void theMonthUnderWayRaisesButDoesNotLower() {
    HeldTier held = new HeldTier(2);
    held.begin();
    held.see(JANUARY, Tier.ACTIVE);
    held.see(JANUARY.plusMonths(1), Tier.ORDINARY);
    LocalDate march = JANUARY.plusMonths(2);

    assertThat(held.seeOpen(march, Tier.ORDINARY)).isEqualTo(Tier.ACTIVE);
    assertThat(held.seeOpen(march, Tier.CORE)).isEqualTo(Tier.CORE);
    assertThat(held.before(march)).isEqualTo(Tier.ACTIVE);
    assertThat(held.see(march, Tier.ORDINARY)).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void aTierIsTheHighestOfTheLastMonths() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      int months = 1 + random.nextInt(4);
      StringBuilder raws = new StringBuilder();
      for (int i = 0; i < 15; i++) {
        raws.append("opac".charAt(random.nextInt(4)));
      }
      assertThat(shown(months, raws.toString()))
          .as("seed %d: %s, %d months", seed, raws, months)
          .isEqualTo(byStates(months, raws.toString()));
    }
  }

  /** The rule as definitions C3 has it: a state that remembers since when a lower tier is due. */
  private static String byStates(int months, String raws) {
    StringBuilder shown = new StringBuilder();
    Tier state = Tier.ORDINARY;
    List<Tier> lower = new ArrayList<>(); // raw tiers since the state was last supported
    for (int month = 0; month < raws.length(); month++) {
      Tier raw = tier(raws.charAt(month));
      lower.add(raw);
      if (raw.compareTo(state) >= 0) {
        state = raw;
        lower.clear();
      } else if (lower.size() >= months) {
        state = lower.stream().max(Tier::compareTo).orElseThrow();
        // The new state is supported since the last month that gave it.
        lower = new ArrayList<>(lower.subList(lower.lastIndexOf(state) + 1, lower.size()));
      }
      shown.append(letter(state));
    }
    return shown.toString();
  }

  private static String shown(int months, String raws) {
    HeldTier held = new HeldTier(months);
    held.begin();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < raws.length(); i++) {
      char letter = raws.charAt(i);
      LocalDate month = JANUARY.plusMonths(i);
      shown.append(letter == '-' ? '-' : letter(held.see(month, tier(letter))));
    }
    return shown.toString();
  }

  private static Tier tier(char letter) {
    return switch (letter) {
      case 'o' -> Tier.ORDINARY;
      case 'p' -> Tier.POTENTIAL;
      case 'a' -> Tier.ACTIVE;
      default -> Tier.CORE;
    };
  }

  private static char letter(Tier tier) {
    return tier.code().charAt(0);
  }
}
