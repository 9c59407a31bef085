package org.digitalresidents.simulate;

import java.util.List;

/**
 * How members of one role live. Hazards are rates per day of rhythm: a week holds seven such days,
 * of which an evening hour has more than a night hour.
 *
 * @param share part of all members who have the role
 * @param firstActPerDay hazard of the first act, from joining on; competes with leaving
 * @param leaveSilentPerDay hazard of leaving before the first act
 * @param leaveSpokenPerDay hazard of leaving after the first act
 * @param silencePerDay hazard of never acting again though staying, after the first act
 * @param volumeFactor multiplies the number of acts of {@link TalkPlan}
 * @param lightShare part of the own acts that are light: a reaction, a check-in, a vote
 * @param solves a and b of the Beta law of how likely a member's answer solves the question
 * @param mix mean shares of {@link Talk#MIXED} among the acts that are not light; adds up to 1
 */
public record RolePlan(
    double share,
    double firstActPerDay,
    double leaveSilentPerDay,
    double leaveSpokenPerDay,
    double silencePerDay,
    double volumeFactor,
    double lightShare,
    List<Double> solves,
    List<Double> mix) {
  public RolePlan {
    solves = List.copyOf(solves);
    mix = List.copyOf(mix);
    double total = mix.stream().mapToDouble(Double::doubleValue).sum();
    if (mix.size() != Talk.MIXED.size() || Math.abs(total - 1) > 1e-9) {
      throw new IllegalArgumentException("A mix needs " + Talk.MIXED + " adding up to 1: " + mix);
    }
  }

  static RolePlan asker() {
    return plan(0.12, 0.10, 0.008, 0.006, 0.006, 0.8, 0.15, List.of(4.0, 6.0))
        .mixed(0.58, 0.06, 0.05, 0.03, 0.10, 0.10, 0.08);
  }

  static RolePlan answerer() {
    return plan(0.06, 0.16, 0.004, 0.003, 0.004, 1.2, 0.12, List.of(6.0, 3.0))
        .mixed(0.06, 0.66, 0.08, 0.05, 0.09, 0.03, 0.03);
  }

  static RolePlan sharer() {
    return plan(0.08, 0.12, 0.005, 0.004, 0.005, 1.0, 0.20, List.of(5.0, 5.0))
        .mixed(0.06, 0.07, 0.50, 0.16, 0.11, 0.05, 0.05);
  }

  static RolePlan banterer() {
    return plan(0.12, 0.20, 0.006, 0.005, 0.005, 1.1, 0.18, List.of(3.0, 6.0))
        .mixed(0.07, 0.06, 0.06, 0.03, 0.66, 0.04, 0.08);
  }

  static RolePlan lurker() {
    return plan(0.62, 0.006, 0.006, 0.004, 0.010, 0.10, 0.85, List.of(3.0, 6.0))
        .mixed(0.30, 0.10, 0.10, 0.05, 0.20, 0.15, 0.10);
  }

  /** One who comes to advertise: speaks within hours and is removed. */
  static RolePlan spammer() {
    return plan(0.0, 12.0, 0.001, 0.001, 0.001, 1.0, 0.0, List.of(1.0, 9.0))
        .mixed(0, 0, 0, 1, 0, 0, 0);
  }

  /** The same plan for another part of the members. */
  RolePlan share(double otherShare) {
    return new RolePlan(
        otherShare,
        firstActPerDay,
        leaveSilentPerDay,
        leaveSpokenPerDay,
        silencePerDay,
        volumeFactor,
        lightShare,
        solves,
        mix);
  }

  private static Unmixed plan(
      double share,
      double firstAct,
      double leaveSilent,
      double leaveSpoken,
      double silence,
      double volume,
      double light,
      List<Double> solves) {
    return mix ->
        new RolePlan(
            share, firstAct, leaveSilent, leaveSpoken, silence, volume, light, solves, mix);
  }

  private interface Unmixed {
    RolePlan with(List<Double> mix);

    default RolePlan mixed(
        double question,
        double answer,
        double experience,
        double link,
        double banter,
        double thanks,
        double greeting) {
      return with(List.of(question, answer, experience, link, banter, thanks, greeting));
    }
  }
}
