package org.digitalresidents.intake;

/** How much is kept of a record that was rejected. */
public enum RejectedRaw {
  /** Nothing but where it stands and why. */
  NONE,
  /** Besides, a hash, to find out whether two are the same. */
  HASH,
  /** Besides, its bytes and what exactly was wrong with which value. */
  FULL
}
