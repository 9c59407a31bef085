package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.RoleVerdict;
import org.digitalresidents.role.Learned.Agreement;
import org.digitalresidents.stat.AdjustedRand;

/** Looks for groups of members who act alike in one community. Source: methods §1.4. */
final class Learning {
  /** So much better set apart than if all played one part. */
  static final double LEAST_GAP = 0.10;

  /** The number of groups is chosen on so many rows at most. */
  private static final int MOST_CHOSEN_ON = 5_000;

  private static final double LOW_MARGIN = 0.1;

  /** Centres count to the billionth: below that they depend on the order of sums. */
  private static final double BILLION = 1e9;

  private static final List<Role> ROLES = List.of(Role.values());

  private final RoleOptions options;
  private final Refinement refinement;

  Learning(RoleOptions options, Refinement refinement) {
    this.options = options;
    this.refinement = refinement;
  }

  /**
   * The groups of a community, those known earlier under their ids and names.
   *
   * @param known of the last run
   */
  Learned learned(String communityId, CommunityRows rows, List<Persona> known, long members) {
    Sample sample = rows.sample();
    Registry registry = new Registry(known);
    Choice choice = choice(sample, options.seed());
    if (choice.k() == 0) {
      return told(communityId, rows, choice, registry.withoutAny(), members);
    }
    List<Persona> found = found(sample, choice.k(), rows.until());
    Membership membership = new Membership(found);
    int[] labels = Arrays.stream(sample.rows()).mapToInt(membership::likeliest).toArray();
    List<Persona> settled = registry.settled(found, sample.rows(), labels);
    return told(communityId, rows, choice, settled, members);
  }

  /** A community told by the groups of an earlier run. */
  Learned given(String communityId, CommunityRows rows, List<Persona> given, long members) {
    boolean isGiven = given.stream().anyMatch(Persona::isCurrent);
    RoleVerdict verdict = isGiven ? RoleVerdict.GIVEN : RoleVerdict.NOT_GIVEN;
    return told(communityId, rows, new Choice(verdict, 0, List.of()), given, members);
  }

  private Learned told(
      String communityId, CommunityRows rows, Choice choice, List<Persona> personas, long members) {
    Map<RoleSpan, Norms> norms = rows.norms();
    List<Persona> current = personas.stream().filter(Persona::isCurrent).toList();
    Sample sample = rows.sample();
    Agreement agreement =
        current.isEmpty() || sample.memberCount() == 0
            ? null
            : agreement(current, rows, norms.get(RoleSamples.FIT_SPAN));
    return new Learned(
        communityId,
        choice,
        personas,
        agreement,
        new Learned.Seen(members, sample.memberCount(), rows.until()),
        new CommunityRoles(current, norms));
  }

  /**
   * The number of groups, or why there are none.
   *
   * @param k 0 where there are none, or they are given
   */
  record Choice(RoleVerdict verdict, int k, List<KQuality> qualities) {
    /** How good the number chosen is; empty where none was. */
    Optional<KQuality> chosen() {
      return qualities.stream().filter(quality -> quality.k() == k).findFirst();
    }
  }

  static Choice choice(Sample sample, long seed) {
    if (sample.memberCount() < 2 * Search.LEAST_MEMBERS) {
      return new Choice(RoleVerdict.TOO_FEW, 0, List.of());
    }
    List<KQuality> qualities = Search.qualities(sample.thinned(MOST_CHOSEN_ON), seed);
    double best =
        qualities.stream()
            .filter(KQuality::isEligible)
            .mapToDouble(KQuality::silhouette)
            .max()
            .orElse(Double.NaN);
    List<KQuality> good =
        qualities.stream()
            .filter(KQuality::isEligible)
            .filter(quality -> quality.silhouette() >= best - Search.SILHOUETTE_TOLERANCE)
            .toList();
    if (good.isEmpty()) {
      boolean isAlike = qualities.isEmpty();
      return new Choice(isAlike ? RoleVerdict.TOO_FEW : RoleVerdict.UNSTABLE, 0, qualities);
    }
    KQuality chosen = good.get(good.size() - 1);
    return chosen.gap() >= LEAST_GAP
        ? new Choice(RoleVerdict.DISTINCT, chosen.k(), qualities)
        : new Choice(RoleVerdict.BY_CHANCE, 0, qualities);
  }

  /** The groups, without ids and names. */
  List<Persona> found(Sample sample, int k, LocalDate until) {
    Shrinkage shrinkage = Shrinkage.towards(sample);
    double[][] points = shrinkage.shares(sample.rows());
    Clustering start = KMeans.best(points, k, Search.STARTS, options.seed());
    double[][] centres =
        Arrays.stream(refinement.refined(points, start.centres()))
            .map(Learning::rounded)
            .sorted(Arrays::compare)
            .toArray(double[][]::new);
    Clustering groups = Clustering.around(centres, points);
    double[][] means = KMeans.means(groups, sample.shares());
    double concentration = Variation.within(sample.rows(), groups.labels(), means);
    List<Persona> found = new ArrayList<>();
    for (int group = 0; group < k; group++) {
      double size = (double) groups.sizes()[group] / points.length;
      found.add(
          new Persona(
              null,
              null,
              0,
              true,
              until,
              centres[group],
              means[group],
              size,
              shrinkage.pi(),
              concentration));
    }
    return found;
  }

  /** How the groups compare with simpler ways. */
  Agreement agreement(List<Persona> groups, CommunityRows of, Norms norms) {
    Membership membership = new Membership(groups);
    long[][] rows = of.sample().rows();
    int[] labels = new int[rows.length];
    int[] byAct = new int[rows.length];
    int[] byRule = new int[rows.length];
    int lows = 0;
    for (int i = 0; i < rows.length; i++) {
      double[] probabilities = membership.probabilities(rows[i]);
      labels[i] = Membership.likeliest(probabilities);
      lows += Judgement.margin(probabilities) < LOW_MARGIN ? 1 : 0;
      byAct[i] = ROLES.indexOf(Judgement.baseline(rows[i], norms.pi()));
      long acts = Arrays.stream(rows[i]).sum();
      byRule[i] = ROLES.indexOf(RuleRoles.of(rows[i], acts, norms).role());
    }
    long[][] noise =
        Relabelling.moves(
            of.windows(), membership, groups.size(), options.minActs(), options.seed());
    return new Agreement(
        AdjustedRand.of(labels, byAct),
        AdjustedRand.of(labels, byRule),
        (double) lows / rows.length,
        noise);
  }

  private static double[] rounded(double[] centre) {
    return Arrays.stream(centre).map(share -> Math.rint(share * BILLION) / BILLION).toArray();
  }
}
