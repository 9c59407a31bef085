package org.digitalresidents.ladder;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * From when to when the data of a community speak.
 *
 * @param firstDay the day of its first act
 * @param end the first day that is not over by its data end
 */
record Watch(LocalDate firstDay, LocalDate end) implements Serializable {
  /** Whether they speak of all days from one to before another. */
  boolean covers(LocalDate start, LocalDate after) {
    return !firstDay.isAfter(start) && !after.isAfter(end);
  }
}
