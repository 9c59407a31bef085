package org.digitalresidents.health;

import java.util.function.IntConsumer;

/**
 * Compares hours that are alike but for pushes: those of one group, weekday and hour of the day
 * within four weeks. Each is held against the mean of the up to four, so what is the same in them,
 * and what changes slowly, cannot pass for a response. Source: the time-stratified case-crossover
 * design, Janes, Sheppard and Lumley, Epidemiology 16 (2005), with a line through rates in the
 * place of odds, so that pushes whose windows overlap add up.
 */
final class MatchedHours {
  private static final int WEEKS = 4;

  private final LocalHours clock;
  private final long[] population;
  private final int margin;

  /**
   * Hours of a group.
   *
   * @param population how many the outcome could have, by hour
   * @param margin hours at either end that cannot be judged: what lies beyond is not known
   */
  MatchedHours(LocalHours clock, long[] population, int margin) {
    this.clock = clock;
    this.population = population;
    this.margin = margin;
  }

  /**
   * Adds the hours to the sums of their days.
   *
   * @param outcome how many had it, by hour
   * @param pushes the pushes it may be a response to, by hour
   * @param held the pushes whose own share in it is to be taken off
   */
  void addTo(DaySums days, long[] outcome, long[] pushes, long[] held) {
    Means means = new Means(outcome, pushes, held);
    forEach(
        hour -> {
          int stratum = stratum(hour);
          if (means.hours[stratum] > 1) {
            days.add(
                clock.day(hour),
                means.hours[stratum],
                (double) population[hour],
                pushes[hour] - means.of(stratum, means.pushes),
                held[hour] - means.of(stratum, means.held),
                (double) outcome[hour] / population[hour] - means.of(stratum, means.outcome));
          }
        });
  }

  /** How many had an outcome in the hours that can be judged, by day. */
  void count(long[] outcome, long[] byDay) {
    forEach(hour -> byDay[clock.day(hour)] += outcome[hour]);
  }

  /** The hours that can be judged. */
  void forEach(IntConsumer use) {
    for (int hour = margin; hour < population.length - margin; hour++) {
      if (population[hour] > 0) {
        use.accept(hour);
      }
    }
  }

  /** Which hours are alike, from 0 on. */
  int stratum(int hour) {
    return clock.stratum(hour, WEEKS);
  }

  /** How many strata there are at most. */
  int strata() {
    return clock.strata(WEEKS);
  }

  /** Of an outcome its rate in all hours of a stratum; of pushes their mean, by population. */
  private final class Means {
    private final int[] hours = new int[strata()];
    private final double[] weight = new double[strata()];
    private final double[] outcome = new double[strata()];
    private final double[] pushes = new double[strata()];
    private final double[] held = new double[strata()];

    Means(long[] outcomes, long[] pushed, long[] heldPushes) {
      forEach(
          hour -> {
            int stratum = stratum(hour);
            hours[stratum]++;
            weight[stratum] += population[hour];
            outcome[stratum] += outcomes[hour];
            pushes[stratum] += (double) pushed[hour] * population[hour];
            held[stratum] += (double) heldPushes[hour] * population[hour];
          });
    }

    double of(int stratum, double[] sums) {
      return sums[stratum] / weight[stratum];
    }
  }
}
