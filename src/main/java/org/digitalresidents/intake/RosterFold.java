package org.digitalresidents.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.GroupIds;

/**
 * Finds out from rosters when one member came and went where no act says so.
 *
 * <ul>
 *   <li>Who is in a roster that says since when, and was not in at that time by acts, joined then.
 *   <li>Who is in a roster and was not known to be in, is in from then on; the join is not known.
 *   <li>Who was in and is missing in a roster, without having left, left at the midpoint between
 *       when they were last there and that roster. Source: definitions 1.
 * </ul>
 *
 * <p>Fed in the order of time. Holds a few numbers per group that has rosters.
 */
final class RosterFold {

  /** What is told of a member at an instant; those of one instant come in this order. */
  enum Kind {
    JOINED,
    PRESENT,
    LEFT,
    IN_ROSTER_SINCE,
    IN_ROSTER
  }

  /** What follows of it. */
  enum Finding {
    JOIN,
    PRESENCE,
    LEAVE
  }

  /** Takes what follows. */
  interface Findings {
    /**
     * A finding.
     *
     * @param seenAt of a join, the first roster in which that stay stood; where it ended before
     *     one, its end. Of anything else, {@code at}.
     */
    void add(Finding finding, String groupId, long at, long seenAt);
  }

  private static final class Stay {
    private static final long NO_JOIN = Long.MIN_VALUE;

    private boolean isIn;
    private long lastThere;
    private long joinedAt =
        NO_JOIN; // found, and not told before a roster or the end shows the stay

    boolean hasJoinToTell() {
      return joinedAt != NO_JOIN;
    }
  }

  private final Map<String, long[]> rosters;
  private final Findings out;
  private final Map<String, Stay> stays = new HashMap<>();

  /**
   * @param rosters by group: the instants of its rosters, ascending
   */
  RosterFold(Map<String, long[]> rosters, Findings out) {
    this.rosters = rosters;
    this.out = out;
  }

  /** Takes what is told of the member next. */
  void see(Kind kind, String groupId, long at) {
    if (rosters.containsKey(groupId)) {
      see(kind, groupId, at, stays.computeIfAbsent(groupId, id -> new Stay()));
    }
    boolean isThere = kind == Kind.JOINED || kind == Kind.PRESENT;
    if (isThere
        && !groupId.equals(GroupIds.WHOLE_COMMUNITY)
        && rosters.containsKey(GroupIds.WHOLE_COMMUNITY)) {
      Stay whole = stays.computeIfAbsent(GroupIds.WHOLE_COMMUNITY, id -> new Stay());
      see(Kind.PRESENT, GroupIds.WHOLE_COMMUNITY, at, whole);
    }
  }

  private void see(Kind kind, String groupId, long at, Stay stay) {
    missBefore(groupId, at, stay);
    if (kind == Kind.LEFT) {
      tellJoin(groupId, stay, at);
      stay.isIn = false;
      return;
    }
    boolean isNews = !stay.isIn;
    if (isNews && kind == Kind.IN_ROSTER_SINCE) {
      stay.joinedAt = at;
    } else if (isNews && kind == Kind.IN_ROSTER) {
      out.add(Finding.PRESENCE, groupId, at, at);
    } else if (kind == Kind.IN_ROSTER) {
      tellJoin(groupId, stay, at);
    }
    stay.isIn = true;
    stay.lastThere = at;
  }

  /** Nothing more is told of the member. */
  void end() {
    new TreeMap<>(stays)
        .forEach(
            (groupId, stay) -> {
              missBefore(groupId, Long.MAX_VALUE, stay);
              tellJoin(groupId, stay, stay.lastThere);
            });
    stays.clear();
  }

  private void tellJoin(String groupId, Stay stay, long seenAt) {
    if (stay.hasJoinToTell()) {
      out.add(Finding.JOIN, groupId, stay.joinedAt, seenAt);
      stay.joinedAt = Stay.NO_JOIN;
    }
  }

  /** Where a roster since the member was last there, and before an instant, misses them. */
  private void missBefore(String groupId, long at, Stay stay) {
    if (!stay.isIn) {
      return;
    }
    long[] ofGroup = rosters.get(groupId);
    int found = Arrays.binarySearch(ofGroup, stay.lastThere + 1);
    int next = found < 0 ? -found - 1 : found;
    if (next < ofGroup.length && ofGroup[next] < at) {
      long missedAt = ofGroup[next];
      long leftAt = stay.lastThere + (missedAt - stay.lastThere) / 2;
      tellJoin(groupId, stay, leftAt);
      out.add(Finding.LEAVE, groupId, leftAt, leftAt);
      stay.isIn = false;
    }
  }
}
