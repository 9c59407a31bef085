package org.digitalresidents.value;

import org.digitalresidents.table.Named;

/** What is added to a board: of one kind each, with the columns of that kind filled. */
enum BoardPoint implements Named {
  COMMUNITY,
  GROUP,
  /** The day it belongs to; then the first of its period. */
  DAY,
  UNIT,
  LINKING,
  /** Of a tally: the measure. */
  MEASURE,
  COUNT,
  BASE,
  /** Of a help. */
  HELPER,
  ASKER,
  /** Of a wait, in microseconds. */
  WAIT,
  IS_REPLIED
}
