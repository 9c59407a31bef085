package org.digitalresidents.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {
  /**
   * By hand: ten items, so core is two. One has 9 responders, three have 2: the one is core and a
   * third of each of the three. Responses: 9 + 3·2 = 15, on core 9 + 2 = 11.
   */
  @Test
  void itemsOnTheCutCountForThePartInside() {
    Histogram histogram = new Histogram();
    histogram.add(9, 1, 0, null);
    histogram.add(2, 3, 3, 300L);
    histogram.add(0, 6, 1, 50L);

    assertThat(histogram.items()).isEqualTo(10);
    assertThat(histogram.responses()).isEqualTo(15);
    assertThat(histogram.coreResponses()).isCloseTo(11, within(1e-12));
    assertThat(histogram.staffItems()).isEqualTo(4);
    assertThat(histogram.coreStaffItems()).isCloseTo(1, within(1e-12));
    assertThat(histogram.coreStaffCharacters()).isCloseTo(100, within(1e-12));
    assertThat(histogram.staffCharacters()).isEqualTo(350);
  }

  @Test
  void withoutLengthsNoCharactersAreKnown() {
    Histogram histogram = new Histogram();
    histogram.add(1, 2, 2, null);

    assertThat(histogram.staffCharacters()).isNull();
  }

  /** Where the work is spread as chance would, core has a fifth of it. */
  @Test
  void equalItemsAreCoreByAFifth() {
    Histogram histogram = new Histogram();
    histogram.add(3, 100, 40, 4000L);

    assertThat(histogram.coreStaffItems()).isCloseTo(8, within(1e-12));
    assertThat(histogram.coreResponses()).isCloseTo(60, within(1e-12));
  }
}
