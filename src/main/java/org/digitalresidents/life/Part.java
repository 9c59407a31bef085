package org.digitalresidents.life;

import org.digitalresidents.table.Named;

/** Columns of intermediate results that several tables share. */
enum Part implements Named {
  /** The first day of the period in which something happens. */
  AT,
  /** The last period up to which the row stands. */
  UNTIL,
  /** A period from AT to UNTIL. */
  PERIOD,
  /** One more from AT on, or one less: 1 or −1. */
  CHANGE,
  EDGE,
  /** A business day. */
  DAY,
  /** Days of the period on which a member was active. */
  ACTIVE_DAYS
}
