package org.digitalresidents.hero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoadRowTest {
  private static final long[] NONE = new long[13];

  @Test
  void halfOfTheMedianIsAWarning() {
    LoadRow halved = LoadRow.of(weeks(2, 4), NONE, NONE);
    assertThat(halved.weeklyMedian()).isEqualTo(4);
    assertThat(halved.weeklyRecent()).isEqualTo(2);
    assertThat(halved.weeklyChange()).isEqualTo(-0.5);
    assertThat(halved.isDeclining()).isTrue();
    assertThat(LoadRow.of(weeks(3, 5), NONE, NONE).isDeclining()).isFalse();
  }

  @Test
  void ofWhoDidNothingInMostWeeksThereIsNoChange() {
    LoadRow rare = LoadRow.of(weeks(5, 0), NONE, NONE);
    assertThat(rare.weeklyChange()).isNull();
    assertThat(rare.weeklyChangeNullReason()).isEqualTo("base_zero");
    assertThat(rare.isDeclining()).isFalse();
    assertThat(rare.loadMedian()).isNull();
    assertThat(rare.loadRecent()).isNull();
  }

  @Test
  void nothingOfLateAfterSomethingRareIsAWarning() {
    long[] once = new long[13];
    once[4] = 1;
    LoadRow ceased = LoadRow.of(once, NONE, NONE);
    assertThat(ceased.weeklyMedian()).isZero();
    assertThat(ceased.weeklyChange()).isNull();
    assertThat(ceased.weeklyChangeNullReason()).isEqualTo("base_zero");
    assertThat(ceased.isDeclining()).isTrue();

    once[3] = 1; // still there
    assertThat(LoadRow.of(once, NONE, NONE).isDeclining()).isFalse();
    assertThat(LoadRow.of(NONE, NONE, NONE).isDeclining()).isFalse();
  }

  @Test
  void theLastFourWeeksAreNotHeldAgainstThemselves() {
    long[] acts = new long[13];
    Arrays.fill(acts, 4, 9, 4); // five of the nine weeks before, and of thirteen a minority
    LoadRow ceased = LoadRow.of(acts, NONE, NONE);
    assertThat(ceased.weeklyMedian()).isEqualTo(4);
    assertThat(ceased.weeklyChange()).isEqualTo(-1);
  }

  @Test
  void twiceTheUsualShareIsTooMuch() {
    // One of ten answers a week, of late two of ten: the median of thirteen weeks is 0.1.
    LoadRow heavy = LoadRow.of(NONE, weeks(2, 1), weeks(10, 10));
    assertThat(heavy.loadMedian()).isEqualTo(0.1, within(1e-12));
    assertThat(heavy.loadRecent()).isEqualTo(0.2, within(1e-12));
    assertThat(heavy.isOverloaded()).isTrue();

    assertThat(LoadRow.of(NONE, weeks(2, 1), weeks(11, 10)).isOverloaded()).isFalse();
    assertThat(LoadRow.of(NONE, weeks(1, 1), weeks(1, 2)).isOverloaded())
        .as("four answers are no load")
        .isFalse();
  }

  @Test
  void weeksWithoutAnyAnswersHaveNoShare() {
    long[] all = weeks(4, 0);
    assertThat(LoadRow.of(NONE, weeks(1, 0), all).loadMedian()).isEqualTo(0.25);
  }

  /** Four weeks of one number, and nine before of another. */
  private static long[] weeks(long recent, long before) {
    long[] weeks = new long[13];
    Arrays.fill(weeks, before);
    Arrays.fill(weeks, 0, 4, recent);
    return weeks;
  }
}
