package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who gave to a charity in which of six years after the first, 1995: x years, the last t_x, and how
 * many people. Source: Fader, Hardie and Shang (2010), table 1.
 */
final class Donations {
  private static final int YEARS = 6;

  private static final int[][] PEOPLE = {
    {6, 6, 1203}, {5, 6, 728}, {4, 6, 512}, {3, 6, 357}, {2, 6, 234}, {1, 6, 129}, {5, 5, 335},
    {4, 5, 284}, {3, 5, 225}, {2, 5, 173}, {1, 5, 119}, {4, 4, 240}, {3, 4, 181}, {2, 4, 155},
    {1, 4, 78}, {3, 3, 322}, {2, 3, 255}, {1, 3, 129}, {2, 2, 613}, {1, 2, 277}, {1, 1, 1091},
    {0, 0, 3464}
  };

  private Donations() {}

  static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int[] row : PEOPLE) {
      groups.add(Group.of(row[0], row[1], YEARS, row[2]));
    }
    groups.sort(Comparator.comparingLong(group -> group.history().repeats()));
    return groups;
  }
}
