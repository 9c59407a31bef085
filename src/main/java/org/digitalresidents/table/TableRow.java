package org.digitalresidents.table;

/**
 * One row on its way to a table, from a pass that fills several tables at once.
 *
 * @param values one per column of the table, in order; instants as {@link java.time.Instant}, days
 *     as {@link java.time.LocalDate}, maps as {@link java.util.Map}
 */
public record TableRow(Table table, Object[] values) {}
