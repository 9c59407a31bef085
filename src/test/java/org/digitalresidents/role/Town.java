package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.digitalresidents.stat.AdjustedRand;

/**
 * The synthetic community of methods §1: 5000 members, of whom four in five say nothing; the others
 * play one of four parts, each in a way of their own, and do 1 + ⌊LogNormal(2.0, 1.2)⌋ acts. What
 * each part does is not given there: here 0.59 of its own act and the rest evenly spread, with
 * which one who knows all that reaches the agreement given (0.81).
 */
final class Town {
  static final double[] WEIGHTS = {.35, .15, .12, .38};
  private static final int MEMBERS = 5_000;
  private static final double SILENT = 0.8;
  private static final double OWN = 0.59;
  private static final double CONCENTRATION = 12;
  private static final int ACTS = 6;
  private static final int MIN_ACTS = 5;

  private final IdentityHashMap<long[], Integer> truth = new IdentityHashMap<>();
  private final List<List<long[]>> members = new ArrayList<>();

  private Town() {}

  static Town ofFourParts(long seed) {
    double[][] parts = new double[WEIGHTS.length][];
    Arrays.setAll(parts, Town::part);
    return of(parts, seed);
  }

  /** All play the part that the four make together. */
  static Town ofOnePart(long seed) {
    double[] mean = new double[ACTS];
    for (int part = 0; part < WEIGHTS.length; part++) {
      for (int act = 0; act < ACTS; act++) {
        mean[act] += WEIGHTS[part] * part(part)[act];
      }
    }
    return of(new double[][] {mean, mean, mean, mean}, seed);
  }

  private static double[] part(int own) {
    double[] shares = new double[ACTS];
    Arrays.fill(shares, (1 - OWN) / (ACTS - 1));
    shares[own] = OWN;
    return shares;
  }

  private static Town of(double[][] parts, long seed) {
    Town town = new Town();
    SplittableRandom random = new SplittableRandom(seed);
    for (int member = 0; member < MEMBERS; member++) {
      if (random.nextDouble() >= SILENT) {
        town.add(parts, random);
      }
    }
    return town;
  }

  private void add(double[][] parts, SplittableRandom random) {
    int part = Chance.weighted(WEIGHTS, random);
    double[] alpha = Arrays.stream(parts[part]).map(share -> share * CONCENTRATION).toArray();
    double[] own = Chance.dirichlet(alpha, random);
    long acts = 1 + (long) Math.floor(Math.exp(2.0 + 1.2 * random.nextGaussian()));
    if (acts >= MIN_ACTS) {
      long[] counts = new long[ACTS];
      for (long act = 0; act < acts; act++) {
        counts[Chance.weighted(own, random)]++;
      }
      members.add(List.of(counts));
      truth.put(counts, part);
    }
  }

  List<List<long[]>> members() {
    return members;
  }

  Sample sample() {
    return Sample.of(members);
  }

  /** How far labels of the sample's rows agree with the parts planted. */
  double agreement(int[] labels) {
    int[] parts = Arrays.stream(sample().rows()).mapToInt(truth::get).toArray();
    return AdjustedRand.of(parts, labels);
  }

  /** The labels of one who knows how the town was made. */
  int[] byOracle() {
    List<Persona> known = new ArrayList<>();
    for (int part = 0; part < WEIGHTS.length; part++) {
      known.add(
          new Persona(
              null, null, 0, true, null, null, part(part), WEIGHTS[part], null, CONCENTRATION));
    }
    Membership membership = new Membership(known);
    return Arrays.stream(sample().rows()).mapToInt(membership::likeliest).toArray();
  }
}
