/**
 * Writes one community in several formats, so that a test can assert that they are read as the same
 * activity but for what a format cannot carry: {@link
 * org.digitalresidents.intake.formats.FormatWriter#carried} says what that is.
 */
package org.digitalresidents.intake.formats;
