package org.digitalresidents.health;

import java.io.Serializable;
import org.digitalresidents.stat.Interval;

/**
 * Where an index of a community that is well lies.
 *
 * @param low lower end, included; −∞ where there is none
 * @param high upper end, included; +∞ where there is none
 * @param weeks outside in so many of 13 weeks it is a finding
 */
record Band(double low, double high, int weeks) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The band of an index for which none is known: nothing lies outside. */
  static final Band NONE = new Band(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 13);

  /** Whether a figure lies outside with its whole interval. */
  boolean isLeftBy(Interval figure) {
    return figure.upper() < low || figure.lower() > high;
  }
}
