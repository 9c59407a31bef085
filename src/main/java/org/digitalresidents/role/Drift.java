package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Divergence;

/** How the make-up of one community changes from window to window. */
final class Drift {
  private final String communityId;
  private final SortedMap<LocalDate, SortedMap<String, Long>> members = new TreeMap<>();
  private final Map<LocalDate, long[]> compared = new TreeMap<>();

  /** A row of {@code role_drift}. */
  record DriftRow(
      String communityId,
      LocalDate windowStart,
      long memberCount,
      Map<String, Long> members,
      long comparedCount,
      Double stayedShare,
      String stayedShareNullReason,
      Double divergence,
      String divergenceNullReason) {}

  Drift(String communityId) {
    this.communityId = communityId;
  }

  void add(LocalDate day, String name, long count) {
    members.computeIfAbsent(day, key -> new TreeMap<>()).merge(name, count, Long::sum);
  }

  /** So many were there in the window before, and so many of them were the same. */
  void compared(LocalDate day, long count, long same) {
    long[] sums = compared.computeIfAbsent(day, key -> new long[2]);
    sums[0] += count;
    sums[1] += same;
  }

  void tell(Consumer<DriftRow> out) {
    SortedMap<String, Long> before = null;
    for (Map.Entry<LocalDate, SortedMap<String, Long>> window : members.entrySet()) {
      out.accept(row(window.getKey(), window.getValue(), before));
      before = window.getValue();
    }
  }

  private DriftRow row(LocalDate day, SortedMap<String, Long> now, SortedMap<String, Long> before) {
    long[] stayed = compared.getOrDefault(day, new long[2]);
    boolean isCompared = stayed[0] > 0;
    return new DriftRow(
        communityId,
        day,
        sum(now),
        now,
        stayed[0],
        isCompared ? (double) stayed[1] / stayed[0] : null,
        isCompared ? null : NullReason.BASE_ZERO.code(),
        before == null ? null : divergence(now, before),
        before == null ? NullReason.NO_PREVIOUS.code() : null);
  }

  private static double divergence(SortedMap<String, Long> now, SortedMap<String, Long> before) {
    SortedSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(before.keySet());
    return Divergence.of(shares(now, names), shares(before, names));
  }

  private static double[] shares(Map<String, Long> counts, SortedSet<String> names) {
    double all = sum(counts);
    return names.stream().mapToDouble(name -> counts.getOrDefault(name, 0L) / all).toArray();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
