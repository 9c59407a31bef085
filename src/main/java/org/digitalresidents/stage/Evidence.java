package org.digitalresidents.stage;

import java.io.Serializable;
import java.util.List;
import org.digitalresidents.journey.ActRule;
import org.digitalresidents.model.Stage;

/**
 * What shows that a member is in a stage. An act gives it where the act is meant by one of the
 * parts and, with it, every part has been done often enough within the span. Then it counts for a
 * while, {@code [t, t + countsFor)}.
 *
 * @param code its id in the tables
 * @param parts empty where being a member is the evidence, as long as one is
 * @param within how far back acts count together, in microseconds, inclusive
 * @param isFirstOnly whether only the first such act ever gives it
 * @param countsFor how long it counts, in microseconds
 */
record Evidence(
    Stage stage, String code, List<Part> parts, long within, boolean isFirstOnly, long countsFor)
    implements Serializable {

  /** What is counted as one. */
  enum Distinct {
    /** Each act. */
    ACTS,
    /** The acts of a business day. */
    DAYS,
    /** The acts of an order; an act without an order number is one of its own. */
    ORDERS
  }

  /** Acts of which there must be so many. */
  record Part(ActRule when, int atLeast, Distinct distinct) implements Serializable {}

  Evidence {
    parts = List.copyOf(parts);
  }

  /** Whether it is there as long as one is a member, and only then. */
  boolean isMembership() {
    return parts.isEmpty();
  }

  boolean needsText() {
    return parts.stream().anyMatch(part -> part.when().needsText());
  }
}
