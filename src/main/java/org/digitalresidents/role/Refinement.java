package org.digitalresidents.role;

/** Moves given centres to where the mean of their points is. */
@FunctionalInterface
public interface Refinement {
  /** As many centres, as near to the points as these lead to. */
  double[][] refined(double[][] points, double[][] start);
}
