package org.digitalresidents.role;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * How likely counts come from each group: a Dirichlet-multinomial of each, all equally varied,
 * weighed by how many rows the groups have. Few acts leave much open, so the probabilities stay
 * near the groups' sizes; many acts settle it.
 */
final class Membership implements Serializable {
  private static final long serialVersionUID = 1L;

  /** An act nobody of a group was seen to do is rare there, not impossible. */
  private static final double LEAST_SHARE = 1e-3;

  private final double[] logSizes;
  private final double[][] alphas;

  Membership(List<Persona> groups) {
    logSizes = groups.stream().mapToDouble(group -> StrictMath.log(group.size())).toArray();
    alphas = groups.stream().map(Membership::alpha).toArray(double[][]::new);
  }

  private static double[] alpha(Persona group) {
    double[] alpha = new double[group.mean().length];
    for (int act = 0; act < alpha.length; act++) {
      alpha[act] = group.concentration() * Math.max(group.mean()[act], LEAST_SHARE);
    }
    return alpha;
  }

  /** The probabilities of the groups. */
  double[] probabilities(long[] counts) {
    double[] weights = new double[alphas.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int group = 0; group < weights.length; group++) {
      weights[group] = logSizes[group] + logLikelihood(counts, alphas[group]);
      most = Math.max(most, weights[group]);
    }
    double sum = 0;
    for (int group = 0; group < weights.length; group++) {
      weights[group] = StrictMath.exp(weights[group] - most);
      sum += weights[group];
    }
    for (int group = 0; group < weights.length; group++) {
      weights[group] /= sum;
    }
    return weights;
  }

  /** The likeliest group; of several, the first. */
  int likeliest(long[] counts) {
    return likeliest(probabilities(counts));
  }

  static int likeliest(double[] probabilities) {
    int likeliest = 0;
    for (int group = 1; group < probabilities.length; group++) {
      likeliest = probabilities[group] > probabilities[likeliest] ? group : likeliest;
    }
    return likeliest;
  }

  /** Of what distinguishes groups: the rising factorials of the parameters. */
  private static double logLikelihood(long[] counts, double[] alpha) {
    double sum = 0;
    double whole = 0;
    long total = 0;
    for (int act = 0; act < alpha.length; act++) {
      whole += alpha[act];
      total += counts[act];
      sum += rise(alpha[act], counts[act]);
    }
    return sum - rise(whole, total);
  }

  private static double rise(double alpha, long count) {
    return count == 0 ? 0 : Gamma.logGamma(alpha + count) - Gamma.logGamma(alpha);
  }
}
