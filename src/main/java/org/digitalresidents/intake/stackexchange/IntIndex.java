package org.digitalresidents.intake.stackexchange;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers the positive ints it is shown from 0 on. Open addressing in two arrays, at most two
 * thirds full: 12 to 24 bytes for each number.
 */
final class IntIndex implements Serializable {
  private static final int FIRST_CAPACITY = 1024;

  private int[] keys = new int[FIRST_CAPACITY];
  private int[] ordinals = new int[FIRST_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  /** The ordinal of a key; -1 where it was never added. */
  int ordinal(int key) {
    int slot = slot(key);
    return keys[slot] == 0 || key <= 0 ? -1 : ordinals[slot];
  }

  /** The ordinal of a key, which is added where it is new. The key is positive. */
  int add(int key) {
    if (key <= 0) {
      throw new IllegalArgumentException("an id is positive: " + key);
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (size * 3L >= keys.length * 2L) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      ordinals[slot] = size++;
    }
    return ordinals[slot];
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    // Fibonacci hashing spreads the runs of consecutive ids that dumps consist of.
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldOrdinals = ordinals;
    keys = new int[Math.multiplyExact(oldKeys.length, 2)];
    ordinals = Arrays.copyOf(ordinals, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ordinals[slot] = oldOrdinals[i];
      }
    }
  }
}
