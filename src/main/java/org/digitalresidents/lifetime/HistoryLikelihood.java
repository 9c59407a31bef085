package org.digitalresidents.lifetime;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** ln L of histories under the models of one family. */
final class HistoryLikelihood implements Objective {
  private final Function<double[], ? extends LifetimeModel> family;
  private final List<Group> groups;
  private final long members;

  /**
   * Groups in a fixed order, those with equal repeats together: they are added up in that order, so
   * that the last bits do not depend on how the data are spread.
   */
  HistoryLikelihood(Function<double[], ? extends LifetimeModel> family, List<Group> groups) {
    this.family = family;
    this.groups = groups;
    this.members = groups.stream().mapToLong(Group::members).sum();
  }

  @Override
  public long members() {
    return members;
  }

  @Override
  public Objective coarse(int most) {
    return new HistoryLikelihood(family, Objective.spread(groups, most));
  }

  @Override
  public double mean(double[] parameters, double[] gradient) {
    LifetimeModel model = family.apply(parameters);
    double[] row = new double[gradient.length];
    Arrays.fill(gradient, 0);
    double sum = 0;
    long repeats = -1;
    LifetimeModel.Likelihood likelihood = null;
    for (Group group : groups) {
      History history = group.history();
      if (history.repeats() != repeats) {
        repeats = history.repeats();
        likelihood = model.after(repeats);
      }
      double weight = (double) group.members() / members;
      sum += weight * likelihood.log(history.last(), history.age(), row);
      for (int i = 0; i < row.length; i++) {
        gradient[i] += weight * row[i];
      }
    }
    return sum;
  }
}
