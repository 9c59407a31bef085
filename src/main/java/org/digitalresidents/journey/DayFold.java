package org.digitalresidents.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.LocalDays;

/**
 * One row per day and part of the day's acts: says when a day is over and holds the counts until
 * then, nothing of earlier days. The rows of a day go out in the order of their keys.
 *
 * @param <K> what a day's acts are told apart by
 */
abstract class DayFold<K extends Comparable<K>, R extends Record> implements JourneyFold<R> {
  private final LocalDays days;
  private final TreeMap<K, DayCounts> counts = new TreeMap<>();
  private LocalDate day = LocalDate.EPOCH;
  private MemberKey member;
  private Consumer<R> out;

  DayFold(ZoneId zone) {
    days = new LocalDays(zone);
  }

  /** Whether the act counts here. */
  abstract boolean isCounted(Act act);

  abstract K key(Act act);

  abstract R row(MemberKey member, K key, LocalDate day, DayCounts counts);

  @Override
  public final void begin(MemberKey member, long dataEnd, Consumer<R> out) {
    this.member = member;
    this.out = out;
    counts.clear();
  }

  @Override
  public final void see(Act act) {
    if (!isCounted(act)) {
      return;
    }
    LocalDate today = days.day(act.ts());
    if (!today.equals(day)) {
      end();
      day = today;
    }
    counts.computeIfAbsent(key(act), key -> new DayCounts()).add(act);
  }

  @Override
  public final void end() {
    counts.forEach((key, of) -> out.accept(row(member, key, day, of)));
    counts.clear();
  }
}
