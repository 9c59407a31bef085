package org.digitalresidents.simulate;

import java.time.MonthDay;
import java.util.List;

/**
 * What the brand does in its groups, and what it costs.
 *
 * @param pushesPerDay mean pushes of staff per group and day, 0 to 2 on a usual day
 * @param campaignPushes pushes per group on a campaign day
 * @param promoShare part of the pushes that sell; the rest informs
 * @param ghostBotPushes chance of one more push a day, by a bot, in a ghost group
 * @param pushLeaveExtra probability that one push drives one present member out, within a day of
 *     it; on top of the hazards of the role. 0 is a brand whose pushes harm nobody
 * @param pushLeaveHours time constant, in hours, of how soon they go
 * @param pushResponse probability that one push makes one member who has spoken before act
 * @param campaigns days of the year with a campaign
 * @param campaignJoins multiplies the joins of a campaign day
 * @param ritualShare mean probability that a member who has spoken before takes part in a ritual
 *     (周一目标立旗, 周末成就分享)
 */
public record BrandPlan(
    double pushesPerDay,
    int campaignPushes,
    double promoShare,
    double ghostBotPushes,
    double pushLeaveExtra,
    double pushLeaveHours,
    double pushResponse,
    List<MonthDay> campaigns,
    double campaignJoins,
    double ritualShare) {
  public BrandPlan {
    campaigns = List.copyOf(campaigns);
  }

  /** Text 004: daily pushes of products, health knowledge and offers. The rates are ours. */
  static BrandPlan standard() {
    List<MonthDay> campaigns =
        List.of(
            MonthDay.of(1, 6),
            MonthDay.of(3, 8),
            MonthDay.of(4, 7),
            MonthDay.of(5, 1),
            MonthDay.of(6, 18),
            MonthDay.of(8, 8),
            MonthDay.of(9, 9),
            MonthDay.of(11, 11),
            MonthDay.of(12, 12));
    return new BrandPlan(1.1, 3, 0.6, 0.7, 0.0003, 6, 0.01, campaigns, 4, 0.08);
  }

  /** A brand that pushes seldom and harms nobody by it. */
  static BrandPlan well() {
    return new BrandPlan(0.4, 1, 0.3, 0, 0, 6, 0.01, standard().campaigns, 2, 0.25);
  }

  /** The same brand with another cost of a push. */
  BrandPlan withPushLeaveExtra(double probability) {
    return new BrandPlan(
        pushesPerDay,
        campaignPushes,
        promoShare,
        ghostBotPushes,
        probability,
        pushLeaveHours,
        pushResponse,
        campaigns,
        campaignJoins,
        ritualShare);
  }
}
