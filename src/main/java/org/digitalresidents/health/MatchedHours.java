package org.digitalresidents.health;

import java.util.Arrays;

/**
 * Compares hours that are alike but for pushes: those of one group, weekday and hour within four
 * weeks. Each is held against the mean of the up to four, so what is the same in them, and what
 * changes slowly, cannot pass for a response. Source: the time-stratified case-crossover design,
 * Janes, Sheppard and Lumley, Epidemiology 16 (2005), with a line through rates in the place of
 * odds, so that pushes whose windows overlap add up.
 */
final class MatchedHours {
  static final int HOURS_A_DAY = 24;
  private static final int HOURS_A_WEEK = 7 * HOURS_A_DAY;
  private static final int WEEKS = 4;

  private final long[] population;
  private final int margin;

  /**
   * Hours of a group.
   *
   * @param population how many the outcome could have, by hour
   * @param margin hours at either end that cannot be judged: what lies beyond is not known
   */
  MatchedHours(long[] population, int margin) {
    this.population = population;
    this.margin = margin;
  }

  /** What is done with an hour and the means of the hours like it. */
  private interface Use {
    void of(int hour, Means means);
  }

  /**
   * Adds the hours to the sums of their days.
   *
   * @param outcome how many had it, by hour
   * @param pushes the pushes it may be a response to, by hour
   * @param held the pushes whose own share in it is to be taken off
   */
  void addTo(DaySums days, long[] outcome, long[] pushes, long[] held) {
    forEach(
        new long[][] {outcome, pushes, held},
        (hour, means) -> {
          if (means.hours() > 1) {
            days.add(
                hour / HOURS_A_DAY,
                means.hours(),
                (double) population[hour],
                pushes[hour] - means.of(1),
                held[hour] - means.of(2),
                (double) outcome[hour] / population[hour] - means.of(0));
          }
        });
  }

  /** How many of an outcome are to be expected in each hour that can be judged, else NaN. */
  double[] expected(long[] outcome) {
    double[] expected = new double[population.length];
    Arrays.fill(expected, Double.NaN);
    forEach(
        new long[][] {outcome}, (hour, means) -> expected[hour] = population[hour] * means.of(0));
    return expected;
  }

  /** How many had an outcome in the hours that can be judged, by day. */
  void count(long[] outcome, long[] byDay) {
    forEach(new long[0][], (hour, means) -> byDay[hour / HOURS_A_DAY] += outcome[hour]);
  }

  private void forEach(long[][] series, Use use) {
    int last = population.length - margin;
    for (int block = 0; block < last; block += WEEKS * HOURS_A_WEEK) {
      for (int first = block; first < Math.min(block + HOURS_A_WEEK, last); first++) {
        int end = Math.min(block + WEEKS * HOURS_A_WEEK, last);
        Means means = new Means(series, first, end);
        for (int hour = first; hour < end; hour += HOURS_A_WEEK) {
          if (isJudged(hour)) {
            use.of(hour, means);
          }
        }
      }
    }
  }

  private boolean isJudged(int hour) {
    return hour >= margin && population[hour] > 0;
  }

  /** Of an outcome its rate in all of the hours; of pushes their mean, by population. */
  private final class Means {
    private final double[] means;
    private int hours;

    Means(long[][] series, int first, int end) {
      means = new double[series.length];
      double weight = 0;
      for (int hour = first; hour < end; hour += HOURS_A_WEEK) {
        if (isJudged(hour)) {
          hours++;
          weight += population[hour];
          for (int i = 0; i < series.length; i++) {
            means[i] += (double) series[i][hour] * (i == 0 ? 1 : population[hour]);
          }
        }
      }
      for (int i = 0; i < means.length; i++) {
        means[i] /= weight;
      }
    }

    /** How many hours they are. */
    int hours() {
      return hours;
    }

    double of(int series) {
      return means[series];
    }
  }
}
