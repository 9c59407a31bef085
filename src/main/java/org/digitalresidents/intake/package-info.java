/**
 * From the exports people have to {@code activity}. One reader per format; every record is kept, a
 * duplicate, rejected, ignored for a stated reason, or blank, and the counts add up.
 */
package org.digitalresidents.intake;
