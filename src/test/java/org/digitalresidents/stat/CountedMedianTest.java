package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountedMedianTest {
  @Test
  void isTheMedianOfTheValuesThemselves() {
    Random random = new Random(1);
    for (int trial = 0; trial < 500; trial++) {
      long[] values = random.longs(1 + random.nextInt(20), 0, 9).sorted().toArray();
      TreeMap<Long, Long> counts = new TreeMap<>();
      Arrays.stream(values).forEach(value -> counts.merge(value, 1L, Long::sum));
      int n = values.length;
      double median = n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2.0;

      assertThat(CountedMedian.of(counts)).hasValue(median);
    }
  }

  @Test
  void thereIsNoneOfNothing() {
    assertThat(CountedMedian.of(new TreeMap<>())).isEmpty();
  }
}
