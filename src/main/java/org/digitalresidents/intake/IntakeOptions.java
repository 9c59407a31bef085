package org.digitalresidents.intake;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What an import is told.
 *
 * @param community the community where a record names none
 * @param overrideCommunity whether it stands even where a record names another
 * @param minTime earliest instant accepted
 * @param maxTime first instant not accepted
 * @param maxRecordBytes longest record read
 * @param sourceZone where times hold that a source writes without a zone, as its format has it
 * @param dateOrder order of day and month in dates such as 03/10/2024; null where not told
 * @param asOf the moment that rosters speak of which do not say; null where not told
 */
public record IntakeOptions(
    String community,
    boolean overrideCommunity,
    Instant minTime,
    Instant maxTime,
    int maxRecordBytes,
    ZoneId sourceZone,
    DateOrder dateOrder,
    Instant asOf)
    implements Serializable {
  /** Order of the parts of a date in digits. */
  public enum DateOrder {
    DMY,
    MDY,
    YMD
  }
}
