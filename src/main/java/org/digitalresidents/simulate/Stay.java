package org.digitalresidents.simulate;

/** One stay of a person in one group, from joining to leaving. */
final class Stay {
  private final Person person;
  private final double pace;
  private boolean hasLeft;
  private boolean hasSpoken;
  private boolean isSilent;
  private Stay next = this;

  /**
   * @param pace multiplies the person's acts per day in this group
   */
  Stay(Person person, double pace) {
    this.person = person;
    this.pace = pace;
  }

  Person person() {
    return person;
  }

  Speaker speaker() {
    return person.speaker();
  }

  double actsPerDay() {
    return person.actsPerDay() * pace;
  }

  boolean isIn() {
    return !hasLeft;
  }

  boolean hasSpoken() {
    return hasSpoken;
  }

  /** In the group, has acted before and has not fallen silent. */
  boolean isLively() {
    return isIn() && hasSpoken && !isSilent;
  }

  void speak() {
    hasSpoken = true;
  }

  void fallSilent() {
    isSilent = true;
  }

  void end() {
    hasLeft = true;
  }

  /** Another stay of the person, who came back. */
  Stay again() {
    next = new Stay(person, pace);
    return next;
  }

  /** The person's last stay in the group so far. */
  Stay latest() {
    return next == this ? this : next.latest();
  }
}
