package org.digitalresidents.role;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A group of members who act alike, as it is known from run to run.
 *
 * @param id stays as long as the group is found again
 * @param disagreements later and later windows in a row whose groups would have called it otherwise
 * @param isCurrent found in the latest windows
 * @param fittedUntil the end of the latest window it was found in
 * @param centre mean shares of its rows, drawn towards the community's
 * @param mean mean shares of its rows as they are
 * @param size its part of the rows
 * @param pi the community's shares when it was found
 * @param concentration how little rows vary around the mean of their group
 */
public record Persona(
    String id,
    RoleName name,
    int disagreements,
    boolean isCurrent,
    LocalDate fittedUntil,
    double[] centre,
    double[] mean,
    double size,
    double[] pi,
    double concentration)
    implements Serializable {

  Persona called(String knownId, RoleName newName, int newDisagreements) {
    return new Persona(
        knownId,
        newName,
        newDisagreements,
        isCurrent,
        fittedUntil,
        centre,
        mean,
        size,
        pi,
        concentration);
  }

  /** The same, no longer found. */
  Persona retired() {
    return new Persona(
        id, name, disagreements, false, fittedUntil, centre, mean, size, pi, concentration);
  }
}
