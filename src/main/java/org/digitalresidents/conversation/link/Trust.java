package org.digitalresidents.conversation.link;

import org.digitalresidents.conversation.Link;
import org.digitalresidents.table.Code;

/**
 * How sure a link must be to count; what is less sure starts a conversation instead. Between the
 * two lies what linking leaves open.
 *
 * <p>Share of the links that are right, and of the links people saw that are found, on the
 * development part of the Ubuntu IRC data, starts left out:
 *
 * <pre>
 *                 MODEL                      RULES
 * LIBERAL         right 74.8 %  found 66.9 %   right 67.5 %  found 59.6 %
 * CONSERVATIVE    right 87.6 %  found 48.5 %   right 83.4 %  found 31.5 %
 * </pre>
 */
public enum Trust implements Code {
  LIBERAL(0.4, "likely links count", "宽松"),
  CONSERVATIVE(0.7, "only sure links count", "保守");

  private final double least;
  private final String meaning;
  private final String label;

  Trust(double least, String meaning, String label) {
    this.least = least;
    this.meaning = meaning;
    this.label = label;
  }

  /** Whether a link counts. */
  public boolean accepts(Link link) {
    return link.confidence() >= least;
  }

  /** The confidence a link must have. */
  public double least() {
    return least;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
