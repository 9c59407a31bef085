package org.digitalresidents.lifetime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Finds the parameters under which what was seen is likeliest.
 *
 * <p>All parameters are positive, so the search is in their logarithms. There a unit of time or
 * money is but a shift: starts that are given in the scale of the data do what scaling the data
 * would, and nothing has to be scaled back.
 *
 * <p>Several starts, as a likelihood may have several peaks. They are tried on a spread of the
 * groups, and from the best of them the search goes on with all. Where the parameters run away
 * (nobody ever leaves, say) they stop at {@link LogLikelihood#FARTHEST}, and that is no
 * convergence.
 */
final class MaximumLikelihood {
  /** Groups to try starts on. */
  private static final int COARSE = 2_000;

  /** The largest derivative of the mean ln L by the logarithm of a parameter that counts as 0. */
  private static final double FLAT = 1e-6;

  /** ln θ that is known to no better than ± 5 is not known. */
  private static final double LARGEST_VARIANCE = 25;

  private MaximumLikelihood() {}

  /**
   * The best fit.
   *
   * @param starts each one value per parameter, in the scale of the data
   */
  static Fit fit(Objective objective, List<double[]> starts) {
    LogLikelihood coarse = new LogLikelihood(objective.coarse(COARSE));
    double[] start =
        starts.stream()
            .map(values -> Ascent.from(coarse, LogLikelihood.logs(values)))
            .max(Comparator.comparingDouble(Ascent::value))
            .orElseThrow()
            .point();
    LogLikelihood all = new LogLikelihood(objective);
    return fit(all, Ascent.from(all, start), objective.members());
  }

  private static Fit fit(LogLikelihood all, Ascent ascent, long members) {
    double[] point = ascent.point();
    double[] parameters = LogLikelihood.parameters(point);
    double norm = Arrays.stream(all.gradient(point)).map(Math::abs).max().orElseThrow();
    boolean isInside = Arrays.stream(point).allMatch(LogLikelihood::isInside);
    Optional<double[]> variances =
        Information.at(point, all::gradient).variances(members, LARGEST_VARIANCE);
    // At a peak the error of θ is θ times that of ln θ.
    List<OptionalDouble> errors =
        IntStream.range(0, point.length)
            .mapToObj(
                i ->
                    variances.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(parameters[i] * Math.sqrt(variances.get()[i])))
            .toList();
    return new Fit(
        Arrays.stream(parameters).boxed().toList(),
        errors,
        ascent.value() * members,
        members,
        ascent.iterations(),
        norm,
        isInside && norm <= FLAT);
  }
}
