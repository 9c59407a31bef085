package org.digitalresidents.simulate;

/**
 * What is peculiar to a world: what makes it well, or what is wrong with it. The standard world has
 * no peculiarity.
 *
 * @param ghosts which groups are ghosts
 * @param weShare part of the banter and greetings that say we
 * @param extraPushes mean pushes per group and day beyond those of {@link BrandPlan}, at any hour
 *     staff work
 * @param callsRituals whether staff call the rituals of the week
 * @param opensPolls whether staff open a poll a week
 * @param shunDays for so many days after their first act nobody takes up what somebody says
 * @param boom noise that grows while value shrinks
 * @param badDays days on which many leave, and which pushes follow
 */
record Manners(
    Ghosts ghosts,
    double weShare,
    double extraPushes,
    boolean callsRituals,
    boolean opensPolls,
    int shunDays,
    Boom boom,
    BadDays badDays) {

  /** Which groups are ghosts. */
  enum Ghosts {
    /** Two of eight. */
    SOME,
    NONE,
    HALF
  }

  /**
   * From some day on banterers chat more, and answers solve less.
   *
   * @param fromDay first day of it
   * @param chats mean further messages of a banterer's sitting
   * @param solves multiplies how likely an answer solves the question
   */
  record Boom(int fromDay, double chats, double solves) {
    static final Boom NONE = new Boom(Integer.MAX_VALUE, 0, 1);
  }

  /**
   * Days on which members leave for reasons of their own; the morning after staff push.
   *
   * @param share part of the days
   * @param leaves probability that a member leaves on one
   */
  record BadDays(double share, double leaves) {
    static final BadDays NONE = new BadDays(0, 0);
  }

  static Manners standard() {
    return new Manners(Ghosts.SOME, 0, 0, true, true, 0, Boom.NONE, BadDays.NONE);
  }

  /** Nothing wrong: no ghosts, and members who say we. */
  static Manners well() {
    return new Manners(Ghosts.NONE, 0.4, 0, true, true, 0, Boom.NONE, BadDays.NONE);
  }
}
