package org.digitalresidents.lifetime;

import java.util.Arrays;
import java.util.List;

/** ln L of what members spend under {@link GammaGamma}. */
final class SpendLikelihood implements Objective {
  private final List<SpendGroup> groups;
  private final long members;

  /** Groups in a fixed order, those with equally many purchases together. */
  SpendLikelihood(List<SpendGroup> groups) {
    this.groups = groups;
    this.members = groups.stream().mapToLong(SpendGroup::members).sum();
  }

  @Override
  public long members() {
    return members;
  }

  @Override
  public Objective coarse(int most) {
    return new SpendLikelihood(Objective.spread(groups, most));
  }

  @Override
  public double mean(double[] parameters, double[] gradient) {
    GammaGamma model = new GammaGamma(parameters[0], parameters[1], parameters[2]);
    double[] row = new double[gradient.length];
    Arrays.fill(gradient, 0);
    double sum = 0;
    long purchases = -1;
    GammaGamma.Likelihood likelihood = null;
    for (SpendGroup group : groups) {
      if (group.purchases() != purchases) {
        purchases = group.purchases();
        likelihood = model.after(purchases);
      }
      double weight = (double) group.members() / members;
      sum += weight * likelihood.log(group.mean(), row);
      for (int i = 0; i < row.length; i++) {
        gradient[i] += weight * row[i];
      }
    }
    return sum;
  }
}
