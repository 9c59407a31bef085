package org.digitalresidents.simulate;

/**
 * How gatherings come about.
 *
 * @param proposalsPerDay proposals per group and day; ghosts have none
 * @param offlineShare part of them that meet in a place, the rest online
 * @param staffShare part of them proposed by staff
 * @param leadDays mean days between proposal and plan, at least two
 * @param rsvpShare probability that a member who has spoken before signs up
 * @param heldShare part of the proposals that are held, the rest is cancelled a day before
 * @param attendShare probability that one who signed up comes
 * @param walkInShare probability that a member who has spoken before comes unannounced
 */
public record GatheringPlan(
    double proposalsPerDay,
    double offlineShare,
    double staffShare,
    double leadDays,
    double rsvpShare,
    double heldShare,
    double attendShare,
    double walkInShare) {

  static GatheringPlan standard() {
    return new GatheringPlan(0.035, 0.6, 0.5, 6, 0.12, 0.70, 0.65, 0.01);
  }
}
