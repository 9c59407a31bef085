package org.digitalresidents.journey;

import java.time.Instant;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.time.EpochMicros;

/** A row of {@code order_line}. */
public record OrderLineRow(
    String communityId,
    String eventId,
    String memberId,
    String groupId,
    String kind,
    String orderId,
    Instant ts,
    long amountMinor,
    String currency) {

  static OrderLineRow paid(MemberKey member, Act act) {
    String orderId = act.orderId() == null ? act.eventId() : act.orderId();
    return of(member, act, OrderLine.Kind.ORDER, orderId);
  }

  static OrderLineRow refunded(MemberKey member, Act act) {
    return of(member, act, OrderLine.Kind.REFUND, act.orderId());
  }

  private static OrderLineRow of(MemberKey member, Act act, OrderLine.Kind kind, String orderId) {
    return new OrderLineRow(
        member.communityId(),
        act.eventId(),
        member.actorId(),
        act.groupId(),
        kind.code(),
        orderId,
        EpochMicros.instant(act.ts()),
        act.amountMinor(),
        act.currency());
  }
}
