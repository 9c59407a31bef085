package org.digitalresidents.benefit;

/** Something a member receives. */
enum Benefit {
  ANSWER,
  STAFF_ANSWER,
  EXCLUSIVE_VIEW,
  SUBSTANTIVE_REPLY,
  THANKS,
  REACTION,
  ACCEPTANCE,
  AWARD,
  COUPON,
  /** Nothing yet: that the member was in the community, so that who received nothing has a row. */
  STAY
}
