package org.digitalresidents.role;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** Who went from which name to which in one community. */
final class RoleMatrix {
  /** α: as if so many more had gone from each name, spread as all moves are. */
  private static final double PRIOR = 1;

  private final String communityId;
  private final Noise noise;
  private final PairCounts moves = new PairCounts();
  private final Map<String, SortedMap<Long, Long>> stays = new HashMap<>();
  private final Map<String, Long> open = new HashMap<>();

  /** A row of {@code role_move}. */
  record MoveRow(
      String communityId,
      String fromName,
      String toName,
      boolean isStay,
      long moveCount,
      long fromCount,
      double share,
      double shareLow,
      double shareHigh,
      double smoothedShare,
      long toldCount,
      Double toldShare,
      String toldShareNullReason,
      Double noiseShare,
      Double medianWindows,
      long openCount) {}

  RoleMatrix(String communityId, Noise noise) {
    this.communityId = communityId;
    this.noise = noise;
  }

  /**
   * So many went from one name to another.
   *
   * @param windows after so many windows, if they moved
   */
  void add(String from, String to, long windows, long members) {
    moves.add(from, to, members);
    if (!from.equals(to)) {
      stays
          .computeIfAbsent(pair(from, to), key -> new TreeMap<>())
          .merge(windows, members, Long::sum);
    }
  }

  /** So many are something still, in the last window. */
  void addOpen(String name, long members) {
    open.merge(name, members, Long::sum);
  }

  private static String pair(String from, String to) {
    return from + ">" + to;
  }

  void tell(Consumer<MoveRow> out) {
    moves.forEach((from, to) -> out.accept(row(from, to)));
  }

  private MoveRow row(String from, String to) {
    long moved = moves.of(from, to);
    long all = moves.from(from);
    Interval interval = Wilson.interval(moved, all).orElseThrow();
    long told = told(from);
    NullReason untold = untold(told, to);
    double usual = (double) moves.to(to) / moves.all();
    return new MoveRow(
        communityId,
        from,
        to,
        from.equals(to),
        moved,
        all,
        (double) moved / all,
        interval.lower(),
        interval.upper(),
        (moved + PRIOR * usual) / (all + PRIOR),
        told,
        untold == null ? (double) moved / told : null,
        untold == null ? null : untold.code(),
        noise.share(from, to),
        median(stays.get(pair(from, to)), moved),
        open.getOrDefault(from, 0L));
  }

  /** How often members were of a group and then of any. */
  private long told(String from) {
    return noise.isGroup(from)
        ? noise.names().stream().distinct().mapToLong(to -> moves.of(from, to)).sum()
        : 0;
  }

  private NullReason untold(long told, String to) {
    if (told == 0) {
      return NullReason.BASE_ZERO;
    }
    return noise.isGroup(to) ? null : NullReason.TOO_FEW;
  }

  /** Of an even number, the mean of the two in the middle. */
  private static Double median(SortedMap<Long, Long> counts, long all) {
    if (counts == null) {
      return null;
    }
    return (at(counts, (all - 1) / 2) + at(counts, all / 2)) / 2.0;
  }

  private static long at(SortedMap<Long, Long> counts, long place) {
    long seen = 0;
    for (Map.Entry<Long, Long> count : counts.entrySet()) {
      seen += count.getValue();
      if (seen > place) {
        return count.getKey();
      }
    }
    throw new IllegalArgumentException("No place %d in %s".formatted(place, counts));
  }
}
