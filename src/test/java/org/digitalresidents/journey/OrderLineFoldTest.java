package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLineFoldTest {

  @Test
  void givesEveryPaymentAndRefundOfAMember() {
    List<OrderLineRow> lines =
        ActText.fold(
            new OrderLineFold(),
            ActText.ANN,
            ActText.acts(
                "message g1 @0",
                "order g1 @1 amount=100 currency=CNY order=o7",
                "order * @2 amount=200 currency=USD",
                "refund g1 @3 amount=30 currency=CNY order=o7",
                "refund g1 @3 amount=40 currency=CNY",
                "order g1 @4 amount=500 currency=CNY by=staff"));

    assertThat(lines)
        .containsExactly(
            line("e1", "g1", "order", "o7", "2023-12-31T17:00:00Z", 100, "CNY"),
            line("e2", "*", "order", "e2", "2023-12-31T18:00:00Z", 200, "USD"),
            line("e3", "g1", "refund", "o7", "2023-12-31T19:00:00Z", 30, "CNY"),
            line("e4", "g1", "refund", null, "2023-12-31T19:00:00Z", 40, "CNY"));
  }

  private static OrderLineRow line(
      String eventId,
      String groupId,
      String kind,
      String orderId,
      String ts,
      long amountMinor,
      String currency) {
    return new OrderLineRow(
        "town", eventId, "ann", groupId, kind, orderId, Instant.parse(ts), amountMinor, currency);
  }
}
