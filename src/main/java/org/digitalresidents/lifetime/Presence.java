package org.digitalresidents.lifetime;

/** Whether a member was in the community up to an end, and still is where it comes. */
final class Presence {
  private final End end;
  private boolean isMember;
  private boolean wasMember;

  Presence(End end) {
    this.end = end;
  }

  /** The member was in the community from one instant to another. */
  void stayed(long from, long to) {
    boolean isBefore = from < end.micros();
    wasMember = wasMember || isBefore;
    isMember = isMember || (isBefore && to >= end.micros());
  }

  boolean isMember() {
    return isMember;
  }

  boolean wasMember() {
    return wasMember;
  }
}
