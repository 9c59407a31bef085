/**
 * How a table is declared. A table is an enum of {@link org.digitalresidents.table.Field}s; each
 * constant carries a {@link org.digitalresidents.table.Spec}. From these alone come the schema, the
 * comments inside the files, the checks before publishing and the data dictionary. Knows Spark's
 * types, and nothing of communities.
 */
package org.digitalresidents.table;
