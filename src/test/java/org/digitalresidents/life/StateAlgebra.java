package org.digitalresidents.life;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.EpochMicros;

/**
 * States by another road than {@link StateFold}: every period is judged by itself, from all spells
 * and all acts.
 */
final class StateAlgebra {
  private final MemberKey member;
  private final List<Spell> spells;
  private final List<Act> acts;
  private final long dataEnd;
  private final ZoneId zone;
  private final DayOfWeek weekStart;
  private final int silentPeriods;

  StateAlgebra(
      MemberKey member,
      List<Spell> spells,
      List<Act> acts,
      long dataEnd,
      ZoneId zone,
      DayOfWeek weekStart,
      int silentPeriods) {
    this.member = member;
    this.spells = spells;
    this.acts = acts;
    this.dataEnd = dataEnd;
    this.zone = zone;
    this.weekStart = weekStart;
    this.silentPeriods = silentPeriods;
  }

  List<MemberStateRow> rows() {
    List<MemberStateRow> rows = new ArrayList<>();
    for (String unit : List.of("week", "month")) {
      spells.stream()
          .map(Spell::groupId)
          .distinct()
          .forEach(group -> rows.addAll(runs(group, unit)));
    }
    return rows;
  }

  private List<MemberStateRow> runs(String group, String unit) {
    List<LocalDate> periods = periods(unit);
    List<Boolean> active = periods.stream().map(p -> isActive(group, p, next(p, unit))).toList();
    List<MemberStateRow> runs = new ArrayList<>();
    String before = null;
    for (int i = 0; i < periods.size(); i++) {
      LocalDate period = periods.get(i);
      String state = state(group, next(period, unit), active.subList(0, i + 1), before);
      MemberStateRow last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.state().equals(state)) {
        runs.set(
            runs.size() - 1,
            row(
                group,
                unit,
                last.fromPeriod(),
                period,
                last.periods() + 1,
                state,
                last.previousState()));
      } else if (state != null) {
        runs.add(row(group, unit, period, period, 1, state, before));
      }
      before = state;
    }
    return runs;
  }

  /** The state in a period, null before the first spell; {@code active} ends with the period. */
  private String state(String group, LocalDate end, List<Boolean> active, String before) {
    long until = Math.min(micros(end), dataEnd);
    List<Spell> begun =
        spells.stream()
            .filter(s -> s.groupId().equals(group))
            .filter(s -> EpochMicros.of(s.startAt()) < until)
            .toList();
    if (begun.isEmpty()) {
      return null;
    }
    boolean isIn =
        begun.stream().anyMatch(s -> s.endAt() == null || EpochMicros.of(s.endAt()) >= until);
    if (!isIn) {
      return "left";
    }
    int last = active.lastIndexOf(true);
    if (last < 0) {
      return "never_spoke";
    }
    int quiet = active.size() - 1 - last;
    if (quiet > 0) {
      return quiet < silentPeriods ? "silent" : "dormant";
    }
    if (active.indexOf(true) == last) {
      return "new";
    }
    return List.of("new", "retained", "returned").contains(String.valueOf(before))
        ? "retained"
        : "returned";
  }

  private boolean isActive(String group, LocalDate from, LocalDate to) {
    return acts.stream()
        .filter(act -> act.actorKind() == ActorKind.MEMBER && act.etype().isActivity())
        .filter(act -> group.equals("*") || act.groupId().equals(group))
        .anyMatch(act -> act.ts() >= micros(from) && act.ts() < micros(to));
  }

  private List<LocalDate> periods(String unit) {
    List<LocalDate> periods = new ArrayList<>();
    if (acts.isEmpty()) {
      return periods;
    }
    LocalDate day = Instant.EPOCH.plusNanos(acts.get(0).ts() * 1000).atZone(zone).toLocalDate();
    LocalDate first =
        unit.equals("month")
            ? day.withDayOfMonth(1)
            : day.with(TemporalAdjusters.previousOrSame(weekStart));
    for (LocalDate p = first; micros(p) < dataEnd; p = next(p, unit)) {
      periods.add(p);
    }
    return periods;
  }

  private static LocalDate next(LocalDate period, String unit) {
    return unit.equals("month") ? period.plusMonths(1) : period.plusWeeks(1);
  }

  private long micros(LocalDate day) {
    return EpochMicros.of(day.atStartOfDay(zone).toInstant());
  }

  private MemberStateRow row(
      String group,
      String unit,
      LocalDate from,
      LocalDate to,
      long periods,
      String state,
      String previous) {
    return new MemberStateRow(
        member.communityId(), group, member.actorId(), unit, from, to, periods, state, previous);
  }
}
