package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.CohortBy;

/**
 * One funnel in one group, or in the whole community: its members' attempts, one member after the
 * other, counted in every cohort they belong to.
 *
 * <p>Holds a {@link CohortTally} for each cohort; so of a matured member two times a step reached
 * after the first, in each of the eight kinds of cohorts: with the room {@link
 * org.digitalresidents.stat.Sample} keeps to grow, up to 192 bytes a step.
 */
final class GroupFunnel {
  private final CohortSteps steps;
  private final Cohorts cohorts;
  private final Map<CohortBy, Map<String, CohortTally>> tallies = new EnumMap<>(CohortBy.class);
  private final List<CohortTally> underway = new ArrayList<>();

  /** Is told every row. */
  interface Rows {
    void accept(CohortBy by, String cohort, int place, CohortTally tally);
  }

  GroupFunnel(CohortSteps steps, Cohorts cohorts) {
    this.steps = steps;
    this.cohorts = cohorts;
    for (CohortBy by : CohortBy.values()) {
      tallies.put(by, new HashMap<>());
    }
  }

  /** An attempt of the member underway; the best comes first. */
  void see(CohortAttempt attempt) {
    tallies.forEach(
        (by, ofKind) -> {
          CohortTally tally =
              ofKind.computeIfAbsent(cohorts.of(by, attempt), key -> new CohortTally(steps));
          if (!tally.isUnderway()) {
            underway.add(tally);
          }
          tally.see(attempt);
        });
  }

  /** No more comes of the member underway. */
  void endMember() {
    underway.forEach(CohortTally::endMember);
    underway.clear();
  }

  /** Tells of every step of every cohort, kind by kind, in the order of names. */
  void tell(Rows out) {
    tallies.forEach(
        (by, ofKind) ->
            new TreeMap<>(ofKind)
                .forEach(
                    (cohort, tally) -> {
                      for (int place = 0; place < steps.size(); place++) {
                        out.accept(by, cohort, place, tally);
                      }
                    }));
  }
}
