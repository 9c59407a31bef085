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
 * <p>Holds a {@link CohortTally} for each cohort. Of a matured member it holds two times a step
 * reached after the first, up to 24 bytes with the room {@link org.digitalresidents.stat.Sample}
 * keeps to grow, once for all eight cohorts where the member has one attempt in the group. Where
 * there are several, another may be the best in each cohort, and each holds its own. Times lie
 * together by day of joining, day of entry and channel; one that lies alone takes some 80 bytes.
 * While a step is told, its times are held a second time.
 */
final class GroupFunnel {
  private final CohortSteps steps;
  private final Cohorts cohorts;
  private final Map<CohortBy, Map<String, CohortTally>> tallies = new EnumMap<>(CohortBy.class);
  private final List<CohortTally> underway = new ArrayList<>();
  private final Map<Cell, StepSamples> times = new HashMap<>(); // of those with one attempt
  private CohortAttempt last; // of the member underway
  private int attempts;

  /** What says which cohorts an attempt is in. */
  private record Cell(Integer joinedDay, Integer enteredDay, String channel) {}

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
    last = attempt;
    attempts++;
  }

  /** No more comes of the member underway. */
  void endMember() {
    boolean isAlone = attempts == 1;
    underway.forEach(isAlone ? CohortTally::endMember : CohortTally::endMemberWithTimes);
    if (isAlone && last.isMatured() && !last.isExcluded()) {
      timesLike(last).add(last);
    }
    underway.clear();
    attempts = 0;
  }

  private StepSamples timesLike(CohortAttempt attempt) {
    Cell cell = new Cell(attempt.joinedDay(), attempt.enteredDay(), attempt.channel());
    return times.computeIfAbsent(
        cell,
        key -> {
          StepSamples shared = new StepSamples(steps.size());
          tallies.forEach((by, ofKind) -> ofKind.get(cohorts.of(by, attempt)).share(shared));
          return shared;
        });
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
