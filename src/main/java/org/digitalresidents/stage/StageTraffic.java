package org.digitalresidents.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitalresidents.model.StageState;

/**
 * The moves of a community: its steps in the order of periods become a row for every pair of states
 * in every whole period. Who stayed are those who were there, less those who moved on.
 *
 * <p>Holds how many stand where, and of a period how long those who moved had been there.
 */
final class StageTraffic {
  private static final double MICROS_A_DAY = 86_400_000_000.0;

  private final String communityId;
  private final StageCommunity community;
  private final StagePeriods periods;
  private final Consumer<StageMoveRow> out;
  private final Map<StageState, Long> standing = new EnumMap<>(StageState.class);
  private final Map<StageState, Map<StageState, List<Long>>> moved =
      new EnumMap<>(StageState.class); // what each had spent, null where they came from no stage
  private long period;

  StageTraffic(
      String communityId,
      StageCommunity community,
      StagePeriods periods,
      Consumer<StageMoveRow> out) {
    this.communityId = communityId;
    this.community = community;
    this.periods = periods;
    this.out = out;
    period = community.first();
  }

  /** The next step; none is before the first period. */
  void see(StageStep step) {
    tellBefore(step.period());
    moved
        .computeIfAbsent(step.from(), from -> new EnumMap<>(StageState.class))
        .computeIfAbsent(step.to(), to -> new ArrayList<>())
        .add(step.spent());
  }

  /** No more steps come. */
  void end() {
    tellBefore(community.unfinished());
  }

  private void tellBefore(long end) {
    while (period < Math.min(end, community.unfinished())) {
      for (StageState from : StageState.values()) {
        if (from != StageState.LEFT) {
          tell(from, moved.getOrDefault(from, Map.of()));
        }
      }
      moveOn();
      period++;
    }
  }

  private void tell(StageState from, Map<StageState, List<Long>> movedTo) {
    long before = standing.getOrDefault(from, 0L);
    long movedOn = movedTo.values().stream().mapToLong(List::size).sum();
    for (StageState to : StageState.values()) {
      List<Long> movers = movedTo.getOrDefault(to, List.of());
      if (to != from) {
        out.accept(StageMoveRow.of(pair(from, to), movers.size(), before, medianDays(movers)));
      } else if (from != StageState.NONE) {
        out.accept(StageMoveRow.of(pair(from, to), before - movedOn, before, null));
      }
    }
  }

  private StageMoveRow.Pair pair(StageState from, StageState to) {
    return new StageMoveRow.Pair(
        communityId,
        periods.unit().code(),
        periods.start(period),
        from.code(),
        to.code(),
        community.variant().code());
  }

  private static Double medianDays(List<Long> movers) {
    List<Long> spent = new ArrayList<>(movers);
    spent.removeIf(each -> each == null);
    if (spent.isEmpty()) {
      return null;
    }
    Collections.sort(spent);
    double low = spent.get((spent.size() - 1) / 2);
    double high = spent.get(spent.size() / 2);
    return (low + high) / 2 / MICROS_A_DAY;
  }

  private void moveOn() {
    moved.forEach(
        (from, movedTo) ->
            movedTo.forEach(
                (to, movers) -> {
                  long count = movers.size();
                  standing.merge(from, -count, Long::sum);
                  standing.merge(to, count, Long::sum);
                }));
    moved.clear();
  }
}
