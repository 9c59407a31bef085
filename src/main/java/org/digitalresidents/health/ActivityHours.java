package org.digitalresidents.health;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Activity;

/**
 * The changes of {@link ActiveHours} as rows of {@link GroupHour}, from acts sorted by community,
 * group, member and time.
 */
final class ActivityHours implements Iterator<Row> {
  private final Iterator<Row> acts;
  private final Map<String, Extent> extents;
  private final Deque<Row> changes = new ArrayDeque<>();
  private final ActiveHours hours = new ActiveHours(this::tell);
  private String communityId = ""; // before the first
  private String groupId = "";
  private String memberId = "";
  private boolean isOver;

  ActivityHours(Iterator<Row> acts, Map<String, Extent> extents) {
    this.acts = acts;
    this.extents = extents;
  }

  private void tell(long hour, HourKind kind, int amount) {
    changes.add(RowFactory.create(communityId, groupId, hour, kind.name(), (long) amount));
  }

  @Override
  public boolean hasNext() {
    while (changes.isEmpty() && !isOver) {
      if (acts.hasNext()) {
        see(acts.next());
      } else {
        hours.end();
        isOver = true;
      }
    }
    return !changes.isEmpty();
  }

  private void see(Row act) {
    String community = act.getAs(Activity.COMMUNITY_ID.column());
    String group = act.getAs(Activity.GROUP_ID.column());
    String member = act.getAs(Activity.ACTOR_ID.column());
    if (!member.equals(memberId) || !group.equals(groupId) || !community.equals(communityId)) {
      hours.end();
      communityId = community;
      groupId = group;
      memberId = member;
    }
    Instant at = act.getAs(Activity.TS.column());
    Extent extent = extents.get(community);
    if (extent != null && at.isBefore(extent.dataEnd())) {
      hours.see(Math.floorDiv(at.getEpochSecond(), TimeUnit.HOURS.toSeconds(1)));
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return changes.remove();
  }
}
