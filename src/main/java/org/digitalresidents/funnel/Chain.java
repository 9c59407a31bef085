package org.digitalresidents.funnel;

/**
 * Some steps done one after the other, from an entry on, as far as it matters for going on.
 *
 * @param last when its last step was
 */
record Chain(Entry entry, long last) {
  static Chain begin(Entry entry) {
    return new Chain(entry, entry.ts());
  }

  /** The same with a step more. */
  Chain to(long ts) {
    return new Chain(entry, ts);
  }

  long start() {
    return entry.ts();
  }
}
