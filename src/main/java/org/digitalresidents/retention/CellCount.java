package org.digitalresidents.retention;

/**
 * How many of a cohort are retained in a cell.
 *
 * @param eligible for whom the cell, of "on or after" its first period, is over
 * @param retained of these, who were active in it
 */
record CellCount(Cell cell, long cohortSize, long eligible, long retained) {
  /** Whether it is over for the whole cohort. */
  boolean isComplete() {
    return eligible == cohortSize;
  }
}
