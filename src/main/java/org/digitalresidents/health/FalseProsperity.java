package org.digitalresidents.health;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.RobustScale;

/**
 * Activity that grows while value does not (虚假繁荣), week after week of one group. Growth is how far
 * a week lies above the group's own 13 before, in usual spreads; that of value is the median of its
 * outcomes: of three one is often up by chance. The gap of a week in which activity is up and value
 * is not, is the one less the other; of any other week it is 0. The index is the lesser gap of two
 * weeks, so that one odd week is none. Source: definitions, activity worship.
 */
final class FalseProsperity {
  /** Within one usual spread, as two weeks of three are, nothing is up. Our convention. */
  private static final double FLAT = 1;

  private static final List<HealthIndex> OUTCOMES =
      List.of(HealthIndex.SOLVED_SHARE, HealthIndex.BUYERS, HealthIndex.RETAINED_SHARE);

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
        RobustScale.medianOf(
            OUTCOMES.stream()
                .map(growth)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray());
    if (activity == null || value.isEmpty()) {
      return null;
    }
    boolean isFalse = activity > FLAT && value.getAsDouble() <= FLAT;
    return isFalse ? activity - value.getAsDouble() : 0;
  }
}
