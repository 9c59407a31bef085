package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Percentiles by hand, and of random numbers against all of them sorted and exact fractions. */
class SampleTest {
  @Test
  void liesBetweenTwoNumbersIfNeedBe() {
    Sample sample = sample(20, 30, 0, 10);

    assertThat(sample.percentile(0)).hasValue(0);
    assertThat(sample.percentile(0.5)).hasValue(15);
    assertThat(sample.percentile(0.9)).hasValueCloseTo(27.0, within(1e-12)); // place 2.7
    assertThat(sample.percentile(1)).hasValue(30);
  }

  @Test
  void isTheNumberItselfWhereThereIsOneOrAllAreEqual() {
    assertThat(sample(7).percentile(0.9)).hasValue(7);
    assertThat(sample(0, 0, 0).percentile(0.9)).hasValue(0);
    assertThat(sample(3, 3, 3, 3).percentile(0.9)).hasValue(3); // no 3.0000000000000004
  }

  @Test
  void isNoneOfNoNumber() {
    assertThat(new Sample().percentile(0.5)).isEmpty();
  }

  @Test
  void moreNumbersMayComeAfterItWasAsked() {
    Sample sample = sample(5, 1, 3);
    assertThat(sample.percentile(0.5)).hasValue(3);

    sample.add(0);
    sample.add(-2);

    assertThat(sample.percentile(0.5)).hasValue(1);
  }

  @Test
  void agreesWithAllNumbersSorted() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      long[] numbers = random.longs(1 + random.nextInt(40), -5, 20).toArray();
      double part = random.nextInt(21) / 20.0;

      assertThat(sample(numbers).percentile(part).orElseThrow())
          .as("%s of %s", part, Arrays.toString(numbers))
          .isCloseTo(expected(numbers, part), within(1e-9));
    }
  }

  private static double expected(long[] numbers, double part) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    BigDecimal place = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(sorted.length - 1));
    int below = place.intValue();
    long low = sorted[below];
    long high = sorted[Math.min(below + 1, sorted.length - 1)];
    return place
        .subtract(BigDecimal.valueOf(below))
        .multiply(BigDecimal.valueOf(high - low), MathContext.DECIMAL128)
        .add(BigDecimal.valueOf(low))
        .doubleValue();
  }

  private static Sample sample(long... numbers) {
    Sample sample = new Sample();
    for (long number : numbers) {
      sample.add(number);
    }
    return sample;
  }
}
