package org.digitalresidents.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.journey.InstantFold;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.LocalDays;

/**
 * On which days since the join a member was active, in each group and in the community, {@code
 * rolling_day_no = ⌊(ts − joined_at) / 24 h⌋} in elapsed time.
 *
 * <p>Counts from the start of the first spell, and only where that is a known join; whether the
 * member is still in, or in again, does not matter. Activity at the instant of the join is on day
 * 0, whichever came first. Activity tied to no group, or in a one-to-one chat, counts for the
 * community only. Source: definitions R2.
 *
 * <p>Holds the counts of one day per group the member ever joined.
 */
public final class TenureFold extends InstantFold<TenureDayRow> {
  private final LocalDays days;
  private final TreeMap<String, Tenure> tenures = new TreeMap<>();
  private final TreeMap<String, Long> noted = new TreeMap<>(); // group → acts of this instant
  private MemberKey member;
  private Consumer<TenureDayRow> out;

  public TenureFold(ZoneId zone) {
    days = new LocalDays(zone);
  }

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<TenureDayRow> out) {
    this.member = member;
    this.out = out;
    tenures.clear();
    noted.clear();
  }

  @Override
  protected void note(Act act) {
    boolean isActive = act.actorKind() == ActorKind.MEMBER && act.etype().isActivity();
    if (!isActive) {
      return;
    }
    noted.merge(GroupIds.WHOLE_COMMUNITY, 1L, Long::sum);
    if (!act.groupId().equals(GroupIds.WHOLE_COMMUNITY)) {
      noted.merge(act.groupId(), 1L, Long::sum);
    }
  }

  @Override
  protected void entered(Stay stay) {
    boolean isFirstJoin = stay.spellNo() == 1 && !stay.start().isUnknown();
    if (isFirstJoin) {
      long joinedAt = stay.start().at();
      Tenure tenure = new Tenure(member, stay.groupId(), joinedAt, days.day(joinedAt), out);
      tenures.put(stay.groupId(), tenure);
    }
  }

  @Override
  protected void left(Stay stay) {}

  @Override
  protected void settle(long ts) {
    LocalDate day = days.day(ts);
    for (Map.Entry<String, Long> acts : noted.entrySet()) {
      Tenure tenure = tenures.get(acts.getKey());
      if (tenure != null) {
        tenure.count(ts, day, acts.getValue());
      }
    }
    noted.clear();
  }

  @Override
  protected void close() {
    tenures.values().forEach(Tenure::end);
  }
}
