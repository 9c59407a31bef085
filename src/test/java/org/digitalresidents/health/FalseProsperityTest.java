package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.model.HealthIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two weeks alike, in usual spreads above the weeks before. */
class FalseProsperityTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # activity, solved, buyers, retained, index
                   4,   -0.2,       ,         ,   4.2
                   0,   -3.5,       ,         ,   0    # value falls, activity is as ever
                 0.9,   -3.5,       ,         ,   0    # nearly so
                   9,      5,       ,         ,   0    # both rise
                   9,     -2,      5,         ,   0    # of two outcomes, 1.5 between them
                   9,     -2,      3,         ,   8.5  # 0.5 between them
                   9,     -2,      3,      1.2,   0    # two of three rise
                   9,     -2,      3,      0.9,   8.1  # hardly
                   9,     -2,      3,       -1,   10   # one of three does
                   9,       ,       ,       -1,   10   # the only outcome known
                  -4,     -4,       ,         ,   0    # all is silent
          """)
  void activityIsUpAndValueIsNot(
      Double activity, Double solved, Double buyers, Double retained, String index) {
    Map<HealthIndex, Double> growth = new HashMap<>();
    growth.put(HealthIndex.MEMBER_ACTIVITY, activity);
    growth.put(HealthIndex.SOLVED_SHARE, solved);
    growth.put(HealthIndex.BUYERS, buyers);
    growth.put(HealthIndex.RETAINED_SHARE, retained);
    FalseProsperity prosperity = new FalseProsperity();
    prosperity.of(growth::get);

    double expected = Double.parseDouble(index.split("#", -1)[0]);
    assertThat(prosperity.of(growth::get).value()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void oneWeekIsNoneAndWithoutAnyOutcomeNothingIsKnown() {
    FalseProsperity prosperity = new FalseProsperity();
    Map<HealthIndex, Double> up =
        Map.of(HealthIndex.MEMBER_ACTIVITY, 9.0, HealthIndex.SOLVED_SHARE, 0.0);
    Map<HealthIndex, Double> flat =
        Map.of(HealthIndex.MEMBER_ACTIVITY, 0.0, HealthIndex.SOLVED_SHARE, 0.0);
    prosperity.of(flat::get);

    assertThat(prosperity.of(up::get).value()).isZero();
    assertThat(prosperity.of(Map.of(HealthIndex.MEMBER_ACTIVITY, 9.0)::get).valueNullReason())
        .isEqualTo("no_history");
  }
}
