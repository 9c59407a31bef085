package org.digitalresidents.funnel;

import java.util.Arrays;

/**
 * The acts of one instant that matter to a funnel: of each, which steps it can be (bits, step 1 is
 * bit 1) and which exclusions it is.
 *
 * <p>More acts of a kind than a chain can use make no difference, so they are not kept: not even
 * the acts of one instant pile up. (Where the order within the instant counts, only such acts in a
 * row are left out.)
 */
final class Hits {
  private final int most;
  private final boolean isOrderKept;
  private int[] steps = new int[2];
  private int[] cuts = new int[2];
  private Entry[] acts = new Entry[2];
  private int size;

  /**
   * @param most how many acts of a kind can matter
   * @param isOrderKept whether the order within the instant counts
   */
  Hits(int most, boolean isOrderKept) {
    this.most = most;
    this.isOrderKept = isOrderKept;
  }

  void add(int stepBits, int cutBits, Entry act) {
    if (isEnough(stepBits, cutBits)) {
      return;
    }
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, size * 2);
      cuts = Arrays.copyOf(cuts, size * 2);
      acts = Arrays.copyOf(acts, size * 2);
    }
    steps[size] = stepBits;
    cuts[size] = cutBits;
    acts[size] = act;
    size++;
  }

  private boolean isEnough(int stepBits, int cutBits) {
    int alike = 0;
    for (int i = size - 1; i >= 0; i--) {
      if (steps[i] == stepBits && cuts[i] == cutBits) {
        alike++;
      } else if (isOrderKept) {
        break;
      }
    }
    return alike >= most;
  }

  int size() {
    return size;
  }

  long ts() {
    return acts[0].ts();
  }

  int steps(int hit) {
    return steps[hit];
  }

  int cuts(int hit) {
    return cuts[hit];
  }

  Entry act(int hit) {
    return acts[hit];
  }

  boolean isStep(int hit, int step) {
    return (steps[hit] >> step & 1) != 0;
  }

  /** Steps that some act can be. */
  int allSteps() {
    int all = 0;
    for (int i = 0; i < size; i++) {
      all |= steps[i];
    }
    return all;
  }

  /** Exclusions that some act is. */
  int allCuts() {
    int all = 0;
    for (int i = 0; i < size; i++) {
      all |= cuts[i];
    }
    return all;
  }

  /** The first act that can be the first step; null where none can. */
  Entry entry() {
    for (int i = 0; i < size; i++) {
      if (isStep(i, 1)) {
        return acts[i];
      }
    }
    return null;
  }

  /** One of the acts, as if it had been alone. */
  Hits alone(int hit) {
    Hits one = new Hits(most, isOrderKept);
    one.add(steps[hit], cuts[hit], acts[hit]);
    return one;
  }
}
