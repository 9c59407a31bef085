package org.digitalresidents.lifetime;

/** Members told apart by how often they came again: 0 to 6, and 7 or more. */
final class Bucket {
  static final int COUNT = 8;
  static final String ALL = "all";

  private Bucket() {}

  static int of(long repeats) {
    return (int) Math.min(repeats, COUNT - 1L);
  }

  static String name(int bucket) {
    return bucket == COUNT - 1 ? bucket + "+" : String.valueOf(bucket);
  }
}
