package org.digitalresidents.funnel;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.digitalresidents.stat.Sample;

/** How long some members took to each step, since their last entry and since their first. */
final class StepSamples {
  private final Sample[] lastMs; // null before the first time
  private final Sample[] firstMs;

  StepSamples(int steps) {
    lastMs = new Sample[steps];
    firstMs = new Sample[steps];
  }

  /** Of one more member, the attempt that counts. */
  void add(CohortAttempt attempt) {
    for (int place = 0; place < lastMs.length; place++) {
      if (attempt.hasReached(place)) {
        add(attempt.lastMs()[place], lastMs, place);
        add(attempt.firstMs()[place], firstMs, place);
      }
    }
  }

  private static void add(long time, Sample[] times, int place) {
    if (time == StepTimes.NOT_REACHED) {
      return;
    }
    if (times[place] == null) {
      times[place] = new Sample();
    }
    times[place].add(time);
  }

  /** The waits to one step of the members of all parts. */
  static StepWaits waits(List<StepSamples> parts, int place) {
    return StepWaits.of(
        all(parts, part -> part.lastMs[place]), all(parts, part -> part.firstMs[place]));
  }

  private static Sample all(List<StepSamples> parts, Function<StepSamples, Sample> of) {
    return Sample.of(parts.stream().map(of).filter(Objects::nonNull).toList());
  }
}
