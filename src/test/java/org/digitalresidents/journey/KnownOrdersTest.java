package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.digitalresidents.model.Act;
import org.junit.jupiter.api.Test;

class KnownOrdersTest {
  private final KnownOrders orders = new KnownOrders();

  @Test
  void aLaterPaidLineIsOfAKnownOrder() {
    assertThat(orders.isLaterLine(act("order * @0 order=o1 amount=0 currency=CNY"))).isFalse();
    assertThat(orders.isLaterLine(act("order * @1 order=o1 amount=5 currency=CNY"))).isFalse();
    assertThat(orders.isLaterLine(act("order * @2 order=o2 amount=5 currency=CNY"))).isFalse();
    assertThat(orders.isLaterLine(act("order * @3 order=o1 amount=5 currency=CNY"))).isTrue();
    assertThat(orders.isLaterLine(act("order * @3 order=o1 amount=0 currency=CNY"))).isFalse();
    assertThat(orders.isLaterLine(act("refund * @4 order=o1 amount=5 currency=CNY"))).isFalse();

    orders.clear();
    assertThat(orders.isLaterLine(act("order * @5 order=o1 amount=5 currency=CNY"))).isFalse();
  }

  @Test
  void withoutANumberEachIsItsOwn() {
    Act order = act("order * @0 amount=5 currency=CNY");

    assertThat(orders.isLaterLine(order)).isFalse();
    assertThat(orders.isLaterLine(order)).isFalse();
  }

  @Test
  void tellsWhatAMapWouldOfManyOrders() {
    Map<String, Integer> taken = new HashMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 60_000; i++) {
      String id = Integer.toString(random.nextInt(20_000), 36);
      int bits = random.nextInt(8);
      int before = taken.getOrDefault(id, 0);
      taken.put(id, before | bits);

      int news = orders.news(act("order * @0 amount=5 currency=CNY order=" + id), bits);

      assertThat(news).as("line %d of order %s", i, id).isEqualTo(bits & ~before);
    }
  }

  private static Act act(String text) {
    return ActText.acts(text).get(0);
  }
}
