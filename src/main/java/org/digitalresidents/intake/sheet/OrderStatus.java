package org.digitalresidents.intake.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * What the status of an order line means for money. The names are those of Shopify's financial
 * status, of WooCommerce, of Taobao's trades, and what Chinese shops print; one that means paid in
 * one shop and unpaid in another, such as {@code processing}, {@code partially_paid} or {@code
 * returned}, is not among them. Upper and lower case, blanks and hyphens do not count.
 */
enum OrderStatus {
  PAID(
      Etype.ORDER,
      "paid, complete, completed, shipped, delivered, fulfilled, received, succeeded, success,"
          + " wait_seller_send_goods, wait_buyer_confirm_goods, trade_buyer_signed, trade_finished,"
          + " trade_success, 成功, 已支付, 已付款, 支付成功, 付款成功, 买家已付款, 待发货, 已发货, 待收货, 已收货,"
          + " 已签收, 已完成, 交易成功, 交易完成"),
  REFUNDED(
      Etype.REFUND,
      "refunded, refund, partially_refunded, partial_refund, 已退款, 退款, 退款成功, 部分退款, 全额退款"),
  PENDING(
      Etype.OTHER,
      "pending, pending_payment, created, unpaid, authorized, wait_buyer_pay, 待支付, 待付款, 未支付, 未付款,"
          + " 等待买家付款"),
  CANCELLED(
      Etype.OTHER,
      "cancelled, canceled, voided, expired, closed, trade_closed, trade_closed_by_taobao, 已取消, 取消,"
          + " 已关闭, 交易关闭"),
  FAILED(Etype.OTHER, "failed, 失败, 支付失败, 交易失败"),
  REFUND_PENDING(Etype.OTHER, "refund_pending, refund_requested, refunding, 退款中, 申请退款");

  private static final Map<String, OrderStatus> BY_ALIAS = new HashMap<>();

  static {
    for (OrderStatus status : values()) {
      status.aliases.forEach(alias -> BY_ALIAS.put(alias, status));
    }
  }

  private final Etype etype;
  private final List<String> aliases;

  OrderStatus(Etype etype, String aliases) {
    this.etype = etype;
    this.aliases = List.of(aliases.split(", "));
  }

  /** The status a cell names. */
  static OrderStatus of(String cell) throws BadRecord {
    String alias = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    OrderStatus status = BY_ALIAS.get(alias);
    if (status == null) {
      throw new BadRecord(
          Rejection.UNKNOWN_CODE,
          "status: "
              + Shown.of(cell)
              + " is none of "
              + Arrays.stream(values()).map(OrderStatus::described).toList()
              + "; write one of these, or read the file by a mapping");
    }
    return status;
  }

  /** What kind of act a line of this status is. */
  Etype etype() {
    return etype;
  }

  /** What a line that is no money is called: {@code order_pending}. */
  String kind() {
    return "order_" + name().toLowerCase(Locale.ROOT);
  }

  private String described() {
    return String.join("|", aliases);
  }
}
