package org.digitalresidents.funnel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.FunnelStep;

/**
 * The steps of one funnel, by number, as cohorts need them: at most {@link FunnelSpec#MOST_STEPS}.
 *
 * @param isAnyOrder whether a step stands for so many steps, whichever they are
 */
record CohortSteps(List<Step> steps, boolean isAnyOrder) implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ANY = "any";

  /**
   * One of them.
   *
   * @param needs why nobody can reach it where a community has no acts of its kind, as a code; null
   *     where it can be acts of other kinds too
   */
  record Step(long number, String name, boolean isOptional, String needs) implements Serializable {}

  /**
   * Every funnel's, by its name.
   *
   * @param rows of {@code funnel_step}, which are few
   */
  static Map<String, CohortSteps> byFunnel(List<Row> rows) {
    Map<String, CohortSteps> funnels = new HashMap<>();
    rows.stream()
        .map(row -> row.<String>getAs(FunnelStep.FUNNEL.column()))
        .distinct()
        .forEach(funnel -> funnels.put(funnel, of(funnel, rows)));
    return funnels;
  }

  private static CohortSteps of(String funnel, List<Row> rows) {
    List<Row> own =
        rows.stream().filter(row -> funnel.equals(row.getAs(FunnelStep.FUNNEL.column()))).toList();
    List<Step> steps =
        own.stream().map(CohortSteps::step).sorted(Comparator.comparingLong(Step::number)).toList();
    return new CohortSteps(steps, ANY.equals(own.get(0).getAs(FunnelStep.STEP_ORDER.column())));
  }

  private static Step step(Row row) {
    return new Step(
        row.<Long>getAs(FunnelStep.STEP_NO.column()),
        row.getAs(FunnelStep.STEP.column()),
        row.<Boolean>getAs(FunnelStep.IS_OPTIONAL.column()),
        row.getAs(FunnelStep.NEEDS.column()));
  }

  int size() {
    return steps.size();
  }

  Step step(int place) {
    return steps.get(place);
  }

  /** What tables call a step. */
  String label(int place) {
    Step step = step(place);
    return isAnyOrder ? Long.toString(step.number()) : step.name();
  }

  /**
   * The steps done, up to the level: a bit each.
   *
   * @param times by name of the step
   */
  int reached(long level, Map<String, Long> times) {
    int reached = 0;
    for (int place = 0; place < size(); place++) {
      Step step = step(place);
      boolean wasDone = !step.isOptional() || times.containsKey(step.name());
      if (level >= step.number() && wasDone) {
        reached |= 1 << place;
      }
    }
    return reached;
  }

  /**
   * The time of each step by its place; in any order that by which so many were done.
   *
   * @param times by name of the step
   */
  long[] times(Map<String, Long> times) {
    long[] ordered = new long[size()];
    Arrays.fill(ordered, StepTimes.NOT_REACHED);
    if (isAnyOrder) {
      long[] sorted = times.values().stream().mapToLong(Long::longValue).sorted().toArray();
      System.arraycopy(sorted, 0, ordered, 0, Math.min(sorted.length, ordered.length));
      return ordered;
    }
    for (int place = 0; place < ordered.length; place++) {
      Long time = times.get(step(place).name());
      if (time != null) {
        ordered[place] = time;
      }
    }
    return ordered;
  }

  /**
   * By place, the first thing up to a step that the sources do not give, as a code; null where they
   * give all.
   *
   * @param absent what they do not give
   */
  String[] missing(Set<String> absent) {
    String[] missing = new String[size()];
    String first = null;
    for (int place = 0; place < missing.length; place++) {
      Step step = step(place);
      boolean isMissing = step.needs() != null && absent.contains(step.needs());
      if (first == null && isMissing && !step.isOptional()) {
        first = step.needs();
      }
      missing[place] = first;
    }
    return missing;
  }
}
