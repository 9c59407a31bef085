package org.digitalresidents.retention;

import java.time.LocalDate;

/**
 * A member's first join, and how far from it the data reach.
 *
 * @param day of the join in the business zone
 * @param end the end of the data: periods numbered below its own are over
 * @param lastInstant that before the end: periods numbered above its own have not begun
 */
record Joined(LocalDate day, Moment end, Moment lastInstant) {}
