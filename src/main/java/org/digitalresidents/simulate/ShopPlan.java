package org.digitalresidents.simulate;

/**
 * How members buy: a gamma-Poisson law with an end, as of Schmittlein, Morrison and Colombo 1987.
 * Buying depends neither on talking nor on being in the group.
 *
 * @param buyerShare part of the members who ever buy after the log knows them
 * @param rateShape shape of the gamma law of a buyer's orders per day
 * @param ratePerDay its mean, in orders per day
 * @param endPerDay hazard of never buying again
 * @param extraLines mean number of lines beyond the first, Poisson
 * @param groupShare part of the orders placed by a group link while the buyer is in the group
 * @param refundShare part of the orders refunded
 * @param fullRefundShare part of the refunds that return the whole order; others a part of it
 * @param refundDays mean days until then
 * @param campaignWait part of the orders of the five days before a campaign that wait for it
 */
public record ShopPlan(
    double buyerShare,
    double rateShape,
    double ratePerDay,
    double endPerDay,
    double extraLines,
    double groupShare,
    double refundShare,
    double fullRefundShare,
    double refundDays,
    double campaignWait) {

  static ShopPlan standard() {
    return new ShopPlan(0.40, 0.8, 0.014, 0.003, 0.4, 0.42, 0.08, 0.65, 5, 0.5);
  }
}
