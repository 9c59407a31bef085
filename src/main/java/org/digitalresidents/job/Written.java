package org.digitalresidents.job;

import java.util.List;

/**
 * What a run wrote of a table.
 *
 * @param files the new files
 * @param isWhole they are all the table has
 * @param keysStayInTask rows of one key were written by one task
 * @param found of the rows of each task
 */
record Written(
    List<DataFile> files, boolean isWhole, boolean keysStayInTask, List<RowCheck.Findings> found) {}
