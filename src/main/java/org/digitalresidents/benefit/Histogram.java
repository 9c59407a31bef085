package org.digitalresidents.benefit;

/**
 * Items by how many responded to each. Core is, of the items that anybody responded to, the fifth
 * to which most did: items nobody answers make none of the others core. Where that cuts through
 * items with equally many, each of them counts for the part inside. The core of staff is the fifth
 * of their own.
 */
final class Histogram {
  /** The 20 % of 二八法则. */
  private static final double CORE = 0.2;

  private static final int MOST_RESPONDERS = 50;

  private final long[] items = new long[MOST_RESPONDERS + 1];
  private final long[] staffItems = new long[MOST_RESPONDERS + 1];
  private final long[] staffCharacters = new long[MOST_RESPONDERS + 1];
  private boolean knowsCharacters;

  /**
   * Items with equally many responders.
   *
   * @param characters what staff wrote in them; null where not known
   */
  void add(long responders, long count, long byStaff, Long characters) {
    int at = (int) Math.min(responders, MOST_RESPONDERS);
    items[at] += count;
    staffItems[at] += byStaff;
    if (characters != null) {
      staffCharacters[at] += characters;
      knowsCharacters = true;
    }
  }

  void add(Histogram other) {
    for (int at = 0; at <= MOST_RESPONDERS; at++) {
      items[at] += other.items[at];
      staffItems[at] += other.staffItems[at];
      staffCharacters[at] += other.staffCharacters[at];
    }
    knowsCharacters |= other.knowsCharacters;
  }

  long items() {
    return sum(items);
  }

  long staffItems() {
    return sum(staffItems);
  }

  /** Items that anybody responded to. */
  long answeredItems() {
    return sum(items) - items[0];
  }

  /** Of these, by staff. */
  long answeredStaffItems() {
    return sum(staffItems) - staffItems[0];
  }

  /** What staff wrote; null where no length is known. */
  Long staffCharacters() {
    return knowsCharacters ? Long.valueOf(sum(staffCharacters)) : null;
  }

  long responses() {
    long sum = 0;
    for (int at = 0; at <= MOST_RESPONDERS; at++) {
      sum += at * items[at];
    }
    return sum;
  }

  /** Of the responses those to core. */
  double coreResponses() {
    double sum = 0;
    double[] inside = inside(items);
    for (int at = 0; at <= MOST_RESPONDERS; at++) {
      sum += inside[at] * at * items[at];
    }
    return sum;
  }

  /** Of the items of staff those in their core. */
  double coreStaffItems() {
    return ofStaffCore(staffItems);
  }

  /** Of the characters of staff those in their core. */
  double coreStaffCharacters() {
    return ofStaffCore(staffCharacters);
  }

  private double ofStaffCore(long[] amounts) {
    double sum = 0;
    double[] inside = inside(staffItems);
    for (int at = 0; at <= MOST_RESPONDERS; at++) {
      sum += inside[at] * amounts[at];
    }
    return sum;
  }

  /** Which part of the items with so many responders is core. */
  private static double[] inside(long[] counts) {
    double[] inside = new double[MOST_RESPONDERS + 1];
    double left = CORE * (sum(counts) - counts[0]);
    for (int at = MOST_RESPONDERS; at > 0 && left > 0; at--) {
      if (counts[at] > 0) {
        inside[at] = Math.min(1, left / counts[at]);
        left -= counts[at];
      }
    }
    return inside;
  }

  private static long sum(long[] amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return sum;
  }
}
