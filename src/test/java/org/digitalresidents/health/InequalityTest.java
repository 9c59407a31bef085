package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InequalityTest {
  /** Methods 1.2: [1, 2, 3, 10] has .4375. */
  @Test
  void theGiniOfAPublishedExample() {
    assertThat(Inequality.GINI.of(spread(List.of(1L, 2L, 3L, 10L)), 4).value()).isEqualTo(0.4375);
  }

  @Test
  void equalsAreAsManyAsTheyAre() {
    Figure figure = Inequality.EFFECTIVE_NUMBER.of(spread(List.of(3L, 3L, 3L, 3L, 3L)), 5);

    assertThat(figure.value()).isCloseTo(5, within(1e-12));
  }

  /** By leaving out one after the other, with the Gini by its definition over pairs. */
  @Test
  void theIntervalIsThatOfTheJackknife() {
    SplittableRandom random = new SplittableRandom(2);
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      values.add((long) random.nextInt(6));
    }
    List<Double> without = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      List<Long> rest = new ArrayList<>(values);
      rest.remove(i);
      without.add(gini(rest));
    }
    double mean = without.stream().mapToDouble(x -> x).average().orElseThrow();
    double squares = without.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    double reach = 1.959963984540054 * Math.sqrt(squares * 29 / 30);

    Figure figure = Inequality.GINI.of(spread(values), 30);

    assertThat(figure.value()).isCloseTo(gini(values), within(1e-12));
    assertThat(figure.low()).isCloseTo(gini(values) - reach, within(1e-9));
    assertThat(figure.high()).isCloseTo(gini(values) + reach, within(1e-9));
  }

  private static double gini(List<Long> values) {
    double differences = 0;
    double sum = 0;
    for (long a : values) {
      sum += a;
      for (long b : values) {
        differences += Math.abs(a - b);
      }
    }
    return differences / (2 * values.size() * sum);
  }

  private static SortedMap<Long, Long> spread(List<Long> values) {
    TreeMap<Long, Long> spread = new TreeMap<>();
    values.forEach(value -> spread.merge(value, 1L, Long::sum));
    return spread;
  }
}
