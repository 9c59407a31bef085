package org.digitalresidents.survival;

import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.journey.KnownOrders;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.GroupIds;

/** What a member did at one instant, by the group it counts for. */
final class Doings {
  private static final Doing NOTHING = new Doing(false, false, null);

  private final Map<String, Doing> byGroup = new HashMap<>();
  private Doing all = NOTHING;

  /**
   * What was done.
   *
   * @param post the first post; null where there was none
   */
  record Doing(boolean isActive, boolean hasOrdered, String post) {
    static Doing of(Act act) {
      return new Doing(
          act.etype().isActivity(),
          KnownOrders.isPaidLine(act),
          act.etype().isSpoken() ? act.eventId() : null);
    }

    Doing and(Doing later) {
      return new Doing(
          isActive || later.isActive,
          hasOrdered || later.hasOrdered,
          post == null ? later.post : post);
    }

    boolean isNothing() {
      return equals(NOTHING);
    }
  }

  /** An act; those of one instant come in the order of the source. */
  void add(Act act) {
    Doing doing = Doing.of(act);
    if (!doing.isNothing()) {
      byGroup.merge(act.groupId(), doing, Doing::and);
      all = all.and(doing);
    }
  }

  /** What counts for a group; for '*', everything. */
  Doing in(String groupId) {
    if (groupId.equals(GroupIds.WHOLE_COMMUNITY)) {
      return all;
    }
    Doing named = byGroup.getOrDefault(groupId, NOTHING);
    boolean ordersOfNoGroup = byGroup.getOrDefault(GroupIds.WHOLE_COMMUNITY, NOTHING).hasOrdered();
    return new Doing(named.isActive(), named.hasOrdered() || ordersOfNoGroup, named.post());
  }

  void clear() {
    byGroup.clear();
    all = NOTHING;
  }
}
