package org.digitalresidents.funnel;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.funnel.FunnelSpec.Bound;
import org.digitalresidents.journey.InstantFold;
import org.digitalresidents.journey.KnownOrders;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberKey;

/**
 * How far each member gets in a funnel. Only what a member does counts.
 *
 * <p>Holds, per group that is held the same, what came of it so far and the chains that can still
 * go on: never the acts.
 */
public final class FunnelFold extends InstantFold<FunnelMemberRow> {
  private final FunnelSpec spec;
  private final HeldValues values;
  private final Map<String, Stay> stays = new HashMap<>(); // those that are open, by group
  private final Map<String, Scope> inside = new TreeMap<>(); // by group that is held the same
  private final Map<String, Scope> outside = new TreeMap<>();
  private final TreeMap<HeldValues.Value, Pending> pending = new TreeMap<>();
  private MemberKey member;
  private long dataEnd;
  private Consumer<FunnelMemberRow> out;
  private String cameInto; // the group of a join just told of, until its act is seen
  private boolean cameIntoCommunity;
  private final KnownOrders orders = new KnownOrders(); // and which steps each can be

  /** Acts of the instant at hand, of one held value. */
  private static final class Pending {
    final Hits hits;
    long entries;
    long stepActs;

    Pending(Hits hits) {
      this.hits = hits;
    }
  }

  public FunnelFold(FunnelSpec spec) {
    this.spec = spec;
    this.values = new HeldValues(spec.hold());
  }

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<FunnelMemberRow> out) {
    this.member = member;
    this.dataEnd = dataEnd;
    this.out = out;
    stays.clear();
    inside.clear();
    outside.clear();
    pending.clear();
    cameInto = null;
    cameIntoCommunity = false;
    orders.clear();
  }

  @Override
  protected void entered(Stay stay) {
    stays.put(stay.groupId(), stay);
    if (!stay.start().isUnknown()) {
      cameIntoCommunity |= stay.isOfCommunity();
      cameInto = stay.isOfCommunity() ? cameInto : stay.groupId();
    }
  }

  @Override
  protected void left(Stay stay) {
    stays.remove(stay.groupId());
    if (spec.bound() == Bound.COMMUNITY && stay.isOfCommunity()) {
      closeAll(inside);
    } else if (spec.bound() == Bound.GROUP && inside.containsKey(stay.groupId())) {
      inside.remove(stay.groupId()).close(out);
    }
  }

  @Override
  protected void note(Act act) {
    boolean comesIn = comesIn(act);
    cameInto = null;
    cameIntoCommunity = false;
    if (act.actorKind() != ActorKind.MEMBER
        || (spec.among() != null && !spec.among().matches(act, comesIn))) {
      return;
    }
    int cuts = cuts(act, comesIn);
    // A later line of an order is no order more: only what it adds counts.
    int steps = cuts != 0 ? 0 : orders.news(act, steps(act, comesIn));
    boolean matters = cuts != 0 || steps != 0 || spec.order() == FunnelSpec.Order.STRICT;
    HeldValues.Value value = matters ? values.of(act) : null;
    if (value != null) {
      Pending now = pending.computeIfAbsent(value, v -> new Pending(newHits()));
      now.hits.add(steps, cuts, new Entry(act.ts(), act.groupId(), channel(act), joinedAt()));
      now.stepActs += steps == 0 ? 0 : 1;
      now.entries += isEntry(steps) ? 1 : 0;
    }
  }

  private Hits newHits() {
    boolean hasRowPerEntry = spec.entries() == FunnelSpec.Entries.EVERY;
    int most = hasRowPerEntry ? Integer.MAX_VALUE : spec.size() + 1;
    return new Hits(most, spec.ties() == FunnelSpec.Ties.SEQ);
  }

  private boolean isEntry(int steps) {
    return spec.order() == FunnelSpec.Order.ANY ? steps != 0 : (steps >> 1 & 1) != 0;
  }

  /** Whether it is the join by which a stay began of the kind the funnel is bound to. */
  private boolean comesIn(Act act) {
    boolean isOfGroup = spec.bound() == Bound.GROUP || spec.holdsGroup();
    return isOfGroup ? act.groupId().equals(cameInto) : cameIntoCommunity;
  }

  private int steps(Act act, boolean comesIn) {
    int bits = 0;
    for (int step = 1; step <= spec.size(); step++) {
      if (spec.step(step).when().matches(act, comesIn)) {
        bits |= 1 << step;
      }
    }
    return bits;
  }

  private int cuts(Act act, boolean comesIn) {
    int bits = 0;
    for (int i = 0; i < spec.exclusions().size(); i++) {
      if (spec.exclusions().get(i).when().matches(act, comesIn)) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  /** As the act says, else as the join did. */
  private String channel(Act act) {
    Stay stay = stays.get(GroupIds.WHOLE_COMMUNITY);
    boolean isOfJoin = act.sourceChannel() == null && stay != null;
    return isOfJoin ? stay.start().sourceChannel() : act.sourceChannel();
  }

  private Long joinedAt() {
    Stay stay = stays.get(GroupIds.WHOLE_COMMUNITY);
    return stay == null || stay.start().isUnknown() ? null : Long.valueOf(stay.start().at());
  }

  @Override
  protected void settle(long ts) {
    pending.forEach(
        (value, now) -> {
          String group = spec.holdsGroup() ? value.groupId() : GroupIds.WHOLE_COMMUNITY;
          Stay stay = bounding(group);
          boolean isOutside = spec.bound() != Bound.NONE && stay == null;
          Scope scope =
              (isOutside ? outside : inside)
                  .computeIfAbsent(group, g -> newScope(g, stay, isOutside));
          scope.take(now.hits, value.text(), now.entries, now.stepActs);
        });
    pending.clear();
    inside.values().forEach(scope -> scope.release(ts, out));
  }

  private Scope newScope(String group, Stay stay, boolean isOutside) {
    long spellNo = stay == null ? 0 : stay.spellNo();
    return new Scope(spec, member, new RowKey(spellNo, group, 0, isOutside), dataEnd);
  }

  /** The open stay that bounds an attempt; null where none is open, or none needs to be. */
  private Stay bounding(String group) {
    return switch (spec.bound()) {
      case NONE -> null;
      case COMMUNITY -> stays.get(GroupIds.WHOLE_COMMUNITY);
      case GROUP -> stays.get(group);
    };
  }

  @Override
  protected void close() {
    closeAll(inside);
    closeAll(outside);
  }

  private void closeAll(Map<String, Scope> scopes) {
    scopes.values().forEach(scope -> scope.close(out));
    scopes.clear();
  }
}
