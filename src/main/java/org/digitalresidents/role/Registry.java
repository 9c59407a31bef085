package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.digitalresidents.stat.Assignment;
import org.digitalresidents.stat.Divergence;

/**
 * The groups known from earlier runs, so that ids and names stay. A group found is one known if the
 * two are alike: half by the rows they share, as both divide the rows at hand, half by their
 * centres. It keeps the id, and the name unless that has come to fit worse in two later windows in
 * a row. The same data again change nothing. Source: methods §1.6, where the members of the earlier
 * run are compared; here the earlier model is asked about the rows at hand, which both know.
 */
final class Registry {
  /** Less alike than this is another group. */
  private static final double LEAST_LIKENESS = 0.5;

  /** Centres further apart (Jensen–Shannon) are of other groups, whatever rows they share. */
  private static final double MOST_APART = 0.2;

  /** A name that fits worse than the best by less than this still fits. */
  private static final double TOLERATED = 0.05;

  private static final int PATIENCE = 2;

  private final List<Persona> known;

  Registry(List<Persona> known) {
    this.known = known;
  }

  /** What is known where no groups are found. */
  List<Persona> withoutAny() {
    return known.stream().map(Persona::retired).toList();
  }

  /**
   * The groups found, with ids and names, then those no longer found.
   *
   * @param found without ids and names
   * @param labels of each row its group
   */
  List<Persona> settled(List<Persona> found, long[][] rows, int[] labels) {
    List<Persona> latest = latest();
    int[] matches = matches(found, latest, rows, labels);
    Naming naming = new Naming(found.get(0).pi());
    List<double[]> centres = found.stream().map(Persona::centre).toList();
    List<RoleName> proposed = naming.names(centres, List.of());
    List<Persona> called = new ArrayList<>();
    for (int i = 0; i < matches.length; i++) {
      called.add(
          matches[i] < 0
              ? found.get(i)
              : kept(found.get(i), latest.get(matches[i]), proposed.get(i), naming));
    }
    List<Persona> settled = numbered(named(withoutNamesakes(called), naming));
    known.stream()
        .filter(old -> settled.stream().noneMatch(persona -> persona.id().equals(old.id())))
        .forEach(old -> settled.add(old.retired()));
    return settled;
  }

  /** Those current; where the last run found none, those found last. */
  private List<Persona> latest() {
    List<Persona> current = known.stream().filter(Persona::isCurrent).toList();
    if (!current.isEmpty() || known.isEmpty()) {
      return current;
    }
    LocalDate last =
        known.stream().map(Persona::fittedUntil).max(Comparator.naturalOrder()).orElseThrow();
    return known.stream().filter(persona -> persona.fittedUntil().equals(last)).toList();
  }

  /** The id that was known; the name that was, or none where it has to go. */
  private static Persona kept(Persona found, Persona old, RoleName proposed, Naming naming) {
    if (!found.fittedUntil().isAfter(old.fittedUntil())) {
      return found.called(old.id(), old.name(), old.disagreements());
    }
    double worse = naming.cost(old.name(), found.centre()) - naming.cost(proposed, found.centre());
    boolean fits = proposed.isSameAs(old.name()) || worse < TOLERATED;
    int disagreements = fits ? 0 : old.disagreements() + 1;
    return disagreements < PATIENCE
        ? found.called(old.id(), old.name(), disagreements)
        : found.called(old.id(), null, 0);
  }

  /** Of several that were called the same in different runs, the first keeps the name. */
  private static List<Persona> withoutNamesakes(List<Persona> called) {
    List<RoleName> names = new ArrayList<>();
    List<Persona> kept = new ArrayList<>();
    for (Persona persona : called) {
      boolean isNamesake =
          persona.name() != null && names.stream().anyMatch(persona.name()::isSameAs);
      kept.add(isNamesake ? persona.called(persona.id(), null, 0) : persona);
      if (persona.name() != null) {
        names.add(persona.name());
      }
    }
    return kept;
  }

  /** Names for those that have none, other than those that others have. */
  private static List<Persona> named(List<Persona> called, Naming naming) {
    List<RoleName> taken =
        called.stream().filter(persona -> persona.name() != null).map(Persona::name).toList();
    List<Persona> nameless = called.stream().filter(persona -> persona.name() == null).toList();
    List<RoleName> names = naming.names(nameless.stream().map(Persona::centre).toList(), taken);
    List<Persona> named =
        new ArrayList<>(called.stream().filter(persona -> persona.name() != null).toList());
    for (int i = 0; i < names.size(); i++) {
      Persona persona = nameless.get(i);
      named.add(persona.called(persona.id(), names.get(i), persona.disagreements()));
    }
    named.sort(
        Comparator.comparing((Persona persona) -> persona.name().code())
            .thenComparing(Persona::centre, Arrays::compare));
    return named;
  }

  private List<Persona> numbered(List<Persona> named) {
    int last =
        known.stream().mapToInt(old -> Integer.parseInt(old.id().substring(1))).max().orElse(0);
    List<Persona> numbered = new ArrayList<>();
    for (Persona persona : named) {
      boolean isNew = persona.id() == null;
      last += isNew ? 1 : 0;
      numbered.add(
          isNew ? persona.called("p" + last, persona.name(), persona.disagreements()) : persona);
    }
    return numbered;
  }

  private static int[] matches(
      List<Persona> found, List<Persona> latest, long[][] rows, int[] labels) {
    int[] matches = new int[found.size()];
    Arrays.fill(matches, -1);
    if (latest.isEmpty()) {
      return matches;
    }
    Membership before = new Membership(latest);
    int[] labelsBefore = Arrays.stream(rows).mapToInt(before::likeliest).toArray();
    double[][] shared = shared(labels, found.size(), labelsBefore, latest.size());
    double[][] costs = new double[found.size()][latest.size() + found.size()];
    for (int i = 0; i < found.size(); i++) {
      Arrays.fill(costs[i], 1 - LEAST_LIKENESS);
      for (int j = 0; j < latest.size(); j++) {
        double apart = Divergence.of(found.get(i).centre(), latest.get(j).centre());
        costs[i][j] = apart > MOST_APART ? 1 : 1 - (shared[i][j] + 1 - apart) / 2;
      }
    }
    int[] places = Assignment.of(costs);
    for (int i = 0; i < places.length; i++) {
      matches[i] = places[i] < latest.size() ? places[i] : -1;
    }
    return matches;
  }

  /** The rows two groups share, of those either has. */
  private static double[][] shared(int[] a, int groupsOfA, int[] b, int groupsOfB) {
    double[][] both = new double[groupsOfA][groupsOfB];
    double[] sizesA = new double[groupsOfA];
    double[] sizesB = new double[groupsOfB];
    for (int i = 0; i < a.length; i++) {
      both[a[i]][b[i]]++;
      sizesA[a[i]]++;
      sizesB[b[i]]++;
    }
    for (int i = 0; i < groupsOfA; i++) {
      for (int j = 0; j < groupsOfB; j++) {
        double either = sizesA[i] + sizesB[j] - both[i][j];
        both[i][j] = either == 0 ? 0 : both[i][j] / either;
      }
    }
    return both;
  }
}
