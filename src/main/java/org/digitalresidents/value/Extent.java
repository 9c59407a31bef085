package org.digitalresidents.value;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From when to when the data of a community speak.
 *
 * @param first its first act
 * @param dataEnd exclusive
 */
public record Extent(Instant first, Instant dataEnd) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Its first business day. */
  LocalDate firstDay(ZoneId zone) {
    return first.atZone(zone).toLocalDate();
  }

  /** The last business day of which the data speak. */
  LocalDate lastDay(ZoneId zone) {
    return dataEnd.minusNanos(1_000).atZone(zone).toLocalDate();
  }
}
