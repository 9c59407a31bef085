package org.digitalresidents.role;

/**
 * How good a division into k groups is.
 *
 * @param silhouette S: how well groups are set apart, squared distances
 * @param stability J: how well the worst group is found again among members drawn anew
 * @param ofSingleRole S₀: the silhouette of as many groups among members who play one part
 * @param leastMembers members of the smallest group
 * @param isEligible J and the sizes suffice
 */
record KQuality(
    int k,
    double silhouette,
    double stability,
    double ofSingleRole,
    int leastMembers,
    boolean isEligible) {

  /** How much better than chance the groups are set apart. */
  double gap() {
    return silhouette - ofSingleRole;
  }
}
