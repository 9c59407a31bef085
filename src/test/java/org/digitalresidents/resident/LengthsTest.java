package org.digitalresidents.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthsTest {
  @Test
  void shortTextsHaveTheirMedianExactly() {
    assertThat(of(127, 1, 3).median()).isEqualTo(3);
    assertThat(of(127, 1, 3, 6).median()).isEqualTo(4.5);
    assertThat(of(127, 1, 3, 6).mean()).isEqualTo(34.25);
  }

  @Test
  void longOnesUpToTwoPercentTooLow() {
    Random random = new Random(3);
    for (int trial = 0; trial < 300; trial++) {
      long[] lengths =
          random.longs(1 + random.nextInt(40), 0, 1L << (1 + random.nextInt(40))).toArray();
      double median = of(lengths).median();
      Arrays.sort(lengths);
      int n = lengths.length;
      double exact = (lengths[(n - 1) / 2] + lengths[n / 2]) / 2.0;
      assertThat(median).isLessThanOrEqualTo(exact).isGreaterThanOrEqualTo(exact * 0.98);
    }
  }

  @Test
  void aLongLifeTakesNoMoreThanAShortOne() {
    assertThat(new Random(4).longs(100_000, 0, 5_000).map(Lengths::kept).distinct().count())
        .isLessThan(500);
  }

  @Test
  void ofNoTextThereIsNone() {
    assertThat(of().mean()).isNull();
    assertThat(of().median()).isNull();
  }

  private static Lengths of(long... lengths) {
    Lengths all = new Lengths();
    for (long length : lengths) {
      all.add(length);
    }
    return all;
  }
}
