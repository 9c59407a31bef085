package org.digitalresidents.resident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.time.EpochMicros;

/** Rows of member_window, each read off all acts and spells by the words of its columns. */
record WindowsByDefinition(List<Spell> spells, List<Act> all, Instant dataEnd, ZoneId zone) {
  private static final LocalDate FIRST_MONDAY = LocalDate.parse("1969-12-29");
  private static final Set<Etype> NOT_DONE =
      Set.of(
          Etype.JOIN,
          Etype.LEAVE,
          Etype.KICK,
          Etype.PUSH,
          Etype.EVENT_HELD,
          Etype.CONTACT_ADD,
          Etype.CONTACT_DELETE,
          Etype.AWARD,
          Etype.ROLE_GRANT,
          Etype.ORDER,
          Etype.REFUND,
          Etype.OTHER);

  List<MemberWindowRow> rows() {
    TreeSet<LocalDate> starts = new TreeSet<>();
    presentDays().forEach(day -> starts.add(start(day)));
    done().forEach(act -> starts.add(start(day(act))));
    List<MemberWindowRow> rows = new ArrayList<>();
    for (LocalDate start : starts) {
      LocalDate after = start.plusDays(28);
      Instant end = after.atStartOfDay(zone).toInstant();
      boolean isOver = !end.isAfter(dataEnd);
      rows.add(row("four_weeks", start, after, isOver, isOver ? end : dataEnd));
    }
    if (!starts.isEmpty()) {
      LocalDate after = dataEnd.minusNanos(1000).atZone(zone).toLocalDate().plusDays(1);
      rows.add(row("all_time", starts.first(), after, true, dataEnd));
    }
    return rows;
  }

  private MemberWindowRow row(
      String span, LocalDate start, LocalDate after, boolean isComplete, Instant asOf) {
    Predicate<LocalDate> isWithin = day -> !day.isBefore(start) && day.isBefore(after);
    List<Act> acts = done().stream().filter(act -> isWithin.test(day(act))).toList();
    List<Act> spoken = acts.stream().filter(act -> act.etype().isSpoken()).toList();
    return new MemberWindowRow(
        "town",
        "ann",
        span,
        start,
        after,
        isComplete,
        presentDays().stream().filter(isWithin).count(),
        spoken.size(),
        count(acts, Etype.REACTION, Etype.POLL_VOTE, Etype.CHECKIN),
        count(acts, Etype.READ, Etype.VIEW),
        numbers(acts, spoken, asOf));
  }

  private WindowNumbers numbers(List<Act> acts, List<Act> spoken, Instant asOf) {
    List<Act> active = acts.stream().filter(act -> act.etype().isActivity()).toList();
    Map<String, Long> groups =
        active.stream()
            .filter(act -> !act.groupId().equals("*"))
            .collect(Collectors.groupingBy(Act::groupId, Collectors.counting()));
    Double entropy = entropy(groups);
    List<Long> lengths = spoken.stream().map(Act::nChar).filter(n -> n != null).sorted().toList();
    int n = lengths.size();
    List<String> types = spoken.stream().map(Act::msgType).filter(t -> t != null).toList();
    List<Act> timed = spoken.stream().filter(a -> !a.precision().code().equals("day")).toList();
    Double bursts = bursts(timed);
    Double lengthMean = n == 0 ? null : Double.valueOf(sum(lengths) / n);
    Double median =
        n == 0 ? null : Double.valueOf((lengths.get((n - 1) / 2) + lengths.get(n / 2)) / 2.0);
    Double media = share(types, "image"::equals);
    Double night = share(timed, a -> EpochMicros.instant(a.ts()).atZone(zone).getHour() < 6);
    Long tenure = since(joined(asOf), asOf);
    Long contact = since(added(asOf), asOf);
    return new WindowNumbers(
        active.stream().map(this::day).distinct().count(),
        groups.size(),
        entropy,
        entropy == null ? "too_few" : null,
        spoken.stream().filter(a -> a.eventId().equals(a.threadId())).count(),
        spoken.stream()
            .filter(a -> !a.eventId().equals(a.threadId()))
            .filter(a -> a.threadId() != null || a.targetEventId() != null)
            .count(),
        types.stream().filter("sticker"::equals).count(),
        count(acts, Etype.CHECKIN),
        count(acts, Etype.ACCEPT),
        count(acts, Etype.EVENT_PROPOSE, Etype.EVENT_RSVP, Etype.EVENT_ATTEND, Etype.INVITE),
        n,
        lengthMean,
        n == 0 ? "base_zero" : null,
        median,
        n == 0 ? "base_zero" : null,
        types.size(),
        media,
        types.isEmpty() ? "base_zero" : null,
        timed.size(),
        night,
        timed.isEmpty() ? "base_zero" : null,
        Math.max(timed.size() - 1, 0),
        bursts,
        bursts == null ? "too_few" : null,
        channel(asOf),
        tenure,
        tenure == null ? "join_unknown" : null,
        contact,
        contact == null ? "not_added" : null);
  }

  private static Double entropy(Map<String, Long> groups) {
    if (groups.size() < 2) {
      return null;
    }
    double whole = groups.values().stream().mapToLong(Long::longValue).sum();
    double bits = groups.values().stream().mapToDouble(c -> -c / whole * Math.log(c / whole)).sum();
    return bits / Math.log(groups.size());
  }

  private static Double bursts(List<Act> timed) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < timed.size(); i++) {
      gaps.add(timed.get(i).ts() - timed.get(i - 1).ts());
    }
    if (gaps.size() < 4 || sum(gaps) == 0) {
      return null;
    }
    double mean = sum(gaps) / gaps.size();
    double squares = gaps.stream().mapToDouble(gap -> (gap - mean) * (gap - mean)).sum();
    double deviation = Math.sqrt(squares / gaps.size());
    return (deviation - mean) / (deviation + mean);
  }

  private static double sum(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).sum();
  }

  private static <T> Double share(List<T> of, Predicate<T> part) {
    return of.isEmpty()
        ? null
        : Double.valueOf((double) of.stream().filter(part).count() / of.size());
  }

  private static long count(List<Act> acts, Etype... kinds) {
    return acts.stream().filter(act -> Arrays.asList(kinds).contains(act.etype())).count();
  }

  private static Long since(Instant then, Instant asOf) {
    return then == null ? null : Long.valueOf(Duration.between(then, asOf).toDays());
  }

  private Instant joined(Instant asOf) {
    Instant joined = first(spell -> spell.startUnknown() ? null : spell.startAt());
    return joined != null && joined.isBefore(asOf) ? joined : null;
  }

  private String channel(Instant asOf) {
    return first(spell -> spell.startAt().isBefore(asOf) ? spell.sourceChannel() : null);
  }

  private <T> T first(Function<Spell, T> of) {
    return spells.stream()
        .filter(spell -> spell.groupId().equals("*") && spell.spellNo() == 1)
        .map(of)
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  private Instant added(Instant asOf) {
    return acts()
        .filter(act -> act.etype() == Etype.CONTACT_ADD)
        .map(act -> EpochMicros.instant(act.ts()))
        .filter(ts -> ts.isBefore(asOf))
        .findFirst()
        .orElse(null);
  }

  private TreeSet<LocalDate> presentDays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Spell spell : spells) {
      Instant end = spell.endAt() == null ? dataEnd : spell.endAt();
      if (spell.groupId().equals("*") && end.isAfter(spell.startAt())) {
        LocalDate last = end.minusNanos(1000).atZone(zone).toLocalDate();
        spell.startAt().atZone(zone).toLocalDate().datesUntil(last.plusDays(1)).forEach(days::add);
      }
    }
    return days;
  }

  private List<Act> done() {
    return acts()
        .filter(act -> !act.groupId().equals("dm") && !NOT_DONE.contains(act.etype()))
        .toList();
  }

  private Stream<Act> acts() {
    return all.stream()
        .filter(act -> act.actorKind() == ActorKind.MEMBER)
        .filter(act -> EpochMicros.instant(act.ts()).isBefore(dataEnd));
  }

  private LocalDate day(Act act) {
    return EpochMicros.instant(act.ts()).atZone(zone).toLocalDate();
  }

  private static LocalDate start(LocalDate day) {
    long days = Math.floorMod(day.toEpochDay() - FIRST_MONDAY.toEpochDay(), 28L);
    return day.minusDays(days);
  }
}
