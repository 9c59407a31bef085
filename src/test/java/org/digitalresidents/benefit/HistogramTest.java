package org.digitalresidents.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {
  /**
   * By hand: ten items that anybody responded to, so core is two. One has 9 responders, three have
   * 2: the one is core and a third of each of the three. Responses: 9 + 3·2 + 6 = 21, on core 9 + 2
   * = 11. Staff have four, so their core is 0.8 of the three with 2 responders: of 300 characters
   * 80.
   */
  @Test
  void itemsOnTheCutCountForThePartInside() {
    Histogram histogram = new Histogram();
    histogram.add(9, 1, 0, null);
    histogram.add(2, 3, 3, 300L);
    histogram.add(1, 6, 1, 50L);

    assertThat(histogram.responses()).isEqualTo(21);
    assertThat(histogram.staffItems()).isEqualTo(4);
    assertThat(histogram.staffCharacters()).isEqualTo(350);
    assertCore(histogram);

    histogram.add(0, 90, 90, 9000L); // items nobody answers make no other core

    assertThat(histogram.items()).isEqualTo(100);
    assertThat(histogram.staffItems()).isEqualTo(94);
    assertCore(histogram);
  }

  private static void assertCore(Histogram histogram) {
    assertThat(histogram.answeredItems()).isEqualTo(10);
    assertThat(histogram.answeredStaffItems()).isEqualTo(4);
    assertThat(histogram.coreResponses()).isCloseTo(11, within(1e-12));
    assertThat(histogram.coreStaffItems()).isCloseTo(0.8, within(1e-12));
    assertThat(histogram.coreStaffCharacters()).isCloseTo(80, within(1e-12));
  }

  /** By hand: 80 % is within reach. Of five items of staff one is core and has 800 of 1 000. */
  @Test
  void staffWhoWriteMostInTheirCoreReachTheRule() {
    Histogram histogram = new Histogram();
    histogram.add(30, 10, 0, null);
    histogram.add(8, 1, 1, 800L);
    histogram.add(1, 4, 4, 200L);

    assertThat(histogram.coreStaffCharacters() / histogram.staffCharacters())
        .isCloseTo(0.8, within(1e-12));
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
