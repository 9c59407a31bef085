/**
 * What people look at: one HTML page that answers the sources' questions from the tables and says
 * how far each number can be trusted. Reads the published tables, writes none; {@link
 * org.digitalresidents.report.Report} makes the page, the job room writes it.
 *
 * <p>A section of the page is one {@link org.digitalresidents.report.Section}, which makes its
 * numbers, and one script of the same name in {@code resources/report/section}, which draws them.
 */
package org.digitalresidents.report;
