/**
 * Logs of whatever form, read by a small file that says what their fields mean, so that any log
 * with ids and times comes in without code.
 *
 * <p>Sources: JSON is RFC 8259, CSV RFC 4180; patterns of times are those of {@link
 * java.time.format.DateTimeFormatter}; years of two digits are those of POSIX {@code strptime}.
 */
package org.digitalresidents.intake.mapping;
