package org.digitalresidents.lifetime;

import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Predictor;

/** A row of {@code value_model}. */
public record ValueModelRow(Key key, Value value, Search search, String choice) {

  /** Which parameter of which model. */
  public record Key(String communityId, String sample, String model, String parameter) {
    static Key of(Subject subject, Predictor model, String parameter) {
      return new Key(subject.communityId(), subject.sample().code(), model.code(), parameter);
    }
  }

  /** What is known of it. */
  public record Value(
      Double estimate,
      String estimateNullReason,
      Double standardError,
      String standardErrorNullReason) {

    static Value of(double estimate, double standardError) {
      return new Value(estimate, null, standardError, null);
    }

    /** An estimate of which the error is not known. */
    static Value of(double estimate) {
      return new Value(estimate, null, null, NullReason.NOT_IDENTIFIED.code());
    }

    static Value none(NullReason reason) {
      return new Value(null, reason.code(), null, reason.code());
    }
  }

  /** How it was found. */
  public record Search(
      Double logLikelihood,
      long memberCount,
      long groupCount,
      Boolean converged,
      Long iterations,
      Double gradientNorm) {

    static Search none(long members, long groups) {
      return new Search(null, members, groups, null, null, null);
    }

    static Search of(Fit fit, long groups) {
      return new Search(
          fit.converged() ? fit.logLikelihood() : null,
          fit.members(),
          groups,
          fit.converged(),
          (long) fit.iterations(),
          fit.gradientNorm());
    }
  }

  static ValueModelRow of(Key key, Value value, Search search, ModelChoice choice) {
    return new ValueModelRow(key, value, search, choice.code());
  }
}
