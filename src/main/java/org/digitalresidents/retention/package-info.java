/**
 * How many of those who joined are still active, how long after? Along a member: the fold that
 * writes {@code tenure_day}. Across the town: reads {@code tenure_day}, {@code membership_spell}
 * and {@code community}; writes {@code cohort_retention} and {@code retention_average}.
 *
 * <p>Every unit on every clock numbers its periods from the member's own join, 0 being that of the
 * join. So does the end of the data: a cell up to number {@code n} is over where the data end in a
 * later one. As the fold knows which row of a member came before, a member is counted once per cell
 * without bringing its rows together again: the pass needs them by group only, in whatever order.
 */
package org.digitalresidents.retention;
