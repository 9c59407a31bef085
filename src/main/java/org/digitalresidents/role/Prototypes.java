package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.stat.Divergence;

/**
 * What each role would do in a community: six parts in ten its own act, the rest as the community
 * does; a role of two divides the six; the all-rounder does as the community. Source: methods §1.6.
 *
 * @param pi the community's shares
 */
record Prototypes(double[] pi) {
  private static final double OWN = 0.6;

  /** Names of one role. */
  static List<RoleName> single() {
    List<RoleName> names = new ArrayList<>();
    for (RoleAct act : RoleAct.values()) {
      names.add(RoleName.of(act.role()));
    }
    names.add(RoleName.of(Role.ALL_ROUNDER));
    return names;
  }

  /** How badly a name fits shares: 0 perfectly, 1 not at all. */
  double cost(RoleName name, double[] shares) {
    return Divergence.of(shares, of(name));
  }

  private double[] of(RoleName name) {
    if (name.role() == Role.ALL_ROUNDER) {
      return pi;
    }
    double[] shares = Arrays.stream(pi).map(share -> (1 - OWN) * share).toArray();
    Role other = name.second() == null ? name.role() : name.second();
    shares[actOf(name.role())] += OWN / 2;
    shares[actOf(other)] += OWN / 2;
    return shares;
  }

  private static int actOf(Role role) {
    return Arrays.stream(RoleAct.values())
        .filter(act -> act.role() == role)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No act of " + role))
        .place();
  }
}
