/**
 * What every format of text needs, from bytes to values: a file unpacked and cut into lines, with
 * bounded memory whatever it holds; whether bytes are text; what a table takes for an id, a text or
 * an instant; and the reason why a record was refused.
 *
 * <p>Sources: gzip is RFC 1952, UTF-8 is RFC 3629, the normal form NFC is Unicode Standard Annex
 * 15, times are those of ISO 8601 that RFC 3339 names and a few shorter ones.
 */
package org.digitalresidents.intake.text;
