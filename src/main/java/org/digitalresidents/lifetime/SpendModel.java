package org.digitalresidents.lifetime;

import org.digitalresidents.model.Predictor;

/** What a member will spend at a time. */
interface SpendModel {
  /**
   * How much others weigh in the mean of a member: as much as one purchase more. There is little to
   * learn the weight from where Gamma-Gamma does not hold.
   */
  double PRIOR_PURCHASES = 1;

  /** After so many repeat purchases of so much in all; of a net below nothing, as of nothing. */
  double expected(long purchases, double spent);

  /** The published model. */
  static SpendModel of(FittedModel fitted) {
    if (fitted.predictor() == Predictor.SHRUNK_MEAN) {
      double mean = fitted.estimate(SpendFits.MEAN);
      return (purchases, spent) ->
          (Math.max(spent, 0) + PRIOR_PURCHASES * mean) / (purchases + PRIOR_PURCHASES);
    }
    GammaGamma model =
        new GammaGamma(fitted.estimate("p"), fitted.estimate("q"), fitted.estimate("v"));
    return (purchases, spent) ->
        purchases == 0 ? model.mean() : model.expected(purchases, Math.max(spent, 0) / purchases);
  }
}
