package org.digitalresidents.funnel;

import java.util.List;
import java.util.function.Function;
import org.digitalresidents.stat.Sample;

/** How long some members took to each step, since their last entry and since their first. */
final class StepSamples {
  private final Sample[] lastMs;
  private final Sample[] firstMs;

  StepSamples(int steps) {
    lastMs = samples(steps);
    firstMs = samples(steps);
  }

  private static Sample[] samples(int size) {
    Sample[] samples = new Sample[size];
    for (int i = 0; i < size; i++) {
      samples[i] = new Sample();
    }
    return samples;
  }

  /** Of one more member, the attempt that counts. */
  void add(CohortAttempt attempt) {
    for (int place = 0; place < lastMs.length; place++) {
      if (attempt.hasReached(place)) {
        add(attempt.lastMs()[place], lastMs[place]);
        add(attempt.firstMs()[place], firstMs[place]);
      }
    }
  }

  private static void add(long time, Sample times) {
    if (time != StepTimes.NOT_REACHED) {
      times.add(time);
    }
  }

  /** Of all members of some of them, to one step. */
  static StepWaits waits(List<StepSamples> parts, int place) {
    return StepWaits.of(
        all(parts, part -> part.lastMs[place]), all(parts, part -> part.firstMs[place]));
  }

  private static Sample all(List<StepSamples> parts, Function<StepSamples, Sample> of) {
    return Sample.of(parts.stream().map(of).toList());
  }
}
