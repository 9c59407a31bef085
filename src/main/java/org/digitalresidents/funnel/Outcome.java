package org.digitalresidents.funnel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitalresidents.funnel.Tracker.Reached;
import org.digitalresidents.model.FunnelStatus;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.EpochMicros;

/** What came of one or several attempts: the best of them, and counts of all. */
final class Outcome {
  private static final long MICROS_A_MS = 1_000;

  private final FunnelSpec spec;
  private Attempt best;
  private String held = "";
  private boolean isDropped;
  private int looseLevel;
  private int strictLevel;
  private long entries;
  private long stepActs;
  private long firstEntryAt = StepTimes.NOT_REACHED;
  private long latestEntryAt = StepTimes.NOT_REACHED;

  Outcome(FunnelSpec spec) {
    this.spec = spec;
  }

  /** Acts that can be a step, whether or not they became one. */
  void countStepActs(long more) {
    stepActs += more;
  }

  /**
   * Takes in an attempt that is over: longer is better, then sooner, then the smaller held value.
   */
  void add(Attempt attempt, String value) {
    isDropped = isDropped || attempt.isDropped();
    looseLevel = Math.max(looseLevel, attempt.looseLevel());
    strictLevel = Math.max(strictLevel, attempt.strictLevel());
    entries += attempt.entries();
    latestEntryAt = Math.max(latestEntryAt, attempt.latestEntryAt());
    if (attempt.entries() > 0) {
      firstEntryAt =
          firstEntryAt == StepTimes.NOT_REACHED
              ? attempt.firstEntryAt()
              : Math.min(firstEntryAt, attempt.firstEntryAt());
    }
    if (best == null || isBetter(attempt.reached(), value)) {
      best = attempt;
      held = value;
    }
  }

  private boolean isBetter(Reached reached, String value) {
    Reached now = best.reached();
    if (reached.level() != now.level()) {
      return reached.level() > now.level();
    }
    return reached.at() != now.at() ? reached.at() < now.at() : value.compareTo(held) < 0;
  }

  boolean isEmpty() {
    return stepActs == 0;
  }

  /** The row of {@code funnel_member}. */
  FunnelMemberRow row(MemberKey member, RowKey key, long dataEnd) {
    Reached reached = best == null ? Reached.NOTHING : best.reached();
    Reached ofFirst = best == null ? Reached.NOTHING : best.ofFirstEntry();
    boolean isEntered = reached.level() > 0;
    boolean isFirstAsFar =
        isEntered && ofFirst.level() >= reached.level() && best.firstEntryAt() == firstEntryAt;
    FunnelStatus status = status(key, reached, dataEnd);
    return new FunnelMemberRow(
        member.communityId(),
        spec.name(),
        member.actorId(),
        key.spellNo(),
        key.groupId(),
        key.entryNo(),
        status.code(),
        status == FunnelStatus.EXCLUDED ? 0 : reached.level(),
        entries,
        stepActs,
        isEntered ? EpochMicros.instant(reached.entry().ts()) : null,
        firstEntryAt == StepTimes.NOT_REACHED ? null : EpochMicros.instant(firstEntryAt),
        isEntered ? EpochMicros.instant(reached.at()) : null,
        isEntered ? times(reached) : null,
        isFirstAsFar ? times(ofFirst) : null,
        status == FunnelStatus.EXCLUDED ? 0 : looseLevel - strictLevel,
        isEntered ? skipped(reached.level()) : null,
        isEntered && isMatured(status, reached, dataEnd),
        isEntered ? held : null,
        isEntered ? reached.entry().groupId() : null,
        isEntered ? reached.entry().sourceChannel() : null,
        isEntered ? instant(reached.entry().joinedAt()) : null);
  }

  private static Instant instant(Long micros) {
    return micros == null ? null : EpochMicros.instant(micros);
  }

  private FunnelStatus status(RowKey key, Reached reached, long dataEnd) {
    if (key.isOutside()) {
      return FunnelStatus.OUTSIDE;
    } else if (reached.level() == spec.size()) {
      return FunnelStatus.COMPLETED;
    } else if (isDropped) {
      return FunnelStatus.EXCLUDED;
    } else if (reached.level() == 0) {
      return FunnelStatus.NOT_ENTERED;
    }
    return isYoung(latestEntryAt, dataEnd) ? FunnelStatus.OPEN : FunnelStatus.FAILED;
  }

  /** Who completed is as old as the entry that led there; who did not, as the latest entry. */
  private boolean isMatured(FunnelStatus status, Reached reached, long dataEnd) {
    return status == FunnelStatus.COMPLETED
        ? !isYoung(reached.entry().ts(), dataEnd)
        : status == FunnelStatus.FAILED;
  }

  /** Whether something at the very end of the reach, which is inclusive, may still be unknown. */
  private boolean isYoung(long entryAt, long dataEnd) {
    return spec.reach() >= dataEnd - entryAt;
  }

  private Map<String, Long> times(Reached reached) {
    Map<String, Long> times = new LinkedHashMap<>();
    for (int step = 1; step <= spec.size(); step++) {
      long at = reached.times()[step];
      if (at != StepTimes.NOT_REACHED) {
        times.put(spec.step(step).name(), (at - reached.entry().ts()) / MICROS_A_MS);
      }
    }
    return times;
  }

  /** The required steps not done before the last one that was; null where none was left out. */
  private String skipped(int level) {
    if (spec.order() == FunnelSpec.Order.ANY) {
      return null;
    }
    int beyond = best.done() >> (level + 1) << (level + 1);
    int highest = 31 - Integer.numberOfLeadingZeros(beyond);
    StringBuilder names = new StringBuilder();
    for (int step = level + 1; step < highest; step++) {
      boolean isDone = (beyond >> step & 1) != 0;
      if (!isDone && !spec.step(step).isOptional()) {
        names.append(names.isEmpty() ? "" : ", ").append(spec.step(step).name());
      }
    }
    return names.isEmpty() ? null : names.toString();
  }
}
