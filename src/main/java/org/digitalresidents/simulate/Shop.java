package org.digitalresidents.simulate;

import java.util.List;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/** What the people of one home group buy and return, whether they are still in the group or not. */
final class Shop {
  private static final List<Product> PRODUCTS =
      List.of(
          new Product("YD-SHOE-01", 45900),
          new Product("YD-SHOE-02", 69900),
          new Product("YD-BAND-01", 5900),
          new Product("YD-BAND-02", 12900),
          new Product("YD-MAT-01", 16800),
          new Product("YD-MAT-02", 23900),
          new Product("YD-ROLL-01", 9900),
          new Product("YD-WHEY-01", 26800),
          new Product("YD-WHEY-02", 13900),
          new Product("YD-ELEC-01", 7980),
          new Product("YD-WATCH-01", 89900),
          new Product("YD-SHIRT-01", 15900),
          new Product("YD-SOCK-01", 3990),
          new Product("YD-BOTL-01", 6850),
          new Product("YD-KNEE-01", 11900),
          new Product("YD-COACH-04", 49900));

  private final Scene scene;
  private final ShopPlan plan;
  private final Chance chance;
  private int orders;

  Shop(Scene scene) {
    this.scene = scene;
    this.plan = scene.world().shop();
    this.chance = scene.chance(Chance.Purpose.SHOP);
  }

  /** A person whose home is this group may buy from now on. */
  void enter(Stay stay) {
    double perDay = stay.person().ordersPerDay();
    if (perDay > 0) {
      double days = chance.exponential() / plan.endPerDay();
      planOrder(stay, perDay, Rhythm.after(scene.now(), days));
    }
  }

  private void planOrder(Stay stay, double perDay, long lastMs) {
    long ms = Rhythm.after(scene.now(), chance.exponential() / perDay);
    if (ms >= lastMs) {
      return;
    }
    long sale = Calendar.nextCampaign(scene.world(), ms);
    boolean waits = chance.happens(plan.campaignWait());
    long when = waits ? sale : ms;
    scene
        .agenda()
        .at(
            when,
            () -> {
              order(stay.latest());
              planOrder(stay, perDay, lastMs);
            });
  }

  private void order(Stay stay) {
    String orderId = "o-" + Ids.group(scene.number()) + '-' + orders;
    orders++;
    boolean byGroupLink = chance.happens(plan.groupShare()) && stay.isIn();
    int lineCount = 1 + chance.poisson(plan.extraLines());
    String member = stay.speaker().id();
    long total = 0;
    for (int line = 0; line < lineCount; line++) {
      Product product = chance.oneOf(PRODUCTS);
      int pieces = chance.happens(0.85) ? 1 : 2;
      long fen = (long) product.fen() * pieces;
      total += fen;
      open(Etype.ORDER, member, byGroupLink).money(fen, orderId);
      scene.log().attrs("sku", product.sku(), "qty", Integer.toString(pieces));
      scene.log().close();
    }
    if (chance.happens(plan.refundShare())) {
      planRefund(orderId, member, byGroupLink, total);
    }
  }

  private void planRefund(String orderId, String member, boolean byGroupLink, long total) {
    boolean isFull = chance.happens(plan.fullRefundShare());
    long part = Math.max(1, (long) (total * (0.2 + 0.6 * chance.share())));
    long fen = isFull ? total : part;
    double days = plan.refundDays() * (0.1 + chance.exponential());
    long ms = Rhythm.after(scene.now(), days);
    scene
        .agenda()
        .at(
            ms,
            () -> {
              open(Etype.REFUND, member, byGroupLink).money(fen, orderId);
              scene.log().close();
            });
  }

  private ActivityLog open(Etype etype, String member, boolean byGroupLink) {
    ActivityLog log = scene.log();
    log.open(scene.stamp(), etype, ActorKind.MEMBER, member);
    return byGroupLink ? log.inGroup() : log;
  }

  private record Product(String sku, int fen) {}
}
