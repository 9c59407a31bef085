package org.digitalresidents.hero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HelperCountsTest {
  @Test
  void theFewestWhoGiveHalf() {
    assertThat(row(5, 3, 2).busFactor()).isEqualTo(1); // exactly half
    assertThat(row(4, 4, 2).busFactor()).isEqualTo(2);
    assertThat(row(2, 2, 2, 2, 2).busFactor()).isEqualTo(3);
    assertThat(row(17).busFactor()).isEqualTo(1);
    assertThat(row(5, 3, 2).topShare()).isEqualTo(0.5);
    assertThat(row(5, 3, 2).topShareLow()).isEqualTo(0.2366, within(1e-4)); // Wilson, 5 of 10
  }

  @Test
  void ofFewerThanTenAnswersNothingIsSaid() {
    assertThat(row(6, 4).busFactor()).isEqualTo(1);
    assertThat(row(6, 3).busFactor()).isNull();
    assertThat(row(6, 3).busFactorNullReason()).isEqualTo("too_few");
    assertThat(row(6, 3).topShare()).isEqualTo(6 / 9.0); // with its interval
  }

  @Test
  void withoutAnswersThereIsNone() {
    HelpDependencyRow none = row();
    assertThat(none.answers()).isZero();
    assertThat(none.busFactor()).isNull();
    assertThat(none.busFactorNullReason()).isEqualTo("base_zero");
    assertThat(none.topShare()).isNull();
    assertThat(none.topShareLow()).isNull();
  }

  /** No smaller set of helpers has half: all sets are tried. */
  @Test
  void noFewerDo() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      long[] counts = random.longs(2 + random.nextInt(7), 5, 19).toArray();
      long all = Arrays.stream(counts).sum();
      int fewest = counts.length;
      for (int set = 0; set < 1 << counts.length; set++) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
          sum += (set >> i) % 2 * counts[i];
        }
        fewest = 2 * sum >= all ? Math.min(fewest, Integer.bitCount(set)) : fewest;
      }
      assertThat(row(counts).busFactor()).as("seed %d", seed).isEqualTo(fewest);
    }
  }

  private static HelpDependencyRow row(long... counts) {
    HelperCounts helpers = new HelperCounts();
    Arrays.stream(counts).forEach(helpers::add);
    return helpers.row("x", "*", Instant.EPOCH, LocalDate.EPOCH, true);
  }
}
