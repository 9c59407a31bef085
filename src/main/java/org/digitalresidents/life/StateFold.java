package org.digitalresidents.life;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.JourneyFold;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.MemberState;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.LocalDays;
import org.digitalresidents.time.PeriodNumbers;

/**
 * The state of a member's life in every week and month, per group and for the whole community.
 *
 * <ul>
 *   <li>A period is judged at its end, the last one at {@code data_end}: who is no member then has
 *       left, whatever else they did in it. Everyone has a state from the period of the first spell
 *       on.
 *   <li>Who was active is new where it is the first activity ever in the scope, and activity while
 *       no member counts there; retained where the state before was an active one; else returned.
 *   <li>Who was not is silent in the first periods after the last active one, and dormant from the
 *       {@code silentPeriods}-th on.
 * </ul>
 *
 * <p>Holds a few numbers per group the member was in or active in. Source: definitions B2.
 */
public final class StateFold implements JourneyFold<MemberStateRow> {
  /** Dormant from the second silent period on: definitions B2. */
  public static final int SILENT_PERIODS = 2;

  private final LocalDays days;
  private final List<PeriodNumbers> units;
  private final int silentPeriods;
  private final Map<String, List<LifeLine>> lines = new HashMap<>(); // by scope; one per unit
  private MemberKey member;
  private long dataEnd;
  private Consumer<MemberStateRow> out;

  /** What happens on a line in a period. */
  private interface Event {
    void happen(LifeLine line, long period);
  }

  /**
   * A fold without a journey.
   *
   * @param silentPeriods the first silent period, counted from 1, that is dormant; at least 1
   */
  StateFold(ZoneId zone, DayOfWeek weekStart, int silentPeriods) {
    if (silentPeriods < 1) {
      throw new IllegalArgumentException(
          "Dormant from the first silent period on at the earliest, not " + silentPeriods);
    }
    this.days = new LocalDays(zone);
    this.units =
        List.of(
            new PeriodNumbers(PeriodUnit.WEEK, weekStart),
            new PeriodNumbers(PeriodUnit.MONTH, weekStart));
    this.silentPeriods = silentPeriods;
  }

  /**
   * The fold as a pass carries it.
   *
   * @param silentPeriods the first silent period, counted from 1, that is dormant; at least 1
   */
  public static FoldSpec<?> spec(ZoneId zone, DayOfWeek weekStart, int silentPeriods) {
    return new FoldSpec<>(
        MemberState.MEMBER_STATE,
        MemberStateRow.class,
        () -> new StateFold(zone, weekStart, silentPeriods));
  }

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<MemberStateRow> out) {
    this.member = member;
    this.dataEnd = dataEnd;
    this.out = out;
    lines.clear();
  }

  @Override
  public void enter(Stay stay) {
    tell(stay.groupId(), stay.start().at(), LifeLine::enter);
  }

  @Override
  public void leave(Stay stay) {
    if (!stay.end().isNotYet()) {
      tell(stay.groupId(), stay.end().at(), LifeLine::leave);
    }
  }

  @Override
  public void see(Act act) {
    if (act.actorKind() != ActorKind.MEMBER || !act.etype().isActivity()) {
      return;
    }
    tell(GroupIds.WHOLE_COMMUNITY, act.ts(), LifeLine::act);
    boolean isOfCommunity =
        act.groupId().equals(GroupIds.WHOLE_COMMUNITY) || act.groupId().equals(GroupIds.ONE_TO_ONE);
    if (!isOfCommunity) {
      tell(act.groupId(), act.ts(), LifeLine::act);
    }
  }

  @Override
  public void end() {
    new TreeMap<>(lines).keySet().forEach(scope -> tell(scope, dataEnd - 1, LifeLine::end));
  }

  private void tell(String groupId, long ts, Event event) {
    List<LifeLine> ofScope = lines.computeIfAbsent(groupId, this::newLines);
    for (int i = 0; i < ofScope.size(); i++) {
      event.happen(ofScope.get(i), units.get(i).of(days.day(ts)));
    }
  }

  private List<LifeLine> newLines(String groupId) {
    return units.stream().map(unit -> newLine(groupId, unit)).toList();
  }

  private LifeLine newLine(String groupId, PeriodNumbers unit) {
    return new LifeLine(
        silentPeriods,
        (from, to, state, previous) -> out.accept(row(groupId, unit, from, to, state, previous)));
  }

  private MemberStateRow row(
      String groupId, PeriodNumbers unit, long from, long to, LifeState state, LifeState previous) {
    return new MemberStateRow(
        member.communityId(),
        groupId,
        member.actorId(),
        unit.unit().code(),
        unit.start(from),
        unit.start(to),
        to - from + 1,
        state.code(),
        previous == null ? null : previous.code());
  }
}
