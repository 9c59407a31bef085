package org.digitalresidents.model;

import org.digitalresidents.table.Code;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Every payment and refund of a member. An order is the sum of its lines. */
public enum OrderLine implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The act.", "事件 ID").key().mostlyDistinct()),
  MEMBER_ID(Spec.id("The member.", "成员")),
  GROUP_ID(
      Spec.id("The group it was bought through; '*' where it is tied to none.", "群;* 为不属于任何群")),
  KIND(Spec.code(Kind.class, "Paid or refunded.", "支付或退款")),
  ORDER_ID(
      Spec.id("The order; an order act without an order number is an order of its own.", "订单号")
          .nullWhen("a refund that names no order")
          .mostlyDistinct()),
  TS(Spec.instant("When.", "时间").mostlyDistinct()),
  AMOUNT_MINOR(Spec.money("How much.", "金额(最小货币单位)")),
  CURRENCY(Spec.text("ISO 4217 code.", "币种"));

  /** Which way the money went. */
  public enum Kind implements Code {
    ORDER("paid", "支付"),
    REFUND("refunded", "退款");

    private final String meaning;
    private final String label;

    Kind(String meaning, String label) {
      this.meaning = meaning;
      this.label = label;
    }

    @Override
    public String meaning() {
      return meaning;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public static final Table ORDER_LINE =
      Table.of("order_line", "one row per payment or refund of a member", "成员的每笔支付或退款一行", values());

  private final Spec spec;

  OrderLine(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
