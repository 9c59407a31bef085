package org.digitalresidents.hero;

import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PriorSource;
import org.digitalresidents.stat.BetaRate;

/** How often a member's answers are credited, as far as that is known: columns of {@code hero}. */
record CreditRow(
    Double creditRate,
    String creditRateNullReason,
    Double creditRateLow,
    Double creditRateHigh,
    double priorMean,
    double priorAnswers,
    String priorSource) {
  private static final double TAIL = 0.05;

  static CreditRow of(long credited, long answers, BetaRate prior, PriorSource source) {
    if (answers == 0) {
      return new CreditRow(
          null,
          NullReason.BASE_ZERO.code(),
          null,
          null,
          prior.mean(),
          prior.weight(),
          source.code());
    }
    BetaRate posterior = prior.after(credited, answers);
    return new CreditRow(
        posterior.mean(),
        null,
        posterior.quantile(TAIL),
        posterior.quantile(1 - TAIL),
        prior.mean(),
        prior.weight(),
        source.code());
  }
}
