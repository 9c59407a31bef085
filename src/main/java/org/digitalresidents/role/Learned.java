package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found out about the roles of one community.
 *
 * @param choice how many groups there are, or why none
 * @param personas all groups ever found
 * @param agreement null where there are no distinct roles, or nobody to compare
 * @param roles what it takes to tell members' roles
 */
record Learned(
    String communityId,
    Learning.Choice choice,
    List<Persona> personas,
    Agreement agreement,
    Seen seen,
    CommunityRoles roles) {

  /**
   * How groups compare with simpler ways, and how sure they are.
   *
   * @param baseline with the act of the largest share, adjusted Rand index
   * @param rules with the rules, adjusted Rand index
   * @param lowMargins part of the members that might nearly as well be in another group
   * @param noise how many go from each current group to each if nobody moves
   */
  record Agreement(double baseline, double rules, double lowMargins, long[][] noise) {}

  /**
   * Whom it rests on.
   *
   * @param members with acts enough
   * @param fitted of these, looked at
   * @param until the end of their data; null where there are none
   */
  record Seen(long members, long fitted, LocalDate until) {}

  /** How often members seem to move though nobody does. */
  Noise noise() {
    List<String> names = roles.personas().stream().map(persona -> persona.name().code()).toList();
    return agreement == null ? Noise.NONE : new Noise(names, agreement.noise());
  }
}
