/**
 * The business calendar: instants as folds count them, and how they are cut into days, weeks and
 * months in the zone of the business; once in plain Java for folds, once as columns. A period is
 * half-open and named by its first day.
 */
package org.digitalresidents.time;
