package org.digitalresidents.lifetime;

import java.util.List;
import java.util.OptionalDouble;
import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Predictor;

/**
 * Fits what members spend at a time. Gamma-Gamma where it may be used: where amounts do not depend
 * on frequency, {@code |corr(x, m)| < .3}, and have a mean, q > 1. Else the shrunk mean.
 */
final class SpendFits {
  static final List<String> GAMMA_GAMMA = List.of("p", "q", "v");
  static final String MEAN = "mean";
  static final String CORRELATION = "correlation";

  /** From here on amounts depend on frequency. Source: methods 4.4. */
  static final double DEPENDENT = .3;

  private final Subject subject;
  private final List<SpendGroup> groups;
  private final boolean isMixed;

  /** Groups in a fixed order, those with equally many purchases together. */
  SpendFits(Subject subject, List<SpendGroup> groups, boolean isMixed) {
    this.subject = subject;
    this.groups = groups;
    this.isMixed = isMixed;
  }

  void tell(FitRows out) {
    Spread spread = Spread.of(groups);
    Fitted fitted = fit(spread);
    ModelChoice choice = choice(fitted, spread);
    fitted.rows(subject, spread.members(), groups.size(), choice).forEach(out::accept);
    ModelChoice other =
        isMixed
            ? ModelChoice.NOT_FITTED
            : choice == ModelChoice.CHOSEN ? ModelChoice.YARDSTICK : ModelChoice.CHOSEN;
    out.accept(row(MEAN, mean(spread), spread, other));
    out.accept(row(CORRELATION, correlation(spread), spread, other));
  }

  private Fitted fit(Spread spread) {
    if (isMixed) {
      return Fitted.none(Predictor.GAMMA_GAMMA, GAMMA_GAMMA, NullReason.CURRENCY_MIX);
    }
    List<double[]> starts =
        Family.starts(GAMMA_GAMMA.size(), GAMMA_GAMMA.indexOf("v"), spread.mean());
    return Fitted.of(
        Predictor.GAMMA_GAMMA,
        GAMMA_GAMMA,
        MaximumLikelihood.fit(new SpendLikelihood(groups), starts));
  }

  private static ModelChoice choice(Fitted fitted, Spread spread) {
    if (!fitted.isUsable()) {
      return ModelChoice.NOT_FITTED;
    }
    OptionalDouble correlation = spread.correlation();
    if (correlation.isPresent() && Math.abs(correlation.getAsDouble()) >= DEPENDENT) {
      return ModelChoice.SPEND_DEPENDS;
    }
    List<Double> estimates = fitted.fit().estimates();
    GammaGamma model = new GammaGamma(estimates.get(0), estimates.get(1), estimates.get(2));
    return model.hasMean() ? ModelChoice.CHOSEN : ModelChoice.NO_MEAN;
  }

  private ValueModelRow row(
      String parameter, ValueModelRow.Value value, Spread spread, ModelChoice choice) {
    return ValueModelRow.of(
        ValueModelRow.Key.of(subject, Predictor.SHRUNK_MEAN, parameter),
        value,
        ValueModelRow.Search.none(spread.members(), groups.size()),
        choice);
  }

  private ValueModelRow.Value mean(Spread spread) {
    if (isMixed) {
      return ValueModelRow.Value.none(NullReason.CURRENCY_MIX);
    }
    OptionalDouble error = spread.errorOfMean();
    return error.isPresent()
        ? ValueModelRow.Value.of(spread.mean(), error.getAsDouble())
        : ValueModelRow.Value.of(spread.mean());
  }

  private ValueModelRow.Value correlation(Spread spread) {
    if (isMixed) {
      return ValueModelRow.Value.none(NullReason.CURRENCY_MIX);
    }
    OptionalDouble correlation = spread.correlation();
    return correlation.isPresent()
        ? ValueModelRow.Value.of(correlation.getAsDouble())
        : ValueModelRow.Value.none(NullReason.NOT_IDENTIFIED);
  }
}
