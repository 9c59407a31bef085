package org.digitalresidents.journey;

import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;

/**
 * Every payment and refund of a member, as it comes. An order without a number is an order of its
 * own, numbered by its act; a refund that names no order stays without.
 */
public final class OrderLineFold implements JourneyFold<OrderLineRow> {
  private MemberKey member;
  private Consumer<OrderLineRow> out;

  @Override
  public void begin(MemberKey member, long dataEnd, Consumer<OrderLineRow> out) {
    this.member = member;
    this.out = out;
  }

  @Override
  public void see(Act act) {
    if (act.actorKind() != ActorKind.MEMBER) {
      return;
    }
    switch (act.etype()) {
      case ORDER -> out.accept(OrderLineRow.paid(member, act));
      case REFUND -> out.accept(OrderLineRow.refunded(member, act));
      default -> {}
    }
  }

  @Override
  public void end() {}
}
