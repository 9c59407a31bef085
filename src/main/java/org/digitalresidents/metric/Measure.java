package org.digitalresidents.metric;

/**
 * What a member (or, for the last ones, a group) adds to a scope on a day: whole numbers, 0 where
 * nothing is added. All are summed, but {@link #LAST_LEAVE}.
 */
enum Measure {
  /** Spells that began. */
  STARTS,
  /** Spells that ended. */
  ENDS,
  /** Spells that began with a join. */
  JOINS,
  /** Spells that began with a join and are the member's first here. */
  FIRST_JOINS,
  /** For the whole community: spells of any group that began with a join. */
  GROUP_JOINS,
  /** Spells that ended by leaving, removal or absence from a roster. */
  LEAVES,
  /** For the whole community: spells of any group that ended so. */
  GROUP_LEAVES,
  /** The last of the leaves: its instant in microseconds, doubled, one more for a removal. */
  LAST_LEAVE,
  /** First spells that ended so within 24 hours of their join. */
  BOUNCES,
  /** Spells whose first day this is. */
  DAYS_FROM,
  /** Spells whose last day was the day before. */
  DAYS_TO,
  /** Acts that make active. */
  ACTS,
  /** Spoken acts of members and of unknown actors. */
  MESSAGES,
  /** Counted orders that are not fully refunded as of data_end. */
  KEPT_ORDERS,
  /** Counted orders that were not fully refunded at the end of their day. */
  KEPT_BY_DAY,
  /** Counted orders that were not fully refunded at the end of their week. */
  KEPT_BY_WEEK,
  /** Paid for counted orders. */
  PAID,
  /** Refunded of counted orders. */
  REFUNDED,
  /** Paid for orders that do not count. */
  PAID_OUTSIDE,
  /** For the whole community: the part of {@link #PAID} that some group gets. */
  PAID_IN_GROUPS,
  /** The same of {@link #REFUNDED}. */
  REFUNDED_IN_GROUPS,
  /** Groups that began. */
  GROUPS_BEGUN,
  /** Groups in which a member was active. */
  GROUPS_ALIVE;

  private static final Measure[] ALL = values();

  static int count() {
    return ALL.length;
  }

  /** Its place among them: within a run only, nothing that is kept. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  /** The one of a place among them. */
  static Measure at(int place) {
    return ALL[place];
  }
}
