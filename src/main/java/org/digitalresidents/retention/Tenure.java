package org.digitalresidents.retention;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.EpochMicros;

/**
 * One member's activity in one group since the join: the counts of the day under way, and which was
 * before it.
 */
final class Tenure {
  private static final long ROLLING_DAY_US = TimeUnit.HOURS.toMicros(24);

  private final MemberKey member;
  private final String groupId;
  private final long joinedAt;
  private final LocalDate joinDay;
  private final Consumer<TenureDayRow> out;
  private Long previousRollingDayNo;
  private LocalDate previousDay;
  private long rollingDayNo;
  private LocalDate day;
  private long activeCount; // 0: no day is under way

  Tenure(
      MemberKey member,
      String groupId,
      long joinedAt,
      LocalDate joinDay,
      Consumer<TenureDayRow> out) {
    this.member = member;
    this.groupId = groupId;
    this.joinedAt = joinedAt;
    this.joinDay = joinDay;
    this.out = out;
  }

  /** So many acts at an instant, not before the join or earlier acts. */
  void count(long ts, LocalDate on, long acts) {
    long no = Math.floorDiv(ts - joinedAt, ROLLING_DAY_US);
    boolean isSameDay = activeCount > 0 && no == rollingDayNo && on.equals(day);
    if (!isSameDay) {
      moveOn(no, on);
    }
    activeCount += acts;
  }

  /** No more acts. */
  void end() {
    if (activeCount > 0) {
      tell(true);
    }
  }

  private void moveOn(long no, LocalDate on) {
    if (activeCount > 0) {
      tell(false);
      previousRollingDayNo = rollingDayNo;
      previousDay = day;
    }
    rollingDayNo = no;
    day = on;
    activeCount = 0;
  }

  private void tell(boolean isLast) {
    out.accept(
        new TenureDayRow(
            member.communityId(),
            groupId,
            member.actorId(),
            rollingDayNo,
            day,
            EpochMicros.instant(joinedAt),
            joinDay,
            activeCount,
            previousRollingDayNo,
            previousDay,
            isLast));
  }
}
