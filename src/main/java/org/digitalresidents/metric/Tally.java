package org.digitalresidents.metric;

/** What a scope (a group, or the whole community) has in a period; nought where nothing happens. */
enum Tally {
  STARTS,
  ENDS,
  ENTERED,
  EXITED,
  NEW_MEMBERS,
  JOINS,
  FIRST_EVER_JOINS,
  ACTIVE,
  /** Active, and a member at the end. */
  ACTIVE_AT_END,
  /** Member-days with activity while in. */
  ACTIVE_DAYS,
  /** Members from this period on who count as in by days, less those who no longer do. */
  DAY_EDGES,
  /** The same, each times the number of its day. */
  DAY_EDGE_NUMBERS,
  LEFT_GROSS,
  LEFT,
  LEFT_VOLUNTARY,
  LEFT_REMOVED,
  LEAVE_EVENTS,
  BOUNCED,
  BUYERS,
  BUYERS_REPORTED,
  /** Bought, and a member at the end. */
  BUYERS_AT_END,
  /** Bought and were active. */
  BUYERS_ACTIVE,
  PAID,
  REFUNDED,
  PAID_OUTSIDE,
  /** What of the community's {@link #PAID} its groups are to get. */
  PAID_IN_GROUPS,
  REFUNDED_IN_GROUPS,
  /** What they did get. */
  PAID_OF_GROUPS,
  REFUNDED_OF_GROUPS,
  MESSAGES,
  GROUPS_BEGUN,
  GROUPS_ALIVE
}
