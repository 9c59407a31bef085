package org.digitalresidents.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RungDirection;
import org.digitalresidents.model.RungFrom;
import org.digitalresidents.model.RungTo;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** Who went where in one community, window by window. */
final class RungMatrix {
  private static final int WINDOW_DAYS = 28;

  private final String communityId;
  private final Map<LocalDate, Map<RungFrom, Map<RungTo, Long>>> counts = new TreeMap<>();
  private LocalDate first = LocalDate.MAX;

  RungMatrix(String communityId) {
    this.communityId = communityId;
  }

  /** Members of one window with the same rung before, then and after. */
  void add(Row members) {
    LocalDate start = members.getAs(0);
    String before = members.getString(1);
    String rung = members.getString(2);
    String later = members.getString(3);
    long count = members.getLong(4);
    first = start.isBefore(first) ? start : first;
    RungFrom from = before == null ? RungFrom.ENTERED : from(before);
    add(start, from, to(rung), count);
    if (later != null && to(later) == RungTo.LEFT) {
      add(start.plusDays(WINDOW_DAYS), from(rung), RungTo.LEFT, count);
    }
  }

  /** Every move of every window but the first, of which nobody knows who was there before. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (start, moves) -> {
          if (start.isAfter(first)) {
            tell(start, moves, rows);
          }
        });
    return rows;
  }

  private void tell(LocalDate start, Map<RungFrom, Map<RungTo, Long>> moves, List<Row> rows) {
    for (RungFrom from : RungFrom.values()) {
      Map<RungTo, Long> to = moves.getOrDefault(from, Map.of());
      long base = to.values().stream().mapToLong(Long::longValue).sum();
      for (RungTo each : RungTo.values()) {
        if (from != RungFrom.ENTERED || each != RungTo.LEFT) {
          rows.add(row(start, from, each, to.getOrDefault(each, 0L), base));
        }
      }
    }
  }

  private Row row(LocalDate start, RungFrom from, RungTo to, long count, long base) {
    boolean isEntry = from == RungFrom.ENTERED;
    NullReason unknown = isEntry ? NullReason.BASE_UNKNOWN : null;
    NullReason noShare = !isEntry && base == 0 ? NullReason.BASE_ZERO : unknown;
    Optional<Interval> band = noShare == null ? Wilson.interval(count, base) : Optional.empty();
    return RowFactory.create(
        communityId,
        start,
        from.code(),
        to.code(),
        RungDirection.of(from, to).code(),
        count,
        isEntry ? null : Long.valueOf(base),
        code(unknown),
        noShare == null ? Double.valueOf((double) count / base) : null,
        code(noShare),
        band.map(Interval::lower).orElse(null),
        band.map(Interval::upper).orElse(null));
  }

  private static String code(NullReason reason) {
    return reason == null ? null : reason.code();
  }

  private void add(LocalDate start, RungFrom from, RungTo to, long members) {
    counts
        .computeIfAbsent(start, window -> new EnumMap<>(RungFrom.class))
        .computeIfAbsent(from, rung -> new EnumMap<>(RungTo.class))
        .merge(to, members, Long::sum);
  }

  private static RungFrom from(String code) {
    return RungFrom.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static RungTo to(String code) {
    return RungTo.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
