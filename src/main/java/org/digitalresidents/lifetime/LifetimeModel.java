package org.digitalresidents.lifetime;

/**
 * How members come again until, unseen, they stop for good. Time is in one unit throughout, that of
 * the histories the model was fitted to: weeks.
 */
public interface LifetimeModel {

  /** ln L of those who came equally often, as a function of when. */
  interface Likelihood {
    /**
     * ln L of one member.
     *
     * @param last t_x
     * @param age T
     * @param gradient is set to the derivatives by each parameter, in the order of the model's own
     */
    double log(double last, double age, double[] gradient);
  }

  /** The likelihood after x repeats: what does not depend on their times is computed here, once. */
  Likelihood after(long repeats);

  /** The probability that the member has not stopped, 0..1. */
  double alive(History history);

  /** How often the member is expected to come in so much time after their history. */
  double expected(History history, double time);

  /** How often one is expected to come again in so much time after the first. */
  default double expected(double time) {
    return expected(History.NEW, time);
  }

  /** The probability to come again exactly so often in so much time after the first. */
  double probability(long repeats, double time);
}
