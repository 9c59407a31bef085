package org.digitalresidents.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an import is told.
 *
 * @param community the community where a record names none
 * @param overrideCommunity whether it stands even where a record names another
 * @param minTime earliest instant accepted
 * @param maxTime first instant not accepted
 * @param maxRecordBytes longest record read
 */
public record IntakeOptions(
    String community,
    boolean overrideCommunity,
    Instant minTime,
    Instant maxTime,
    int maxRecordBytes)
    implements Serializable {}
