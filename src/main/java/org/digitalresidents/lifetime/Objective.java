package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.List;

/** What is to be made as large as possible: ln L of all members. */
interface Objective {
  /**
   * The mean of ln L over members, so that its scale does not depend on how many there are.
   *
   * @param parameters all positive
   * @param gradient is set to the derivatives by each parameter
   */
  double mean(double[] parameters, double[] gradient);

  long members();

  /** The same of so many groups at most, to look around in. */
  Objective coarse(int groups);

  /** So many at most, evenly spread. */
  static <T> List<T> spread(List<T> groups, int most) {
    int step = (groups.size() + most - 1) / most;
    if (step <= 1) {
      return groups;
    }
    List<T> kept = new ArrayList<>();
    for (int i = step / 2; i < groups.size(); i += step) {
      kept.add(groups.get(i));
    }
    return kept;
  }
}
