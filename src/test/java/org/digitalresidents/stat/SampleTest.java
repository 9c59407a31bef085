package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Percentiles by hand, and of random numbers against all of them sorted and exact fractions. */
class SampleTest {
  @Test
  void liesBetweenTwoNumbersIfNeedBe() {
    Sample sample = sample(20, 30, 0, 10);

    assertThat(sample.percentile(0)).hasValue(0);
    assertThat(sample.percentile(50)).hasValue(15);
    assertThat(sample.percentile(90)).hasValue(27); // place 2.7
    assertThat(sample.percentile(100)).hasValue(30);
  }

  /** Place 4.5 of 0, 0, 0, 0, 0, 1: a half, which a sum of floating point may fall short of. */
  @Test
  void halvesGoUp() {
    assertThat(sample(0, 0, 0, 0, 0, 1).percentile(90)).hasValue(1);
    assertThat(sample(-1, 0).percentile(50)).hasValue(0);
    assertThat(sample(1001, 1006).percentile(90)).hasValue(1006); // 1005.5
  }

  @Test
  void isTheNumberItselfWhereThereIsOneOrAllAreEqual() {
    assertThat(sample(7).percentile(90)).hasValue(7);
    assertThat(sample(0, 0, 0).percentile(90)).hasValue(0);
    assertThat(sample(3, 3, 3, 3).percentile(90)).hasValue(3);
  }

  @Test
  void isNoneOfNoNumber() {
    assertThat(new Sample().percentile(50)).isEmpty();
  }

  @Test
  void moreNumbersMayComeAfterItWasAsked() {
    Sample sample = sample(5, 1, 3);
    assertThat(sample.percentile(50)).hasValue(3);

    sample.add(0);
    sample.add(-2);

    assertThat(sample.percentile(50)).hasValue(1);
  }

  @Test
  void agreesWithAllNumbersSorted() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      long[] numbers = random.longs(1 + random.nextInt(40), -5, 20).toArray();
      int percent = random.nextInt(101);

      assertThat(sample(numbers).percentile(percent))
          .as("%d %% of %s", percent, Arrays.toString(numbers))
          .hasValue(expected(numbers, percent));
    }
  }

  @Test
  void partsTogetherAreAllTheirNumbers() {
    Sample all = Sample.of(List.of(sample(5, 0, -3), new Sample(), sample(2), sample(0, 9)));

    assertThat(all.percentile(0)).hasValue(-3);
    assertThat(all.percentile(20)).hasValue(0);
    assertThat(all.percentile(60)).hasValue(2);
    assertThat(all.percentile(100)).hasValue(9);
    assertThat(Sample.of(List.of()).percentile(50)).isEmpty();
  }

  private static long expected(long[] numbers, int percent) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    BigDecimal place =
        BigDecimal.valueOf(percent, 2).multiply(BigDecimal.valueOf(sorted.length - 1));
    int below = place.intValue();
    long low = sorted[below];
    long high = sorted[Math.min(below + 1, sorted.length - 1)];
    return place
        .subtract(BigDecimal.valueOf(below))
        .multiply(BigDecimal.valueOf(high - low))
        .add(BigDecimal.valueOf(low))
        .add(new BigDecimal("0.5"))
        .setScale(0, RoundingMode.FLOOR)
        .longValueExact();
  }

  private static Sample sample(long... numbers) {
    Sample sample = new Sample();
    for (long number : numbers) {
      sample.add(number);
    }
    return sample;
  }
}
