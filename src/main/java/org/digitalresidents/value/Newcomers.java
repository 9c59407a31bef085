package org.digitalresidents.value;

import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.NewcomerMeasure;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.MantelHaenszel;

/** Newcomers of one group, counted under one linking. */
final class Newcomers {
  private final Map<String, long[]> strata = new TreeMap<>();
  private long count;
  private long inAnHour;
  private long byMember;

  /** What became of one. */
  record Outcome(
      String stratum, boolean isInAnHour, boolean isInADay, boolean isByMember, boolean isBack) {}

  void add(Outcome outcome) {
    count++;
    inAnHour += outcome.isInAnHour() ? 1 : 0;
    byMember += outcome.isByMember() ? 1 : 0;
    long[] counts = strata.computeIfAbsent(outcome.stratum(), key -> new long[4]);
    int place = outcome.isInADay() ? 0 : 2;
    counts[place]++;
    counts[place + 1] += outcome.isBack() ? 1 : 0;
  }

  EstimateRow estimate(NewcomerMeasure measure, int fewest) {
    long replied = sum(0);
    long not = sum(2);
    return switch (measure) {
      case REPLIED_IN_AN_HOUR -> EstimateRow.share(inAnHour, count, fewest);
      case REPLIED_IN_A_DAY -> EstimateRow.share(replied, count, fewest);
      case MEMBER_REPLIED_IN_A_DAY -> EstimateRow.share(byMember, count, fewest);
      case SECOND_POST_IF_REPLIED -> EstimateRow.share(sum(1), replied, fewest);
      case SECOND_POST_IF_NOT -> EstimateRow.share(sum(3), not, fewest);
      case SECOND_POST_LIFT -> lift(Math.min(replied, not) < fewest);
    };
  }

  private EstimateRow lift(boolean isFew) {
    MantelHaenszel difference = new MantelHaenszel();
    strata.values().forEach(of -> difference.add(of[0], of[1], of[2], of[3]));
    if (difference.difference().isEmpty()) {
      return EstimateRow.none(NullReason.BASE_ZERO, null, count);
    }
    if (isFew) {
      return EstimateRow.none(NullReason.TOO_FEW, null, count);
    }
    Interval interval = difference.interval().orElse(null);
    return EstimateRow.of(difference.difference().orElseThrow(), null, count, interval);
  }

  private long sum(int place) {
    return strata.values().stream().mapToLong(counts -> counts[place]).sum();
  }
}
