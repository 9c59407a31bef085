package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Predictor;

/**
 * A model after the attempt to fit it.
 *
 * @param fit null where there was nothing to fit it to
 * @param obstacle why it cannot be used; null where it can
 */
record Fitted(Predictor predictor, List<String> parameters, Fit fit, NullReason obstacle) {

  /** A mean chance to leave after a purchase that nobody would tell from none. */
  private static final double HARDLY_EVER = 1e-4;

  static Fitted of(Predictor predictor, List<String> parameters, Fit fit) {
    return new Fitted(
        predictor, parameters, fit, fit.converged() ? null : NullReason.NOT_CONVERGED);
  }

  static Fitted none(Predictor predictor, List<String> parameters, NullReason obstacle) {
    return new Fitted(predictor, parameters, null, obstacle);
  }

  boolean isUsable() {
    return obstacle == null;
  }

  /**
   * Whether the search found no end because nobody is seen to stop: the chance to leave, beta (a,
   * b), ran to 0, one of its parameters to the bound. Where it ran to any other end, or stood
   * still, that is not known.
   */
  boolean isWithoutStopping() {
    int a = parameters.indexOf("a");
    int b = parameters.indexOf("b");
    if (isUsable() || fit == null || a < 0) {
      return false;
    }
    double leaving = fit.estimates().get(a) / (fit.estimates().get(a) + fit.estimates().get(b));
    return (fit.isAtBound(a) || fit.isAtBound(b)) && leaving < HARDLY_EVER;
  }

  double logLikelihood() {
    return isUsable() ? fit.logLikelihood() : Double.NEGATIVE_INFINITY;
  }

  List<ValueModelRow> rows(Subject subject, long members, long groups, ModelChoice choice) {
    ValueModelRow.Search search =
        fit == null
            ? ValueModelRow.Search.none(members, groups)
            : ValueModelRow.Search.of(fit, groups);
    List<ValueModelRow> rows = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      ValueModelRow.Key key = ValueModelRow.Key.of(subject, predictor, parameters.get(i));
      rows.add(
          ValueModelRow.of(key, value(i), search, isUsable() ? choice : ModelChoice.NOT_FITTED));
    }
    return rows;
  }

  private ValueModelRow.Value value(int parameter) {
    if (!isUsable()) {
      return ValueModelRow.Value.none(obstacle);
    }
    OptionalDouble error = fit.standardErrors().get(parameter);
    double estimate = fit.estimates().get(parameter);
    return error.isPresent()
        ? ValueModelRow.Value.of(estimate, error.getAsDouble())
        : ValueModelRow.Value.of(estimate);
  }
}
