package org.digitalresidents.conversation.act;

/** How often what was said was right, and what is so was said. */
final class Score {
  private int hits;
  private int said;
  private int positives;

  void add(boolean isPositive, boolean isSaid) {
    hits += isPositive && isSaid ? 1 : 0;
    said += isSaid ? 1 : 0;
    positives += isPositive ? 1 : 0;
  }

  double precision() {
    return (double) hits / said;
  }

  double f1() {
    return 2.0 * hits / (said + positives);
  }

  @Override
  public String toString() {
    return "n %5d  P %.3f  R %.3f  F1 %.3f"
        .formatted(positives, precision(), (double) hits / positives, f1());
  }
}
