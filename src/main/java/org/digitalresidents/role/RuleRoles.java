package org.digitalresidents.role;

import java.util.Locale;
import java.util.Map;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.stat.Wilson;

/**
 * The role that rules on a member's own counts give: acts enough of a kind, and a share of them
 * that even at the lower end of its 90 % interval is above the community's median. Of several, the
 * one furthest above. Source: definitions D.
 */
final class RuleRoles {
  private static final double Z_90 = 1.6448536269514722;

  /** The fewest acts of a kind. */
  private static final Map<RoleAct, Integer> LEAST =
      Map.of(RoleAct.QUESTION, 3, RoleAct.ANSWER, 3, RoleAct.SHARE, 3, RoleAct.BANTER, 5);

  private RuleRoles() {}

  /** A role and what the rule looked at. */
  record Ruling(Role role, String why) {}

  /** The ruling on counts of a member with acts enough. */
  static Ruling of(long[] counts, long acts, Norms norms) {
    Ruling best = new Ruling(Role.UNDECIDED, "no_rule_holds");
    double furthest = Double.NEGATIVE_INFINITY;
    for (RoleAct act : RoleAct.values()) {
      long count = counts[act.place()];
      if (LEAST.containsKey(act) && count >= LEAST.get(act)) {
        double lower = Wilson.interval(count, acts, Z_90).orElseThrow().lower();
        double median = norms.medians()[act.place()];
        // Sharing needs no more than three own shares.
        boolean holds = lower > median || act == RoleAct.SHARE;
        if (holds && lower - median > furthest) {
          furthest = lower - median;
          best = new Ruling(act.role(), why(act, count, acts, lower, median));
        }
      }
    }
    return best;
  }

  private static String why(RoleAct act, long count, long acts, double lower, double median) {
    return String.format(
        Locale.ROOT,
        "%s=%d of %d, share at least %.3f, median %.3f",
        act.count().column(),
        count,
        acts,
        lower,
        median);
  }
}
