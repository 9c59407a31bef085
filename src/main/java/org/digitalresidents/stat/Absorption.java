package org.digitalresidents.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Where a Markov chain ends that was seen moving: how likely it reaches a goal before it ends
 * elsewhere, and after how many steps.
 *
 * <p>With Q the probabilities between states from which the goal can be reached, and r those to the
 * goal: {@code h = (I − Q)⁻¹ r} is the probability to reach it, and {@code g = (I − Q)⁻¹ h} that
 * times the expected steps, so of those who reach it they are {@code g / h} (Kemeny and Snell,
 * Finite Markov Chains, 1960, ch. 3). From other states h is 0.
 */
public final class Absorption {
  private final List<Optional<Reach>> reaches = new ArrayList<>();

  /**
   * From a state.
   *
   * @param probability to reach the goal
   * @param steps expected until then, of those who do; none where nobody does
   */
  public record Reach(double probability, OptionalDouble steps) {}

  /**
   * Solves a chain.
   *
   * @param moves how often it was seen to go from a state to another, or to stay
   * @param toGoal how often from a state to the goal
   * @param elsewhere how often from a state to another end
   */
  public Absorption(long[][] moves, long[] toGoal, long[] elsewhere) {
    int size = toGoal.length;
    double[] seen = new double[size];
    for (int from = 0; from < size; from++) {
      seen[from] = (double) toGoal[from] + elsewhere[from];
      for (long count : moves[from]) {
        seen[from] += count;
      }
    }
    boolean[] isUnknown = new boolean[size];
    boolean[] canReach = new boolean[size];
    for (int state = 0; state < size; state++) {
      isUnknown[state] = seen[state] == 0;
      canReach[state] = toGoal[state] > 0;
    }
    spread(moves, isUnknown);
    spread(moves, canReach);
    solve(moves, toGoal, seen, canReach, isUnknown);
  }

  /** From a state; none where it, or one it may come to, was never seen moving. */
  public Optional<Reach> from(int state) {
    return reaches.get(state);
  }

  /** A mark goes to each state from which a marked one can be reached. */
  private static void spread(long[][] moves, boolean[] marks) {
    for (int round = 0; round < marks.length; round++) {
      for (int from = 0; from < marks.length; from++) {
        for (int to = 0; to < marks.length; to++) {
          marks[from] |= moves[from][to] > 0 && marks[to];
        }
      }
    }
  }

  private void solve(
      long[][] moves, long[] toGoal, double[] seen, boolean[] canReach, boolean[] isUnknown) {
    int size = toGoal.length;
    RealMatrix rest = MatrixUtils.createRealIdentityMatrix(size);
    RealVector goal = new ArrayRealVector(size);
    for (int from = 0; from < size; from++) {
      if (canReach[from] && !isUnknown[from]) {
        goal.setEntry(from, toGoal[from] / seen[from]);
        for (int to = 0; to < size; to++) {
          boolean isWithin = canReach[to] && !isUnknown[to];
          rest.addToEntry(from, to, isWithin ? -moves[from][to] / seen[from] : 0);
        }
      }
    }
    DecompositionSolver solver = new LUDecomposition(rest).getSolver();
    RealVector probability = solver.solve(goal);
    RealVector weighted = solver.solve(probability);
    for (int state = 0; state < size; state++) {
      double h = probability.getEntry(state);
      OptionalDouble steps =
          canReach[state]
              ? OptionalDouble.of(weighted.getEntry(state) / h)
              : OptionalDouble.empty();
      Reach reach = new Reach(Math.min(h, 1), steps);
      reaches.add(isUnknown[state] ? Optional.empty() : Optional.of(reach));
    }
  }
}
