package org.digitalresidents.lifetime;

/** A row of {@code member_value}. */
public record MemberValueRow(
    String communityId,
    String memberId,
    Past past,
    Orders orders,
    Spend spend,
    Weeks weeks,
    boolean isMember) {

  /** What is known. */
  public record Past(
      Long repeatOrderDays,
      Double lastOrderAgeWeeks,
      Double orderAgeWeeks,
      Double meanRepeatSpendMinor,
      String meanRepeatSpendMinorNullReason,
      String currency,
      Long repeatActiveWeeks,
      Long lastActiveAgeWeeks,
      Long activeAgeWeeks) {}

  /** Orders to expect. */
  public record Orders(
      String orderModel,
      Double pAlive,
      String pAliveNullReason,
      Double expectedOrders30Days,
      Double expectedOrders90Days,
      Double expectedOrders365Days) {

    static Orders none(String reason) {
      return new Orders(null, null, reason, null, null, null);
    }
  }

  /** Spend to expect. */
  public record Spend(
      String spendModel,
      Long expectedSpendPerOrderMinor,
      String expectedSpendPerOrderMinorNullReason,
      Long expectedSpend365DaysMinor) {

    static Spend none(String reason) {
      return new Spend(null, null, reason, null);
    }
  }

  /** Active weeks to expect. */
  public record Weeks(
      Double pStillHere,
      String pStillHereNullReason,
      Double expectedActiveWeeks4,
      Double expectedActiveWeeks13,
      Double expectedActiveWeeks52) {

    static final Weeks GONE = new Weeks(0.0, null, 0.0, 0.0, 0.0);

    static Weeks none(String reason) {
      return new Weeks(null, reason, null, null, null);
    }
  }
}
