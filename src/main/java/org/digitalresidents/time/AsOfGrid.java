package org.digitalresidents.time;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * From when members are seen.
 *
 * @param zone the business zone, in which months are cut
 * @param shownMonths how many of the last complete months are told of
 * @param earlierMonths how many before them are looked at as well
 */
public record AsOfGrid(ZoneId zone, int shownMonths, int earlierMonths) implements Serializable {
  private static final long serialVersionUID = 1L;
}
