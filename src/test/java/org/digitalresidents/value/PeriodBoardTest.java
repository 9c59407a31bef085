package org.digitalresidents.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.model.Linking;
import org.junit.jupiter.api.Test;

class PeriodBoardTest {
  private static final long HOUR = 3_600_000_000L;

  private static Map<BoardMeasure, EstimateRow> told(PeriodBoard board) {
    Map<BoardMeasure, EstimateRow> told = new EnumMap<>(BoardMeasure.class);
    board.tell(told::put);
    return told;
  }

  /** 2 of 5 and 3 of 5; the band spans both, the interval is Wilson's of the first. */
  @Test
  void aRateHasItsNumbersIntervalAndBand() {
    PeriodBoard board = new PeriodBoard(5);
    board.tally(BoardMeasure.SOLVED_STRICT, Linking.CONSERVATIVE, 2, 3);
    board.tally(BoardMeasure.SOLVED_STRICT, Linking.CONSERVATIVE, 0, 2);
    board.tally(BoardMeasure.SOLVED_STRICT, Linking.LIBERAL, 3, 5);

    EstimateRow strict = told(board).get(BoardMeasure.SOLVED_STRICT);
    assertThat(strict.value()).isEqualTo(0.4);
    assertThat(strict.numerator()).isEqualTo(2);
    assertThat(strict.denominator()).isEqualTo(5);
    assertThat(strict.low()).isCloseTo(0.11762, within(1e-5)); // (2 + 1.9207) / 8.8415 ∓ .3258
    assertThat(strict.high()).isCloseTo(0.76928, within(1e-5));
    assertThat(strict.bandLow()).isEqualTo(0.4);
    assertThat(strict.bandHigh()).isEqualTo(0.6);
  }

  @Test
  void fewAreNotShownAndNothingIsNoRate() {
    PeriodBoard board = new PeriodBoard(5);
    board.tally(BoardMeasure.SOLVED_STRICT, Linking.CONSERVATIVE, 2, 4);

    Map<BoardMeasure, EstimateRow> told = told(board);
    assertThat(told.get(BoardMeasure.SOLVED_STRICT).valueNullReason()).isEqualTo("too_few");
    assertThat(told.get(BoardMeasure.SOLVED_LENIENT).valueNullReason()).isEqualTo("base_zero");
    assertThat(told.get(BoardMeasure.GATHERINGS_HELD).valueNullReason()).isEqualTo("no_gatherings");
    assertThat(told.get(BoardMeasure.PUSH_READS).valueNullReason()).isEqualTo("no_reads");
    assertThat(told.get(BoardMeasure.MESSAGES).value()).isZero();
  }

  /**
   * Ann, bob and cat help in a circle, and bob helps ann back: ties ann→bob, bob→cat, cat→ann,
   * bob→ann. Returned: ann→bob and bob→ann. Passed on: ann→bob (bob→cat), bob→cat (cat→ann),
   * cat→ann (ann→bob); not bob→ann, as ann helps bob only.
   */
  @Test
  void helpIsReturnedAndPassedOn() {
    PeriodBoard board = new PeriodBoard(1);
    String[][] helps = {
      {"ann", "bob"}, {"ann", "bob"}, {"bob", "cat"}, {"cat", "ann"}, {"bob", "ann"}
    };
    for (String[] help : helps) {
      board.help(Linking.CONSERVATIVE, help[0], help[1]);
    }

    Map<BoardMeasure, EstimateRow> told = told(board);
    assertThat(told.get(BoardMeasure.HELP_PAIRS).value()).isEqualTo(5);
    assertThat(told.get(BoardMeasure.HELPERS).value()).isEqualTo(3);
    assertThat(told.get(BoardMeasure.HELPEES).value()).isEqualTo(3);
    assertThat(told.get(BoardMeasure.HELP_RECIPROCITY).value()).isEqualTo(2.0 / 4);
    assertThat(told.get(BoardMeasure.GENERALIZED_EXCHANGE).value()).isEqualTo(3.0 / 4);
  }

  /**
   * Replies after 1, 1, 2 and 30 hours; one watched for 10 hours and one for 72 in vain. S(1 h) =
   * 4/6; S(2 h) = 4/6 · 3/4 = 1/2, so the median is 2 hours and by a day .5 have a reply. Without
   * the unanswered the median would be 1 hour.
   */
  @Test
  void theUnansweredWaitToo() {
    PeriodBoard board = new PeriodBoard(5);
    for (long hours : new long[] {30, 1, 2, 1}) {
      board.wait(Linking.CONSERVATIVE, hours * HOUR, true);
    }
    board.wait(Linking.CONSERVATIVE, 10 * HOUR, false);
    board.wait(Linking.CONSERVATIVE, 72 * HOUR, false);

    Map<BoardMeasure, EstimateRow> told = told(board);
    assertThat(told.get(BoardMeasure.FIRST_REPLY_MEDIAN).value()).isEqualTo(7200);
    assertThat(told.get(BoardMeasure.REPLIED_IN_AN_HOUR).value()).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(told.get(BoardMeasure.REPLIED_IN_A_DAY).value()).isCloseTo(0.5, within(1e-12));
    assertThat(told.get(BoardMeasure.REPLIED_IN_A_DAY).denominator()).isEqualTo(6);
  }

  @Test
  void whatNobodyWasWatchedForIsNotKnown() {
    PeriodBoard board = new PeriodBoard(1);
    board.wait(Linking.CONSERVATIVE, 2 * HOUR, true);
    board.wait(Linking.CONSERVATIVE, 10 * HOUR, false);
    board.wait(Linking.CONSERVATIVE, 10 * HOUR, false);

    Map<BoardMeasure, EstimateRow> told = told(board);
    assertThat(told.get(BoardMeasure.REPLIED_IN_A_DAY).valueNullReason()).isEqualTo("not_observed");
    assertThat(told.get(BoardMeasure.FIRST_REPLY_MEDIAN).valueNullReason())
        .isEqualTo("not_reached");
  }

  @Test
  void allRepliedToAtOnceIsAFigure() {
    PeriodBoard board = new PeriodBoard(1);
    board.wait(Linking.CONSERVATIVE, 0, true);

    Map<BoardMeasure, EstimateRow> told = told(board);
    assertThat(told.get(BoardMeasure.FIRST_REPLY_MEDIAN).value()).isZero();
    assertThat(told.get(BoardMeasure.REPLIED_IN_AN_HOUR).value()).isEqualTo(1);
  }

  /** A group and its copy together have the rates of either, and narrower intervals. */
  @Test
  void twiceTheSameLeavesTheRates() {
    PeriodBoard once = new PeriodBoard(1);
    PeriodBoard twice = new PeriodBoard(1);
    fill(once, "a");
    fill(twice, "a");
    fill(twice, "b");

    Map<BoardMeasure, EstimateRow> rates = told(once);
    told(twice)
        .forEach(
            (measure, row) -> {
              boolean isCount = rates.get(measure).denominator() == null;
              Double expected = rates.get(measure).value();
              if (expected != null && isCount) {
                assertThat(row.value()).as("%s", measure).isEqualTo(2 * expected);
              } else if (expected != null) {
                assertThat(row.value()).as("%s", measure).isCloseTo(expected, within(1e-12));
              }
            });
    double width = width(rates.get(BoardMeasure.SOLVED_STRICT));
    assertThat(width(told(twice).get(BoardMeasure.SOLVED_STRICT))).isLessThan(width);
  }

  private static double width(EstimateRow row) {
    return row.high() - row.low();
  }

  private static void fill(PeriodBoard board, String suffix) {
    for (Linking linking : Linking.values()) {
      board.tally(BoardMeasure.SOLVED_STRICT, linking, 4, 9);
      board.tally(BoardMeasure.COLD_SHARE, linking, 5, 7);
      board.tally(BoardMeasure.MESSAGES, linking, 70, 0);
      for (int hours = 1; hours < 30; hours += 3) {
        board.wait(linking, hours * HOUR, hours % 2 == 0);
      }
      board.help(linking, "ann" + suffix, "bob" + suffix);
      board.help(linking, "bob" + suffix, "ann" + suffix);
      board.help(linking, "bob" + suffix, "cat" + suffix);
    }
  }
}
