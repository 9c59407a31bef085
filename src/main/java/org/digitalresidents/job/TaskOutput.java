package org.digitalresidents.job;

import java.io.Serializable;
import java.util.List;

/**
 * What one task wrote of one table. Only files so reported are ever published.
 *
 * @param found of its rows; null where nobody asked
 */
record TaskOutput(String table, List<DataFile> files, RowCheck.Findings found)
    implements Serializable {}
