package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.stat.Assignment;

/**
 * Names for groups, each name once: of one role where it fits (one-to-one, at the least cost in
 * all), else of the acts the group does most above the community: two, or one if it does no other
 * more than all do. Follows from the centres and the community's shares alone. Source: methods
 * §1.6.
 */
final class Naming {
  /**
   * A name of one role that fits worse than so is none. Ours: a group that does half its own act
   * costs about 0.03, one with two acts alike 0.07 and more.
   */
  private static final double WORST_FIT = 0.06;

  /** Who does anything so much more than all do is no all-rounder. */
  private static final double MOST_LIFT = StrictMath.log(1.5);

  /** An act that is less of all a group does names no group, however rare it is elsewhere. */
  private static final double LEAST_SHARE = 0.1;

  private final Prototypes prototypes;

  Naming(double[] pi) {
    this.prototypes = new Prototypes(pi);
  }

  double cost(RoleName name, double[] centre) {
    return prototypes.cost(name, centre);
  }

  /**
   * The names of some groups.
   *
   * @param taken names that others have
   */
  List<RoleName> names(List<double[]> centres, List<RoleName> taken) {
    List<RoleName> free = Prototypes.single().stream().filter(name -> isFree(name, taken)).toList();
    double[][] costs = new double[centres.size()][free.size() + centres.size()];
    for (int i = 0; i < costs.length; i++) {
      Arrays.fill(costs[i], WORST_FIT);
      for (int j = 0; j < free.size(); j++) {
        costs[i][j] = singleCost(free.get(j), centres.get(i));
      }
    }
    int[] places = Assignment.of(costs);
    List<RoleName> used = new ArrayList<>(taken);
    Arrays.stream(places).filter(j -> j < free.size()).forEach(j -> used.add(free.get(j)));
    List<RoleName> names = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      boolean isSingle = places[i] < free.size();
      RoleName name = isSingle ? free.get(places[i]) : byLift(centres.get(i), used);
      if (!isSingle) {
        used.add(name);
      }
      names.add(name);
    }
    return names;
  }

  private double singleCost(RoleName name, double[] centre) {
    boolean isSpecial = lift(centre, actsByLift(centre).get(0)) > MOST_LIFT;
    return name.role() == Role.ALL_ROUNDER && isSpecial ? 1 : prototypes.cost(name, centre);
  }

  /** By the acts furthest above the community that nobody is called by yet. */
  private RoleName byLift(double[] centre, List<RoleName> taken) {
    List<Integer> acts = actsByLift(centre);
    RoleName first = RoleName.of(role(acts.get(0)));
    boolean isOne = lift(centre, acts.get(1)) <= 0 || centre[acts.get(1)] < LEAST_SHARE;
    return isOne && isFree(first, taken) ? first : ofTwo(acts, taken);
  }

  private List<Integer> actsByLift(double[] centre) {
    return IntStream.range(0, centre.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer act) -> centre[act] < LEAST_SHARE)
                .thenComparing(act -> -lift(centre, act))
                .thenComparing(act -> act))
        .toList();
  }

  private static RoleName ofTwo(List<Integer> acts, List<RoleName> taken) {
    for (int sum = 1; sum < 2 * acts.size(); sum++) {
      for (int first = 0; 2 * first < sum; first++) {
        int second = sum - first;
        if (second < acts.size()) {
          RoleName name = new RoleName(role(acts.get(first)), role(acts.get(second)));
          if (isFree(name, taken)) {
            return name;
          }
        }
      }
    }
    throw new IllegalStateException("More groups than names");
  }

  private static Role role(int act) {
    return RoleAct.ALL.get(act).role();
  }

  private double lift(double[] centre, int act) {
    return lift(centre[act], prototypes.pi()[act]);
  }

  /** How far above the community a share is: the logarithm of their ratio; 0 of nothing. */
  static double lift(double share, double ofAll) {
    return share > 0 && ofAll > 0 ? StrictMath.log(share / ofAll) : 0;
  }

  private static boolean isFree(RoleName name, List<RoleName> taken) {
    return taken.stream().noneMatch(name::isSameAs);
  }
}
