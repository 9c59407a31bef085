package org.digitalresidents.resident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.JourneyFold;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.MemberWindow;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.FourWeeks;
import org.digitalresidents.time.LocalDays;

/**
 * What a member did in every four weeks, and in all time. Acts count in any group and in none, also
 * those of who is no member then; what is said one to one, and what others do to the member, does
 * not. A window in which the member was in has a row, whether or not anything was done.
 *
 * <p>Holds the numbers of the window under way and of all time. Source: definitions D.
 */
public final class MemberWindowFold implements JourneyFold<MemberWindowRow> {
  private static final long NEVER = Long.MIN_VALUE;

  private final ZoneId zone;
  private final LocalDays days;
  private final FourWeeks windows;
  private MemberKey member;
  private long dataEnd;
  private Consumer<MemberWindowRow> out;
  private Origin origin;
  private WindowTally all;
  private WindowTally window; // null where none is under way
  private long number; // of the window under way
  private LocalDate first; // of the first window told; null before it
  private boolean isIn;
  private long inSince;
  private long lastPresent; // the last day counted as present, from 1970

  MemberWindowFold(ZoneId zone, DayOfWeek weekStart) {
    this.zone = zone;
    this.days = new LocalDays(zone);
    this.windows = new FourWeeks(weekStart);
  }

  /** The fold as a pass carries it. */
  public static FoldSpec<?> spec(ZoneId zone, DayOfWeek weekStart) {
    return new FoldSpec<>(
        MemberWindow.MEMBER_WINDOW,
        MemberWindowRow.class,
        () -> new MemberWindowFold(zone, weekStart));
  }

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<MemberWindowRow> out) {
    this.member = member;
    this.dataEnd = dataEnd;
    this.out = out;
    origin = new Origin();
    all = new WindowTally(zone);
    window = null;
    first = null;
    isIn = false;
    lastPresent = NEVER;
  }

  @Override
  public void enter(Stay stay) {
    if (!stay.isOfCommunity()) {
      return;
    }
    moveTo(stay.start().at());
    origin.enter(stay);
    if (!isIn) {
      isIn = true;
      inSince = stay.start().at();
      openAt(inSince);
    }
  }

  @Override
  public void leave(Stay stay) {
    if (!stay.isOfCommunity()) {
      return;
    }
    long until = stay.end().isNotYet() ? dataEnd : stay.end().at();
    if (until > inSince) {
      moveTo(until - 1);
      addPresence(day(until - 1));
    }
    isIn = false;
  }

  @Override
  public void see(Act act) {
    if (act.actorKind() != ActorKind.MEMBER) {
      return;
    }
    moveTo(act.ts());
    if (act.etype() == Etype.CONTACT_ADD) {
      origin.addContact(act.ts());
    }
    boolean isPublic = !act.groupId().equals(GroupIds.ONE_TO_ONE);
    if (isPublic && act.etype().isEvidenceOfMembership()) {
      openAt(act.ts());
      window.add(act, day(act.ts()));
      all.add(act, day(act.ts()));
    }
  }

  @Override
  public void end() {
    moveTo(dataEnd - 1);
    if (window != null) {
      close();
    }
    if (first != null) {
      LocalDate after = days.day(dataEnd - 1).plusDays(1);
      tell(RoleSpan.ALL_TIME, first, after, all, dataEnd);
    }
  }

  /** The windows that are over by an instant. */
  private void moveTo(long ts) {
    long next = windows.of(days.day(ts));
    while (window != null && number < next) {
      close();
      if (isIn) {
        open(number + 1);
      }
    }
  }

  private void openAt(long ts) {
    if (window == null) {
      open(windows.of(days.day(ts)));
    }
  }

  private void open(long next) {
    window = new WindowTally(zone);
    number = next;
  }

  private void close() {
    LocalDate start = windows.start(number);
    LocalDate after = windows.start(number + 1);
    if (isIn) {
      addPresence(after.toEpochDay() - 1);
    }
    if (!window.isEmpty()) {
      first = first == null ? start : first;
      tell(RoleSpan.FOUR_WEEKS, start, after, window, Math.min(dataEnd, startOf(after)));
    }
    window = null;
  }

  /** The member was in up to a day of the window under way, that day included. */
  private void addPresence(long day) {
    long from = Math.max(day(inSince), windows.start(number).toEpochDay());
    long count = day - Math.max(from, lastPresent + 1) + 1;
    if (count > 0) {
      window.addPresence(count);
      all.addPresence(count);
      lastPresent = day;
    }
  }

  private void tell(RoleSpan span, LocalDate start, LocalDate after, WindowTally of, long asOf) {
    boolean isComplete = span == RoleSpan.ALL_TIME || startOf(after) <= dataEnd;
    out.accept(
        new MemberWindowRow(
            member.communityId(),
            member.actorId(),
            span.code(),
            start,
            after,
            isComplete,
            of.presentDays(),
            of.spoken(),
            of.count(Etype.REACTION, Etype.POLL_VOTE, Etype.CHECKIN),
            of.count(Etype.READ, Etype.VIEW),
            of.numbers(origin, asOf)));
  }

  private long startOf(LocalDate day) {
    return EpochMicros.of(day.atStartOfDay(zone).toInstant());
  }

  private long day(long ts) {
    return days.day(ts).toEpochDay();
  }
}
