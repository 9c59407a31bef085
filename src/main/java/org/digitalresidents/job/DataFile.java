package org.digitalresidents.job;

import java.io.Serializable;

/**
 * One Parquet file of a table, as a manifest lists it.
 *
 * @param path relative to the lake: table/run/file
 * @param rows what its footer says
 * @param bytes its size
 * @param segment the month it holds, as 2014-01; of a table without months what its rows were made
 *     of, where they are kept for as long as that is the same; else ""
 * @param bucket which bucket it holds; -1 where the table has no buckets
 */
record DataFile(String path, long rows, long bytes, String segment, int bucket)
    implements Serializable {

  /** The run that wrote it. */
  String run() {
    return path.split("/", -1)[1];
  }
}
