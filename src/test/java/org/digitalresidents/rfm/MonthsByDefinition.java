package org.digitalresidents.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.time.EpochMicros;

/** Rows of member_month, each read off all acts by the words of its columns' meanings. */
record MonthsByDefinition(List<Spell> spells, List<Act> acts, Instant dataEnd, ZoneId zone) {
  private static final Set<Etype> FEEDBACK = Set.of(Etype.POLL_VOTE, Etype.ACCEPT);
  private static final Set<Etype> SHARES = Set.of(Etype.SHARE, Etype.UGC_SUBMIT);

  List<MemberMonthRow> rows() {
    List<MemberMonthRow> rows = new ArrayList<>();
    if (activity(dataEnd).isEmpty()) {
      return rows;
    }
    YearMonth first = YearMonth.from(day(activity(dataEnd).get(0)));
    YearMonth last = YearMonth.from(dataEnd.minusNanos(1000).atZone(zone));
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      boolean isLast = !end.isBefore(dataEnd);
      Instant asOf = isLast ? dataEnd : end;
      LocalDate today = asOf.minusNanos(1000).atZone(zone).toLocalDate();
      boolean anything =
          activity(asOf).stream().anyMatch(act -> day(act).isAfter(today.minusDays(91)));
      if (isLast || anything) {
        rows.add(row(asOf, today, month, !end.isAfter(dataEnd)));
      }
    }
    return rows;
  }

  private MemberMonthRow row(Instant asOf, LocalDate today, YearMonth month, boolean isComplete) {
    List<Act> active = activity(asOf);
    Instant lastTs = EpochMicros.instant(active.get(active.size() - 1).ts());
    int weeks = weeks(asOf, today);
    SimpleRegression line = new SimpleRegression();
    for (int ago = 0; ago < weeks; ago++) {
      LocalDate to = lastWholeDay(asOf, today).minusDays(7L * ago);
      line.addData(-ago, sum(active, to.minusDays(7), to, MonthsByDefinition::halfPoints) / 2.0);
    }
    boolean hasTrend = weeks >= 4;
    double t = hasTrend ? new TDistribution(weeks - 2.0).inverseCumulativeProbability(0.95) : 0;
    Instant joined = firstJoin(asOf);
    return new MemberMonthRow(
        "town",
        "ann",
        asOf,
        month.atDay(1),
        isComplete,
        java.time.Duration.between(lastTs, asOf).toDays(),
        days(active, today, 90),
        days(active, today, 28),
        sum(active, today.minusDays(90), today, MonthsByDefinition::halfPoints),
        sum(active, today.minusDays(90), today, act -> SHARES.contains(act.etype()) ? 1 : 0),
        sum(active, today.minusDays(90), today, act -> FEEDBACK.contains(act.etype()) ? 1 : 0),
        weeks,
        hasTrend ? line.getSlope() : null,
        hasTrend ? null : "not_observed",
        hasTrend ? line.getSlopeStdErr() : null,
        hasTrend ? line.getSlope() - t * line.getSlopeStdErr() : null,
        joined,
        joined == null ? "join_unknown" : null);
  }

  private LocalDate lastWholeDay(Instant asOf, LocalDate today) {
    boolean isOver = today.plusDays(1).atStartOfDay(zone).toInstant().equals(asOf);
    return isOver ? today : today.minusDays(1);
  }

  private int weeks(Instant asOf, LocalDate today) {
    LocalDate seen = day(activity(asOf).get(0));
    for (Spell spell : spells) {
      boolean isFirst = spell.groupId().equals("*") && spell.spellNo() == 1;
      LocalDate start = spell.startAt().atZone(zone).toLocalDate();
      if (isFirst && spell.startAt().isBefore(asOf) && start.isBefore(seen)) {
        seen = start;
      }
    }
    int weeks = 0;
    LocalDate end = lastWholeDay(asOf, today);
    while (weeks < 13 && !end.minusDays(7L * (weeks + 1) - 1).isBefore(seen)) {
      weeks++;
    }
    return weeks;
  }

  private Instant firstJoin(Instant asOf) {
    return spells.stream()
        .filter(spell -> spell.groupId().equals("*") && spell.spellNo() == 1)
        .filter(spell -> !spell.startUnknown() && spell.startAt().isBefore(asOf))
        .map(Spell::startAt)
        .findFirst()
        .orElse(null);
  }

  private List<Act> activity(Instant before) {
    return acts.stream()
        .filter(act -> act.actorKind() == ActorKind.MEMBER && act.etype().isActivity())
        .filter(act -> EpochMicros.instant(act.ts()).isBefore(before))
        .toList();
  }

  private long days(List<Act> active, LocalDate today, int window) {
    return active.stream()
        .map(this::day)
        .filter(day -> day.isAfter(today.minusDays(window)))
        .distinct()
        .count();
  }

  private long sum(List<Act> active, LocalDate after, LocalDate upTo, ToLongFunction<Act> measure) {
    return active.stream()
        .filter(act -> day(act).isAfter(after) && !day(act).isAfter(upTo))
        .mapToLong(measure)
        .sum();
  }

  private LocalDate day(Act act) {
    return EpochMicros.instant(act.ts()).atZone(zone).toLocalDate();
  }

  private static long halfPoints(Act act) {
    if (act.etype() == Etype.UGC_SUBMIT) {
      return 4;
    }
    return act.etype().isSpoken() || act.etype() == Etype.EVENT_ATTEND ? 2 : 1;
  }
}
