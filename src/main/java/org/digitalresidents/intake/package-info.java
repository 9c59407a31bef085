/**
 * From the exports people have to {@code activity}. One reader per format; every record is kept, a
 * duplicate, rejected, ignored for a stated reason, or blank, and the counts add up.
 *
 * <p>Here are the edges of a format ({@link org.digitalresidents.intake.LogFormat} and what it is
 * given and gives) and what is done with its acts, whichever format they came from. Each format has
 * a room of its own below, which knows this one and {@code text}, and no other; {@link
 * org.digitalresidents.intake.Formats} alone names them.
 */
package org.digitalresidents.intake;
