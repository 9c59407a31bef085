/**
 * What the project speaks of: one enum per table, the closed sets of codes, an act, a failure. The
 * only place where a column's name and meaning are written.
 */
package org.digitalresidents.model;
