package org.digitalresidents.role;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * How often members of one group would seem to go to another if nobody moved.
 *
 * @param names of the groups
 * @param moves how many from each to each
 */
record Noise(List<String> names, long[][] moves) implements Serializable {
  /** Of no groups. */
  static final Noise NONE = new Noise(List.of(), new long[0][]);

  boolean isGroup(String name) {
    return names.contains(name);
  }

  /** The share of those of one group who would seem to be in another; null where none is known. */
  Double share(String from, String to) {
    int i = names.indexOf(from);
    int j = names.indexOf(to);
    if (i < 0 || j < 0) {
      return null;
    }
    double all = Arrays.stream(moves[i]).sum();
    return all == 0 ? null : moves[i][j] / all;
  }
}
