package org.digitalresidents.value;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.NullReason;

/** The board of one group in one period, from what is added to it. */
final class PeriodBoard {
  private static final long HOUR = Duration.ofHours(1).toMillis() * 1_000;
  private static final long DAY = Duration.ofDays(1).toMillis() * 1_000;

  private final int fewest;
  private final Map<Linking, Side> sides = new EnumMap<>(Linking.class);

  /** What one linking makes of the period. What has no linking in it stands on both sides. */
  private static final class Side {
    final Map<BoardMeasure, long[]> tallies = new EnumMap<>(BoardMeasure.class);
    final Waits waits = new Waits();
    final HelpTies ties = new HelpTies();

    long count(BoardMeasure measure) {
      long[] tally = tallies.get(measure);
      return tally == null ? 0 : tally[0];
    }

    long base(BoardMeasure measure) {
      long[] tally = tallies.get(measure);
      return tally == null ? 0 : tally[1];
    }
  }

  /**
   * An empty board.
   *
   * @param fewest a rate of fewer is not shown
   */
  PeriodBoard(int fewest) {
    this.fewest = fewest;
    for (Linking linking : Linking.values()) {
      sides.put(linking, new Side());
    }
  }

  /** So many more of so many more. */
  void tally(BoardMeasure measure, Linking linking, long count, long base) {
    long[] tally = sides.get(linking).tallies.computeIfAbsent(measure, key -> new long[2]);
    tally[0] += count;
    tally[1] += base;
  }

  /** A question waits for its first reply, or waited so long. */
  void wait(Linking linking, long micros, boolean isReplied) {
    sides.get(linking).waits.add(micros, isReplied);
  }

  /** A member answered a question of another. */
  void help(Linking linking, String helper, String asker) {
    sides.get(linking).ties.add(helper, asker);
  }

  /** Every measure, in order. */
  void tell(BiConsumer<BoardMeasure, EstimateRow> out) {
    for (BoardMeasure measure : BoardMeasure.values()) {
      out.accept(measure, estimate(measure));
    }
  }

  private EstimateRow estimate(BoardMeasure measure) {
    return switch (measure) {
      case SOLVED_STRICT,
          SOLVED_LENIENT,
          SOLVED_BY_MEMBERS,
          SOLVED_ACCEPTED,
          SOLVED_THANKED,
          SOLVED_REACTED,
          SOLVED_ANSWERED,
          COLD_SHARE ->
          band(side -> share(side, measure));
      case QUESTIONS, QUESTIONS_OPEN, EXPERIENCE_SHARES, SHARES_OF_SUCCESS, MESSAGES, PUSHES ->
          EstimateRow.count(sides.get(Linking.CONSERVATIVE).count(measure));
      case FIRST_REPLY_MEDIAN -> band(side -> side.waits.median(fewest));
      case REPLIED_IN_AN_HOUR -> band(side -> side.waits.by(HOUR, fewest));
      case REPLIED_IN_A_DAY -> band(side -> side.waits.by(DAY, fewest));
      case HELP_PAIRS -> band(side -> side.ties.pairs());
      case HELPERS -> band(side -> side.ties.helpers());
      case HELPEES -> band(side -> side.ties.helped());
      case HELP_RECIPROCITY -> band(side -> side.ties.reciprocity(fewest));
      case GENERALIZED_EXCHANGE -> band(side -> side.ties.passedOn(fewest));
      case SHARES_THAT_SUCCEEDED -> share(sides.get(Linking.CONSERVATIVE), measure);
      case GATHERINGS_HELD ->
          share(sides.get(Linking.CONSERVATIVE), measure).ifBaseZero(NullReason.NO_GATHERINGS);
      case GATHERING_TURNOUT ->
          share(sides.get(Linking.CONSERVATIVE), measure).ifBaseZero(NullReason.NO_ATTENDANCE);
      case PUSH_READS -> reads(sides.get(Linking.CONSERVATIVE));
    };
  }

  private EstimateRow band(Function<Side, EstimateRow> figure) {
    return figure
        .apply(sides.get(Linking.CONSERVATIVE))
        .and(figure.apply(sides.get(Linking.LIBERAL)));
  }

  private EstimateRow share(Side side, BoardMeasure measure) {
    return EstimateRow.share(side.count(measure), side.base(measure), fewest);
  }

  private static EstimateRow reads(Side side) {
    return EstimateRow.mean(
        side.count(BoardMeasure.PUSH_READS),
        side.base(BoardMeasure.PUSH_READS),
        1,
        NullReason.NO_READS);
  }
}
