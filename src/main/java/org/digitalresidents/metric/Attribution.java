package org.digitalresidents.metric;

import java.util.Locale;

/**
 * Which groups get the money of an order that names none. An order that names a group belongs to
 * it. Decided once per order, at its first line; all its lines and refunds follow. Source: S2:43
 * (周贡献GMV), which is silent about members of several groups.
 */
public enum Attribution {
  /**
   * Equal parts, in minor units, to every group the buyer is in; odd units to the smallest group
   * ids. The groups' sums make the community's.
   */
  EQUAL_SPLIT,
  /** All of it to every group the buyer is in: the groups' sums exceed the community's. */
  ALL,
  /**
   * All of it to the group in which the buyer was last active at or before the order, by the first
   * and last instants of {@code member_day}; ties to the smallest group id; where there is none,
   * equal parts.
   */
  LAST_TOUCH;

  /** The setting's value. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
