package org.digitalresidents.health;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;

/**
 * Activity that grows while value does not (虚假繁荣), week after week of one group. Growth is how far
 * a week lies above the group's own 13 before, in usual spreads; that of value is the best of its
 * outcomes. The index is the lesser gap of two weeks, so that one odd week is none.
 */
final class FalseProsperity {
  private static final List<HealthIndex> OUTCOMES =
      List.of(HealthIndex.SOLVED_SHARE, HealthIndex.BUYERS);

  private Double lastGap; // null where it is not known

  /** The index of the next week, from how far each of its parts lies above the usual. */
  Figure of(Function<HealthIndex, Double> growth) {
    Double gap = gap(growth);
    Double before = lastGap;
    lastGap = gap;
    return gap == null || before == null
        ? Figure.none(NullReason.NO_HISTORY.code())
        : new Figure(Math.min(gap, before), null, null, null, null, null, null);
  }

  private static Double gap(Function<HealthIndex, Double> growth) {
    Double activity = growth.apply(HealthIndex.MEMBER_ACTIVITY);
    OptionalDouble value =
        OUTCOMES.stream()
            .map(growth)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max();
    return activity == null || value.isEmpty() ? null : activity - value.getAsDouble();
  }
}
