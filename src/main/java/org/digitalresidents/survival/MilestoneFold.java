package org.digitalresidents.survival;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.InstantFold;
import org.digitalresidents.journey.KnownOrders;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.SpellMilestone;

/**
 * How far a member came in each spell: first active, first order, first order once active, first
 * post. Only what happens in {@code [start, end)} counts; of one instant, in whatever order.
 *
 * <p>For a group count the acts that name it, and orders that name none at all; for the community
 * all acts. An order is its first line of more than 0; those after it are no orders more, in
 * whatever spell. A later refund does not undo an order. Holds a few numbers per group the member
 * is in, and what {@link KnownOrders} holds.
 */
public final class MilestoneFold extends InstantFold<SpellMilestoneRow> {
  /** The fold as a pass carries it. */
  public static final FoldSpec<SpellMilestoneRow> SPEC =
      new FoldSpec<>(SpellMilestone.SPELL_MILESTONE, SpellMilestoneRow.class, MilestoneFold::new);

  private final Map<String, Milestones> open = new HashMap<>();
  private final Doings doings = new Doings();
  private final KnownOrders orders = new KnownOrders();
  private MemberKey member;
  private Consumer<SpellMilestoneRow> out;

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<SpellMilestoneRow> out) {
    this.member = member;
    this.out = out;
    open.clear();
    doings.clear();
    orders.clear();
  }

  @Override
  protected void note(Act act) {
    if (act.actorKind() == ActorKind.MEMBER && !orders.isLaterLine(act)) {
      doings.add(act);
    }
  }

  @Override
  protected void entered(Stay stay) {
    open.put(stay.groupId(), new Milestones());
  }

  @Override
  protected void left(Stay stay) {
    out.accept(open.remove(stay.groupId()).row(member, stay));
  }

  @Override
  protected void settle(long ts) {
    open.forEach((groupId, milestones) -> milestones.see(ts, doings.in(groupId)));
    doings.clear();
  }

  @Override
  protected void close() {}
}
