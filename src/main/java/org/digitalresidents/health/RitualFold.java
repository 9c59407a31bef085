package org.digitalresidents.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.stat.Autocorrelation;
import org.digitalresidents.stat.Interval;

/**
 * Rituals: who takes part, again and again, and whether they keep to their weekday. Holds the days
 * of eight weeks and the members of the last three. Source: definitions F2; text 004.
 */
final class RitualFold implements WeekFold {
  private static final int DAYS = 56;
  private static final int LAG = 7;
  private static final int HABIT_WEEKS = 3;

  /** So few acts in eight weeks keep to no weekday. */
  private static final int FEWEST_ACTS = 16;

  private final ZoneId zone;
  private final TreeMap<LocalDate, Long> acts = new TreeMap<>();
  private final Set<String> speakers = new HashSet<>();
  private final Set<String> takers = new HashSet<>();
  private final Map<String, Run> runs = new HashMap<>();
  private LocalDate firstDay; // null before the first ritual

  /** So many weeks in a row, up to one. */
  private record Run(LocalDate week, int weeks) {}

  RitualFold(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void see(Fact fact, LocalDate week) {
    if (!fact.isOf(PostWords.POST_WORDS)) {
      return;
    }
    boolean isMembers = fact.isByMember(PostWords.ACTOR_ID, PostWords.ACTOR_KIND);
    boolean isStaffs = ActorKind.STAFF.code().equals(fact.text(PostWords.ACTOR_KIND));
    boolean isRitual = fact.flag(PostWords.IS_RITUAL);
    if (isRitual && (isMembers || isStaffs)) {
      add(fact.at());
    }
    if (isMembers && fact.isHome()) {
      speakers.add(fact.text(PostWords.ACTOR_ID));
      if (isRitual) {
        takers.add(fact.text(PostWords.ACTOR_ID));
      }
    }
  }

  private void add(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    firstDay = firstDay == null ? day : firstDay;
    acts.merge(day, 1L, Long::sum);
  }

  @Override
  public void tell(LocalDate week, Points out) {
    out.tally(HealthIndex.RITUAL_SHARE, week, takers.size(), speakers.size());
    for (String member : takers) {
      Run before = runs.get(member);
      boolean goesOn = before != null && before.week().plusWeeks(1).equals(week);
      runs.put(member, new Run(week, goesOn ? before.weeks() + 1 : 1));
    }
    long regulars = takers.stream().filter(m -> runs.get(m).weeks() >= HABIT_WEEKS).count();
    out.tally(HealthIndex.RITUAL_HABIT_SHARE, week, regulars, takers.size());
    runs.values().removeIf(run -> run.week().isBefore(week));
    speakers.clear();
    takers.clear();
    tellRhythm(week, out);
  }

  private void tellRhythm(LocalDate week, Points out) {
    LocalDate end = week.plusWeeks(1);
    LocalDate start = end.minusDays(DAYS);
    acts.headMap(start).clear();
    long all = acts.values().stream().mapToLong(n -> n).sum();
    boolean isOld = firstDay != null && !firstDay.isAfter(start.plusWeeks(1));
    if (!isOld || all < FEWEST_ACTS) {
      out.absence(HealthIndex.RITUAL_RHYTHM, week, NullReason.TOO_FEW);
      return;
    }
    double[] days = new double[DAYS];
    for (int i = 0; i < DAYS; i++) {
      days[i] = acts.getOrDefault(start.plusDays(i), 0L);
    }
    double reach = Interval.Z_95 / Math.sqrt(DAYS);
    Autocorrelation.at(LAG, days)
        .ifPresentOrElse(
            r ->
                out.figure(
                    HealthIndex.RITUAL_RHYTHM, week, r, new Interval(r - reach, r + reach), DAYS),
            () -> out.absence(HealthIndex.RITUAL_RHYTHM, week, NullReason.BASE_ZERO));
  }
}
