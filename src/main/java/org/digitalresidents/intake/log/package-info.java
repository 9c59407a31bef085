/**
 * Reads the project's own activity log: one record per act, the columns of {@link
 * org.digitalresidents.model.Activity} by name. {@link org.digitalresidents.intake.log.FileShape}
 * tells how a file is written down; a reader for each way of writing fills one {@link
 * org.digitalresidents.intake.log.RawAct} per record; {@link
 * org.digitalresidents.intake.log.ActFields} makes an act of it, by the same rules for all.
 *
 * <p>Sources: JSON is RFC 8259, JSON Lines is <a href="https://jsonlines.org">jsonlines.org</a>,
 * CSV is RFC 4180, Parquet is <a href="https://parquet.apache.org/docs/file-format/">its file
 * format</a>, read by Apache's library. Strict where they leave a choice: each key once, no number
 * that is not finite, as many cells as the header has.
 */
package org.digitalresidents.intake.log;
