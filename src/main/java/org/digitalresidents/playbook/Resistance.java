package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.playbook.IndexReading.Standing;

/**
 * Whether a group resists pushes, by the indices that tell so.
 *
 * <p>What a group is not known to resist it may resist all the same: where the week's figure is
 * null, or its interval reaches over the end of the reference band, as it does in small groups, a
 * push is allowed on terms only. The figure of the whole community does not stand in for it: that
 * others stay says nothing of this group.
 *
 * @param isHigh an index is outside its reference band, or a finding
 * @param unknown the indices of which that is not known
 */
record Resistance(boolean isHigh, List<HealthIndex> unknown) {
  /** Fewest days between two pushes where resistance is not known. */
  private static final int DAYS_BETWEEN = 7;

  /**
   * That of a group.
   *
   * @param group null where nothing is known of it
   */
  static Resistance of(List<HealthIndex> indices, Subject group) {
    boolean isHigh = false;
    List<HealthIndex> unknown = new ArrayList<>();
    for (HealthIndex index : indices) {
      Standing standing =
          group == null
              ? Standing.NOT_KNOWN
              : group.reading(index).map(IndexReading::standing).orElse(Standing.NOT_KNOWN);
      isHigh |= standing == Standing.OUTSIDE;
      if (standing == Standing.NOT_KNOWN) {
        unknown.add(index);
      }
    }
    return new Resistance(isHigh, List.copyOf(unknown));
  }

  /** Whether it is neither high nor surely not. */
  boolean isUnknown() {
    return !isHigh && !unknown.isEmpty();
  }

  /** On what terms something is pushed where it is not known. */
  Words cap() {
    return new Words(
        "%d 天内至多推送一次(%s未知)"
            .formatted(
                DAYS_BETWEEN,
                unknown.stream().map(HealthIndex::label).collect(Collectors.joining("、"))),
        "at most one push in %d days (not known: %s)"
            .formatted(
                DAYS_BETWEEN,
                unknown.stream().map(HealthIndex::code).collect(Collectors.joining(", "))));
  }
}
