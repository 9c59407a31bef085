package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.RoleSpan;

/** The rows of one community that groups are looked for in: of members with acts enough. */
final class CommunityRows {
  private final Map<RoleSpan, List<FeatureRow>> bySpan = new EnumMap<>(RoleSpan.class);

  CommunityRows() {
    for (RoleSpan span : RoleSpan.values()) {
      bySpan.put(span, new ArrayList<>());
    }
  }

  void add(FeatureRow row) {
    bySpan.get(row.span()).add(row);
  }

  /** The counts of the spans that groups are looked for in. */
  Sample sample() {
    Map<String, List<long[]>> members = new TreeMap<>();
    for (FeatureRow row : fitted()) {
      members.computeIfAbsent(row.memberId(), key -> new ArrayList<>()).add(row.counts());
    }
    return Sample.of(members.values());
  }

  /** The counts of members' windows, in an order that follows from the counts alone. */
  long[][] windows() {
    return bySpan.get(RoleSpan.FOUR_WEEKS).stream()
        .map(FeatureRow::counts)
        .sorted(Arrays::compare)
        .toArray(long[][]::new);
  }

  /** The end of these spans; null where there are none. */
  LocalDate until() {
    return fitted().stream().map(FeatureRow::windowEnd).max(Comparator.naturalOrder()).orElse(null);
  }

  private List<FeatureRow> fitted() {
    return bySpan.get(RoleSamples.FIT_SPAN);
  }

  Map<RoleSpan, Norms> norms() {
    Map<RoleSpan, Norms> norms = new EnumMap<>(RoleSpan.class);
    bySpan.forEach((span, rows) -> norms.put(span, Norms.of(rows)));
    return norms;
  }
}
