package org.digitalresidents.health;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Hours of a zone whose clocks never change. */
final class EvenHours {
  private EvenHours() {}

  /** A group in which nothing happened yet, from a Monday on. */
  static GroupHours group(int hours) {
    return new GroupHours(new LocalHours(LocalDate.of(2024, 1, 1), ZoneOffset.UTC, hours));
  }
}
