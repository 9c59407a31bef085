package org.digitalresidents.retention;

import java.time.LocalDate;

/**
 * A moment of a member's tenure, as either clock reads it.
 *
 * @param day in the business zone
 * @param rollingDayNo whole 24 hours since the join
 */
record Moment(LocalDate day, long rollingDayNo) {}
