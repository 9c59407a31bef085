package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.digitalresidents.funnel.FunnelSpec.Exclusion;
import org.digitalresidents.funnel.FunnelSpec.Order;
import org.digitalresidents.funnel.FunnelSpec.Step;
import org.digitalresidents.funnel.FunnelSpec.Ties;
import org.digitalresidents.model.Act;

/**
 * The definition taken at its word: tries every choice of distinct acts for the steps and asks of
 * each whether it is a chain. Shares no code and no idea with the folds.
 */
final class BruteForce {
  private final FunnelSpec spec;
  private final Ties ties;
  private final List<Act> acts;
  private final boolean[] isExclusion;
  private final Predicate<Integer> mayBegin;
  private final Map<Long, TreeMap<Integer, long[]>> firsts = new HashMap<>(); // by start and step
  private Found best = new Found(0, 0, 0, 0);

  /** The level, when it was first reached, and the latest start of a chain that was there then. */
  record Found(int level, long moment, long reachedAt, long start) {}

  /** By step, how many ms after the start found it was first reached from there, by that moment. */
  Map<Integer, Long> times() {
    Map<Integer, Long> times = new TreeMap<>();
    firsts
        .get(best.start())
        .forEach(
            (step, first) -> {
              if (first[0] <= best.moment()) {
                times.put(step, (first[1] - best.start()) / 1_000);
              }
            });
    return times;
  }

  Found found() {
    return best;
  }

  private BruteForce(FunnelSpec spec, Ties ties, List<Act> acts, Predicate<Integer> mayBegin) {
    this.spec = spec;
    this.ties = ties;
    this.acts = acts;
    this.mayBegin = mayBegin;
    this.isExclusion = new boolean[acts.size()];
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      isExclusion[i] = spec.exclusions().stream().anyMatch(e -> e.when().matches(act, false));
    }
  }

  /** Over all entries. */
  static BruteForce best(FunnelSpec spec, Ties ties, List<Act> acts) {
    return searched(new BruteForce(spec, ties, acts, entry -> true));
  }

  /** From the first entry: in a loose order, from all of the first instant with one. */
  static BruteForce first(FunnelSpec spec, Ties ties, List<Act> acts) {
    return searched(ofFirst(spec, ties, acts));
  }

  private static BruteForce ofFirst(FunnelSpec spec, Ties ties, List<Act> acts) {
    BruteForce any = new BruteForce(spec, ties, acts, entry -> true);
    int first = 0;
    while (first < acts.size() && !any.is(first, 1)) {
      first++;
    }
    if (first == acts.size()) {
      return any; // which finds nothing
    }
    int only = first;
    long ts = acts.get(first).ts();
    return new BruteForce(
        spec, ties, acts, entry -> ties == Ties.SEQ ? entry == only : acts.get(entry).ts() == ts);
  }

  /** From each entry by itself, in their order. */
  static List<Found> every(FunnelSpec spec, Ties ties, List<Act> acts) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      int only = i;
      BruteForce of = new BruteForce(spec, ties, acts, entry -> entry == only);
      if (of.is(i, 1)) {
        found.add(searched(of).found());
      }
    }
    return found;
  }

  private static BruteForce searched(BruteForce of) {
    of.choose(new ArrayList<>(), new ArrayList<>());
    return of;
  }

  private boolean is(int act, int step) {
    return !isExclusion[act] && spec.step(step).when().matches(acts.get(act), false);
  }

  private long ts(int act) {
    return acts.get(act).ts();
  }

  /** Steps chosen so far, and the acts for them. */
  private void choose(List<Integer> steps, List<Integer> chosen) {
    if (!steps.isEmpty()) {
      judge(steps, chosen);
    }
    boolean isAnyOrder = spec.order() == Order.ANY;
    int from = steps.isEmpty() ? 1 : steps.get(steps.size() - 1) + 1;
    for (int step = from; step <= spec.size(); step++) {
      for (int act = 0; act < acts.size(); act++) {
        if (!chosen.contains(act) && is(act, step) && (!steps.isEmpty() || mayBegin.test(act))) {
          steps.add(step);
          chosen.add(act);
          choose(steps, chosen);
          steps.remove(steps.size() - 1);
          chosen.remove(chosen.size() - 1);
        }
      }
      if (!isAnyOrder && !spec.step(step).isOptional()) {
        break;
      }
    }
  }

  private void judge(List<Integer> steps, List<Integer> chosen) {
    boolean isAnyOrder = spec.order() == Order.ANY;
    boolean isChain =
        isAnyOrder
            ? isWithinWindow(chosen) && isNotCutApart(chosen)
            : isInOrder(steps, chosen) && isUnbroken(chosen) && isNotCut(steps, chosen);
    if (!isChain) {
      return;
    }
    int level = isAnyOrder ? steps.size() : steps.get(steps.size() - 1);
    long start = chosen.stream().mapToLong(this::ts).min().orElseThrow();
    long end = chosen.stream().mapToLong(this::ts).max().orElseThrow();
    // In the order of the source it is an act that completes, else all acts of an instant.
    long moment = ties == Ties.SEQ ? chosen.stream().mapToInt(c -> c).max().orElseThrow() : end;
    long[] first =
        firsts
            .computeIfAbsent(start, s -> new TreeMap<>())
            .computeIfAbsent(level, l -> new long[] {moment, end});
    if (moment < first[0]) {
      first[0] = moment;
      first[1] = end;
    }
    boolean isSooner = level == best.level() && moment < best.moment();
    boolean isLater = level == best.level() && moment == best.moment() && start > best.start();
    if (level > best.level() || isSooner || isLater) {
      best = new Found(level, moment, end, start);
    }
  }

  private boolean isWithinWindow(List<Integer> chosen) {
    long start = chosen.stream().mapToLong(this::ts).min().orElseThrow();
    long end = chosen.stream().mapToLong(this::ts).max().orElseThrow();
    return end - start <= spec.window();
  }

  private boolean isInOrder(List<Integer> steps, List<Integer> chosen) {
    for (int i = 1; i < chosen.size(); i++) {
      int before = chosen.get(i - 1);
      int after = chosen.get(i);
      boolean isAfter =
          switch (ties) {
            case ANY -> ts(after) >= ts(before);
            case SEQ -> after > before;
            case STRICT -> ts(after) > ts(before);
          };
      Step step = spec.step(steps.get(i));
      long gap = ts(after) - ts(before);
      if (!isAfter || gap > step.within() || gap < step.after()) {
        return false;
      }
    }
    return isWithinWindow(chosen);
  }

  /**
   * In strict order nothing lies between: in some order of ties, or where they are strict in any.
   */
  private boolean isUnbroken(List<Integer> chosen) {
    if (spec.order() != Order.STRICT || chosen.size() == 1) {
      return true;
    }
    int first = chosen.get(0);
    int last = chosen.get(chosen.size() - 1);
    for (int other = 0; other < acts.size(); other++) {
      if (chosen.contains(other)) {
        continue;
      }
      boolean isBetween =
          switch (ties) {
            case ANY -> ts(other) > ts(first) && ts(other) < ts(last);
            case SEQ -> other > first && other < last;
            case STRICT -> ts(other) >= ts(first) && ts(other) <= ts(last);
          };
      if (isBetween) {
        return false;
      }
    }
    return true;
  }

  private boolean isNotCut(List<Integer> steps, List<Integer> chosen) {
    for (int act = 0; act < acts.size(); act++) {
      for (Exclusion exclusion : spec.exclusions()) {
        if (exclusion.when().matches(acts.get(act), false)
            && isCut(act, exclusion, steps, chosen)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isCut(int act, Exclusion exclusion, List<Integer> steps, List<Integer> chosen) {
    boolean mayHarm = false;
    boolean mayBeHarmless =
        mayBeBefore(act, chosen.get(0)) || mayBeAfter(act, chosen.get(chosen.size() - 1));
    for (int i = 1; i < chosen.size(); i++) {
      if (mayBeAfter(act, chosen.get(i - 1)) && mayBeBefore(act, chosen.get(i))) {
        int level = steps.get(i - 1);
        boolean harms = level >= exclusion.from() && level < exclusion.to();
        mayHarm |= harms;
        mayBeHarmless |= !harms;
      }
    }
    return ties == Ties.STRICT ? mayHarm : !mayBeHarmless;
  }

  private boolean mayBeBefore(int act, int other) {
    return ties == Ties.SEQ ? act < other : ts(act) <= ts(other);
  }

  private boolean mayBeAfter(int act, int other) {
    return ties == Ties.SEQ ? act > other : ts(act) >= ts(other);
  }

  private boolean isNotCutApart(List<Integer> chosen) {
    for (int act = 0; act < acts.size() && chosen.size() > 1; act++) {
      if (isExclusion[act]) {
        int y = act;
        boolean isOutside =
            chosen.stream().allMatch(c -> mayBeBefore(y, c))
                || chosen.stream().allMatch(c -> mayBeAfter(y, c));
        boolean isSurelyOutside =
            chosen.stream().allMatch(c -> ts(y) < ts(c))
                || chosen.stream().allMatch(c -> ts(y) > ts(c));
        if (ties == Ties.STRICT ? !isSurelyOutside : !isOutside) {
          return false;
        }
      }
    }
    return true;
  }
}
