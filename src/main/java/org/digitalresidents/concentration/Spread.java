package org.digitalresidents.concentration;

import org.digitalresidents.model.NullReason;

/**
 * What is known of a stratum before its values.
 *
 * @param missing why the measure is not known, as a code; null where it is
 * @param membersKnown whether the source tells who is a member
 * @param currency null where there is no money, or several
 * @param isMix whether there are several
 * @param n the participants, and members who gave nothing
 * @param total what they gave
 * @param positiveValues how many distinct values above 0 there are
 */
record Spread(
    String missing,
    boolean membersKnown,
    String currency,
    boolean isMix,
    long n,
    long total,
    long positiveValues) {

  /** Why the measure has no numbers, as a code; null where it has. */
  String reason() {
    return missing == null && isMix ? NullReason.CURRENCY_MIX.code() : missing;
  }
}
