package org.digitalresidents.resident;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.stat.Burstiness;
import org.digitalresidents.stat.Entropy;
import org.digitalresidents.time.EpochMicros;

/** What a member did in one span, while it lasts: numbers, one for each group and kind of act. */
final class WindowTally {
  /** Of fewer gaps the deviation says nothing. */
  static final int FEWEST_GAPS = 4;

  private static final int NIGHT_ENDS = 6;
  private static final double MICROS_A_SECOND = 1e6;
  private static final long NONE = Long.MIN_VALUE;

  private final ZoneId zone;
  private final Map<Etype, Long> acts = new EnumMap<>(Etype.class);
  private final Map<String, Long> active = new TreeMap<>(); // by group
  private final Lengths lengths = new Lengths();
  private final Burstiness gaps = new Burstiness();
  private long presentDays;
  private long activeDays;
  private long lastActiveDay = NONE;
  private long threadStarts;
  private long followUps;
  private long stickers;
  private long typed;
  private long media;
  private long timed;
  private long night;
  private long lastSpoken = NONE;

  WindowTally(ZoneId zone) {
    this.zone = zone;
  }

  void addPresence(long days) {
    presentDays += days;
  }

  /** The next act, on a day counted from 1970. */
  void add(Act act, long day) {
    acts.merge(act.etype(), 1L, Long::sum);
    if (!act.etype().isActivity()) {
      return;
    }
    activeDays += day == lastActiveDay ? 0 : 1;
    lastActiveDay = day;
    if (!act.groupId().equals(GroupIds.WHOLE_COMMUNITY)) {
      active.merge(act.groupId(), 1L, Long::sum);
    }
    if (act.etype().isSpoken()) {
      hear(act);
    }
  }

  private void hear(Act act) {
    boolean follows = act.targetEventId() != null || act.targetActorId() != null;
    boolean opens = act.eventId().equals(act.threadId());
    threadStarts += opens ? 1 : 0;
    followUps += !opens && (follows || act.threadId() != null) ? 1 : 0;
    stickers += MessageKinds.isSticker(act.msgType()) ? 1 : 0;
    typed += act.msgType() == null ? 0 : 1;
    media += MessageKinds.isMedia(act.msgType()) ? 1 : 0;
    if (act.nChar() != null) {
      lengths.add(act.nChar());
    }
    if (act.precision() != TsPrecision.DAY) {
      hearAt(act.ts());
    }
  }

  private void hearAt(long ts) {
    timed++;
    night += EpochMicros.instant(ts).atZone(zone).getHour() < NIGHT_ENDS ? 1 : 0;
    if (lastSpoken != NONE) {
      gaps.add((ts - lastSpoken) / MICROS_A_SECOND);
    }
    lastSpoken = ts;
  }

  /** Whether the member was neither in nor did anything. */
  boolean isEmpty() {
    return presentDays == 0 && acts.isEmpty();
  }

  long presentDays() {
    return presentDays;
  }

  long spoken() {
    return acts.entrySet().stream()
        .filter(each -> each.getKey().isSpoken())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many acts there were of some kinds. */
  long count(Etype... kinds) {
    long sum = 0;
    for (Etype kind : kinds) {
      sum += acts.getOrDefault(kind, 0L);
    }
    return sum;
  }

  WindowNumbers numbers(Origin origin, long asOf) {
    Double entropy = orNull(Entropy.normalised(active.values()));
    Double bursts = gaps.count() < FEWEST_GAPS ? null : orNull(gaps.value());
    Long tenure = origin.tenureDays(asOf);
    Long contact = origin.contactDays(asOf);
    return new WindowNumbers(
        activeDays,
        active.size(),
        entropy,
        reason(entropy, NullReason.TOO_FEW),
        threadStarts,
        followUps,
        stickers,
        count(Etype.CHECKIN),
        count(Etype.ACCEPT),
        count(Etype.EVENT_PROPOSE, Etype.EVENT_RSVP, Etype.EVENT_ATTEND, Etype.INVITE),
        lengths.count(),
        lengths.mean(),
        reason(lengths.mean(), NullReason.BASE_ZERO),
        lengths.median(),
        reason(lengths.median(), NullReason.BASE_ZERO),
        typed,
        share(media, typed),
        reason(share(media, typed), NullReason.BASE_ZERO),
        timed,
        share(night, timed),
        reason(share(night, timed), NullReason.BASE_ZERO),
        gaps.count(),
        bursts,
        reason(bursts, NullReason.TOO_FEW),
        origin.channel(),
        tenure,
        reason(tenure, NullReason.JOIN_UNKNOWN),
        contact,
        reason(contact, NullReason.NOT_ADDED));
  }

  static Double share(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  /** The code of the reason where there is no value. */
  static String reason(Object value, NullReason reason) {
    return value == null ? reason.code() : null;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
  }
}
