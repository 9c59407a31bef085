package org.digitalresidents.funnel;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * When each step was first reached from each entry that may still lead on. Not the same as the
 * times of the chain that led furthest: that may pass a step at a later act, since limits between
 * steps asked for it; how long the member took to the step does not depend on what came after.
 */
final class StepTimes {
  /** Stands for the time of a step that was not reached. */
  static final long NOT_REACHED = Long.MIN_VALUE;

  private final int steps;
  private final Map<Long, long[]> byStart = new HashMap<>();

  StepTimes(int steps) {
    this.steps = steps;
  }

  /** A chain that began at an instant has reached a step. */
  void note(long start, int step, long ts) {
    long[] times = byStart.computeIfAbsent(start, s -> none(steps));
    if (times[step] == NOT_REACHED) {
      times[step] = ts;
    }
  }

  /** Of one start, by number of the step. */
  long[] of(long start) {
    return byStart.get(start).clone();
  }

  /** Forgets starts that nothing leads on from, now and then. */
  void forgetAllBut(Collection<Level> levels) {
    int live = levels.stream().mapToInt(level -> level.chains().size()).sum();
    if (byStart.size() > 2 * live + 8) {
      Set<Long> starts = new HashSet<>();
      levels.forEach(level -> level.chains().forEach(chain -> starts.add(chain.start())));
      byStart.keySet().retainAll(starts);
    }
  }

  void copyTo(StepTimes other) {
    byStart.forEach((start, times) -> other.byStart.put(start, times.clone()));
  }

  static long[] none(int steps) {
    long[] times = new long[steps + 1];
    Arrays.fill(times, NOT_REACHED);
    return times;
  }
}
