package org.digitalresidents.journey;

import org.digitalresidents.model.Act;
import org.digitalresidents.model.Etype;

/**
 * The orders of a member so far, so that a later line of one, a balance after a deposit, is no
 * order more. Holds 24 to 48 bytes for each order: a hash of its number in 64 bits, what its lines
 * were taken for, and room to find them. An act without an order number is an order of its own.
 */
public final class KnownOrders {
  private static final int FEWEST = 16; // a power of two, as are all capacities
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[FEWEST]; // 0 where there is none
  private int[] taken = new int[FEWEST];
  private int count;

  /** Whether it is a line of an order, of more than 0. */
  public static boolean isPaidLine(Act act) {
    return act.etype() == Etype.ORDER && act.amountMinor() != null && act.amountMinor() > 0;
  }

  /** Whether it is a paid line of an order of which a paid line came before; takes note of it. */
  public boolean isLaterLine(Act act) {
    return isPaidLine(act) && news(act, 1) == 0;
  }

  /**
   * What a line adds to those of its order that came before; takes note of it.
   *
   * @param bits what the act can be taken for
   * @return the bits that no line of its order had; all where it is of no order
   */
  public int news(Act act, int bits) {
    if (bits == 0 || act.etype() != Etype.ORDER || act.orderId() == null) {
      return bits;
    }
    int place = place(hash(act.orderId()));
    int news = bits & ~taken[place];
    taken[place] |= bits;
    return news;
  }

  /** As if there had been none. */
  public void clear() {
    if (count > 0) {
      hashes = new long[FEWEST];
      taken = new int[FEWEST];
      count = 0;
    }
  }

  private int place(long hash) {
    int place = find(hash);
    if (hashes[place] == 0) {
      if (2 * ++count > hashes.length) {
        grow();
        place = find(hash);
      }
      hashes[place] = hash;
    }
    return place;
  }

  /** Where it is, or would be. */
  private int find(long hash) {
    int place = (int) hash & (hashes.length - 1);
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & (hashes.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] before = hashes;
    int[] takenBefore = taken;
    hashes = new long[2 * before.length];
    taken = new int[hashes.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int place = find(before[i]);
        hashes[place] = before[i];
        taken[place] = takenBefore[i];
      }
    }
  }

  private static long hash(String orderId) {
    long hash = orderId.length();
    for (int i = 0; i < orderId.length(); i++) {
      hash = (hash ^ orderId.charAt(i)) * FACTOR;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }
}
