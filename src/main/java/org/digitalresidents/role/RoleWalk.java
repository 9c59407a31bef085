package org.digitalresidents.role;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.digitalresidents.role.RoleSteps.Bounds;
import org.digitalresidents.role.RoleSteps.Kind;

/**
 * Follows each member from window to window. Who first appears after the community's first window
 * was {@code new} before; who has no row for a while is {@code absent}; who is gone for good has
 * {@code left}, where the community's last window is later.
 */
final class RoleWalk {
  static final String NEW = "new";
  static final String ABSENT = "absent";
  static final String LEFT = "left";

  private static final int WINDOW_DAYS = 28;

  private final Map<String, Bounds> bounds;
  private final Consumer<Step> out;
  private String communityId;
  private String memberId;
  private LocalDate day;
  private String name;
  private long windows;

  /**
   * One thing a member is counted for.
   *
   * @param from null where there is none
   * @param day null where it does not matter
   * @param windows of a move, how many windows the member was from; else 0
   */
  record Step(String communityId, Kind kind, String from, String to, LocalDate day, long windows) {}

  RoleWalk(Map<String, Bounds> bounds, Consumer<Step> out) {
    this.bounds = bounds;
    this.out = out;
  }

  /** The next window of a member, or the first of the next member. */
  void see(String nextCommunity, String nextMember, LocalDate nextDay, String nextName) {
    boolean isSame = nextMember.equals(memberId) && nextCommunity.equals(communityId);
    if (!isSame) {
      end();
      communityId = nextCommunity;
      memberId = nextMember;
      windows = 0;
      name = NEW;
      if (nextDay.isAfter(bounds.get(communityId).first())) {
        windows = 1;
        step(nextName);
      } else {
        name = nextName;
        windows = 1;
      }
    } else {
      follow(nextDay, nextName);
    }
    day = nextDay;
    out.accept(new Step(communityId, Kind.WAS, null, nextName, nextDay, 0));
  }

  private void follow(LocalDate nextDay, String nextName) {
    long between = ChronoUnit.DAYS.between(day, nextDay) / WINDOW_DAYS - 1;
    if (between == 0) {
      Kind kind = nextName.equals(name) ? Kind.STAYED : Kind.CHANGED;
      out.accept(new Step(communityId, kind, null, null, nextDay, 0));
    }
    for (long window = 0; window < between; window++) {
      step(ABSENT);
    }
    step(nextName);
  }

  private void step(String next) {
    boolean isStay = next.equals(name);
    out.accept(new Step(communityId, Kind.STEP, name, next, null, isStay ? 0 : windows));
    windows = isStay ? windows + 1 : 1;
    name = next;
  }

  /** No more windows of the member. */
  void end() {
    if (memberId != null) {
      if (day.isBefore(bounds.get(communityId).last())) {
        step(LEFT);
      } else {
        out.accept(new Step(communityId, Kind.OPEN, name, null, null, 0));
      }
    }
    memberId = null;
  }
}
