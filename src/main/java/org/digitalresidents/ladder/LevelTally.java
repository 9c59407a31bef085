package org.digitalresidents.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Rung;
import org.digitalresidents.model.RungTo;
import org.digitalresidents.stat.CountedMedian;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** The rungs of one community in sum. */
final class LevelTally {
  private final String communityId;
  private final Map<Rung, Level> levels = new EnumMap<>(Rung.class);
  private boolean hasReads; // the source tells who looked
  private LocalDate last = LocalDate.MIN; // of the complete windows

  LevelTally(String communityId) {
    this.communityId = communityId;
    for (Rung rung : Rung.values()) {
      levels.put(rung, new Level());
    }
  }

  private static final class Level {
    private final Map<LocalDate, Long> members = new TreeMap<>(); // by window
    private final TreeMap<Long, Long> stays = new TreeMap<>(); // by length
    private long judged;
    private long risen;

    long members(LocalDate window) {
      return members.getOrDefault(window, 0L);
    }

    long ended() {
      return stays.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Members of one window with the same rung, for as long, with the same rung after, of whose
   * looking is told or not.
   */
  void add(Row members) {
    LocalDate start = members.getAs(0);
    Rung rung = rung(members.getString(1));
    String later = members.getString(2);
    long count = members.getLong(4);
    Level level = levels.get(rung);
    hasReads |= members.getBoolean(5);
    last = start.isAfter(last) ? start : last;
    level.members.merge(start, count, Long::sum);
    if (later != null) {
      boolean hasLeft = later.equals(RungTo.LEFT.code());
      boolean rose = !hasLeft && rung(later).compareTo(rung) > 0;
      level.judged += count;
      level.risen += rose ? count : 0;
      if (hasLeft || rung(later) != rung) {
        level.stays.merge(members.getLong(3), count, Long::sum);
      }
    }
  }

  private static Rung rung(String code) {
    return Rung.valueOf(code.toUpperCase(Locale.ROOT));
  }

  List<Row> rows(int fewestMoves) {
    Optional<Rung> bottleneck = bottleneck(fewestMoves);
    List<Row> rows = new ArrayList<>();
    levels.forEach(
        (rung, level) -> rows.add(row(rung, level, bottleneck.filter(rung::equals).isPresent())));
    return rows;
  }

  /** The lowest rate of rising, of the steps that somebody of the community has ever taken. */
  private Optional<Rung> bottleneck(int fewestMoves) {
    Rung lowest = null;
    for (Rung rung : Rung.values()) {
      boolean counts = isReached(rung.above()) && levels.get(rung).judged >= fewestMoves;
      if (counts && (lowest == null || risesLess(levels.get(rung), levels.get(lowest)))) {
        lowest = rung;
      }
    }
    return Optional.ofNullable(lowest);
  }

  /** Whether anybody stood on a rung or above; nobody does where there is none. */
  private boolean isReached(Rung rung) {
    return rung != null
        && levels.entrySet().stream()
            .anyMatch(of -> of.getKey().compareTo(rung) >= 0 && !of.getValue().members.isEmpty());
  }

  /** Compared crosswise in whole numbers: equal rates are equal. */
  private static boolean risesLess(Level one, Level other) {
    return Math.multiplyExact(one.risen, other.judged)
        < Math.multiplyExact(other.risen, one.judged);
  }

  private Row row(Rung rung, Level level, boolean isBottleneck) {
    long all = levels.values().stream().mapToLong(each -> each.members(last)).sum();
    NullReason noCount = rung == Rung.LOOKED && !hasReads ? NullReason.NO_READS : null;
    NullReason noShare = noCount == null && all == 0 ? NullReason.BASE_ZERO : noCount;
    NullReason none = level.judged == 0 ? NullReason.BASE_ZERO : null;
    NullReason noRate = rung == Rung.LEADING ? NullReason.LAST_STAGE : none;
    Optional<Interval> band =
        noRate == null ? Wilson.interval(level.risen, level.judged) : Optional.empty();
    OptionalDouble stay = CountedMedian.of(level.stays);
    return RowFactory.create(
        communityId,
        rung.code(),
        noCount == null ? Long.valueOf(level.members(last)) : null,
        code(noCount),
        noShare == null ? Double.valueOf((double) level.members(last) / all) : null,
        code(noShare),
        level.judged,
        level.risen,
        noRate == null ? Double.valueOf((double) level.risen / level.judged) : null,
        code(noRate),
        band.map(Interval::lower).orElse(null),
        band.map(Interval::upper).orElse(null),
        level.ended(),
        stay.isPresent() ? Double.valueOf(stay.getAsDouble()) : null,
        stay.isPresent() ? null : NullReason.NO_EVENTS.code(),
        isReached(rung),
        isBottleneck);
  }

  private static String code(NullReason reason) {
    return reason == null ? null : reason.code();
  }
}
