package org.digitalresidents.concentration;

import org.digitalresidents.model.NullReason;

/**
 * What is known of a stratum before its values.
 *
 * @param missing why the measure is not known, as a code; null where it is
 * @param membersKnown whether the source tells who is a member
 * @param currencyLow the first of the currencies; null where there is no money
 * @param currencyHigh the last of them
 * @param n the participants, and members who gave nothing
 * @param total what they gave
 * @param positiveValues how many distinct values above 0 there are
 */
record Spread(
    String missing,
    boolean membersKnown,
    String currencyLow,
    String currencyHigh,
    long n,
    long total,
    long positiveValues) {

  /** The currency; null where there is none or are several. */
  String currency() {
    boolean isOne = currencyLow != null && currencyLow.equals(currencyHigh);
    return isOne ? currencyLow : null;
  }

  /** Why the measure has no numbers, as a code; null where it has. */
  String reason() {
    boolean isMix = currencyLow != null && currency() == null;
    return missing == null && isMix ? NullReason.CURRENCY_MIX.code() : missing;
  }
}
