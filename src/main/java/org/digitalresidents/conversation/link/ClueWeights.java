package org.digitalresidents.conversation.link;

/** What each value of each clue adds to the hidden units. */
final class ClueWeights {
  private final int[] firstRow;
  private final int units;
  private final float[] weights;

  /**
   * All nought.
   *
   * @param sizes how many values each clue can have
   */
  ClueWeights(int[] sizes, int units) {
    this.units = units;
    firstRow = new int[sizes.length];
    int rows = 0;
    for (int clue = 0; clue < sizes.length; clue++) {
      firstRow[clue] = rows;
      rows += sizes[clue];
    }
    weights = new float[rows * units];
  }

  /** The weights, row after row, to be filled. */
  float[] weights() {
    return weights;
  }

  /** Where the weights of a clue's value begin. */
  int at(int clue, int value) {
    return (firstRow[clue] + value) * units;
  }

  /** Adds what the clues say to the sums of the hidden units. */
  void addTo(float[] sums, byte[] clues) {
    for (int clue = 0; clue < clues.length; clue++) {
      int at = at(clue, clues[clue]);
      for (int unit = 0; unit < units; unit++) {
        sums[unit] += weights[at + unit];
      }
    }
  }
}
