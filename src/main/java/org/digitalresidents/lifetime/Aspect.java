package org.digitalresidents.lifetime;

/** What is modelled of a member. */
enum Aspect {
  ORDERS,
  SPEND,
  WEEKS
}
