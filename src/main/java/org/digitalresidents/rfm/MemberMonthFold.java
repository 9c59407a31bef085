package org.digitalresidents.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.JourneyFold;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.MemberMonth;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Trend;
import org.digitalresidents.time.AsOf;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.LocalDays;

/**
 * What a member did up to the end of each month, and up to {@code data_end}. Acts in any group and
 * in none count, also those of who is no member then. Holds a few numbers for each of the last 92
 * days. Source: definitions C3.
 */
public final class MemberMonthFold implements JourneyFold<MemberMonthRow> {
  /** The fold, as a pass carries it: business days and months are those of the zone. */
  public static FoldSpec<?> spec(ZoneId zone) {
    return new FoldSpec<>(
        MemberMonth.MEMBER_MONTH, MemberMonthRow.class, () -> new MemberMonthFold(zone));
  }

  /** Activity counts for as long. */
  static final int WINDOW_DAYS = AsOf.WINDOW_DAYS;

  /** Who joined at most so long ago is new. */
  static final int NEW_DAYS = 28;

  static final int TREND_WEEKS = 13;

  /** Before so many weeks have been seen, a slope says little; a newcomer is judged as one. */
  static final int FEWEST_WEEKS = 4;

  static final double CONFIDENCE = 0.9;

  private static final int DAYS_A_WEEK = 7;
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private static final int TREND_DAYS = TREND_WEEKS * DAYS_A_WEEK;

  /** 13 weeks, and the day under way beside them. */
  private static final int HELD_DAYS = TREND_DAYS + 1;

  private static final long NEVER = Long.MIN_VALUE;

  private final ZoneId zone;
  private final LocalDays days;
  private final DayRing ring = new DayRing(HELD_DAYS);
  private final double[] t = new double[TREND_WEEKS + 1]; // by number of weeks
  private MemberKey member;
  private long dataEnd;
  private Consumer<MemberMonthRow> out;
  private LocalDate month; // the one under way, by its first day; null before the first activity
  private long monthEnd;
  private long lastActive;
  private long firstDay; // on which the member was first seen
  private long firstJoin; // NEVER while not known

  MemberMonthFold(ZoneId zone) {
    this.zone = zone;
    this.days = new LocalDays(zone);
    for (int weeks = FEWEST_WEEKS; weeks <= TREND_WEEKS; weeks++) {
      t[weeks] = Trend.t(weeks, CONFIDENCE);
    }
  }

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<MemberMonthRow> out) {
    this.member = member;
    this.dataEnd = dataEnd;
    this.out = out;
    ring.clear();
    month = null;
    lastActive = NEVER;
    firstDay = Long.MAX_VALUE;
    firstJoin = NEVER;
  }

  @Override
  public void enter(Stay stay) {
    boolean isFirst = stay.isOfCommunity() && stay.spellNo() == 1;
    if (isFirst) {
      long at = stay.start().at();
      moveTo(at);
      firstDay = Math.min(firstDay, dayNumber(at));
      firstJoin = stay.start().isUnknown() ? NEVER : at;
    }
  }

  @Override
  public void see(Act act) {
    if (act.actorKind() != ActorKind.MEMBER || !act.etype().isActivity()) {
      return;
    }
    moveTo(act.ts());
    if (month == null) {
      begin(days.day(act.ts()));
    }
    long day = dayNumber(act.ts());
    firstDay = Math.min(firstDay, day);
    lastActive = act.ts();
    ring.add(day, act.etype());
  }

  @Override
  public void end() {
    moveTo(dataEnd - 1);
    if (month != null) {
      emit(dataEnd);
    }
  }

  /** The months that are over by an instant. */
  private void moveTo(long ts) {
    while (month != null && monthEnd <= ts) {
      long lastDay = dayNumber(monthEnd - 1);
      if (ring.last() > lastDay - TREND_DAYS) {
        emit(monthEnd);
        begin(month.plusMonths(1));
      } else {
        begin(days.day(ts)); // nothing lies in the months between
      }
    }
  }

  private void begin(LocalDate day) {
    month = day.withDayOfMonth(1);
    monthEnd = EpochMicros.of(month.plusMonths(1).atStartOfDay(zone).toInstant());
  }

  private void emit(long asOf) {
    long today = dayNumber(asOf - 1);
    long from = today - WINDOW_DAYS + 1;
    long lastWholeDay = dayNumber(asOf) == today ? today - 1 : today;
    int weeks = weeks(lastWholeDay);
    Optional<Trend> trend = trend(weeks, lastWholeDay);
    Optional<Interval> band = trend.map(line -> line.interval(t[weeks]));
    out.accept(
        new MemberMonthRow(
            member.communityId(),
            member.actorId(),
            EpochMicros.instant(asOf),
            month,
            monthEnd <= dataEnd,
            (asOf - lastActive) / MICROS_A_DAY,
            ring.activeDays(from, today),
            ring.activeDays(today - NEW_DAYS + 1, today),
            ring.halfPoints(from, today),
            ring.shares(from, today),
            ring.feedbacks(from, today),
            weeks,
            trend.map(line -> line.slope() / ActivityPoints.A_POINT).orElse(null),
            trend.isPresent() ? null : NullReason.NOT_OBSERVED.code(),
            trend.map(line -> line.standardError() / ActivityPoints.A_POINT).orElse(null),
            band.map(ends -> ends.lower() / ActivityPoints.A_POINT).orElse(null),
            firstJoinInstant(),
            firstJoin == NEVER ? NullReason.JOIN_UNKNOWN.code() : null));
  }

  private Instant firstJoinInstant() {
    return firstJoin == NEVER ? null : EpochMicros.instant(firstJoin);
  }

  /** Whole weeks since the member was first seen, and at most so many. */
  private int weeks(long lastWholeDay) {
    long seen = Math.max(lastWholeDay - firstDay + 1, 0) / DAYS_A_WEEK;
    return (int) Math.min(seen, TREND_WEEKS);
  }

  private Optional<Trend> trend(int weeks, long lastWholeDay) {
    if (weeks < FEWEST_WEEKS) {
      return Optional.empty();
    }
    long[] points = new long[weeks];
    for (int ago = 0; ago < weeks; ago++) {
      long to = lastWholeDay - (long) ago * DAYS_A_WEEK;
      points[weeks - 1 - ago] = ring.halfPoints(to - DAYS_A_WEEK + 1, to);
    }
    return Trend.of(points);
  }

  private long dayNumber(long ts) {
    return days.day(ts).toEpochDay();
  }
}
