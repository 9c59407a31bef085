package org.digitalresidents.simulate;

import java.io.OutputStream;

/** Finds how many groups of which size and how many days make a log of a given length. */
final class Scale {
  /** Groups written to nowhere to see how fast a log grows: every kind in every language. */
  private static final int PROBES = 24;

  /** A probe may need more days than meant, but not more than so many times as many. */
  private static final double LONGEST = 1.6;

  private Scale() {}

  static World world(WorldKind kind, long seed, long acts) {
    Size size = Size.of(acts);
    double perGroup = size.actsPerMemberDay * size.members * size.days;
    int groups = (int) Math.max(2, Math.round(acts / perGroup));
    World longest = World.of(kind, seed, groups, (int) (size.days * LONGEST), size.members);
    return fitted(longest, acts);
  }

  /** The world cut to the day on which it comes nearest to the acts. */
  private static World fitted(World longest, long acts) {
    int probes = Math.min(longest.groups(), PROBES);
    JsonLines nowhere = new JsonLines(OutputStream.nullOutputStream());
    ActivityLog log = new ActivityLog(longest, nowhere);
    Truth truth = new Truth(longest, nowhere, nowhere, nowhere);
    for (int group = 0; group < probes; group++) {
      GroupLife.write(longest, group, log, truth);
    }
    double wanted = (double) acts * probes / longest.groups();
    long[] actsOfDay = log.actsOfDay();
    long sum = 0;
    int days = 0;
    while (days < actsOfDay.length && sum + actsOfDay[days] / 2.0 < wanted) {
      sum += actsOfDay[days];
      days++;
    }
    return longest.lasting(Math.max(1, days), (int) Math.max(1, sum / probes));
  }

  /**
   * What a log of some length is like.
   *
   * @param members mean initial members of a group
   * @param days length aimed at
   * @param actsPerMemberDay lines per initial member and day, as seen when written
   */
  private record Size(double members, int days, double actsPerMemberDay) {
    static Size of(long acts) {
      if (acts < 4_000) {
        return new Size(30, 56, 0.19);
      }
      if (acts < 60_000) {
        return new Size(60, 112, 0.175);
      }
      if (acts < 1_000_000) {
        return new Size(150, 224, 0.16);
      }
      return acts < 20_000_000 ? new Size(200, 364, 0.16) : new Size(200, 728, 0.16);
    }
  }
}
