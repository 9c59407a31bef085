package org.digitalresidents.lifetime;

/**
 * All that a model knows of a member. The first time is where the clock starts, and is not counted.
 *
 * @param repeats x: how often they came again
 * @param last t_x: how old they were when they last came, 0 where they never came again
 * @param age T: how old they are where observation ends, at least {@code last}
 */
public record History(long repeats, double last, double age) {
  /** One of whom nothing is known yet. */
  public static final History NEW = new History(0, 0, 0);

  public History {
    boolean isHistory = repeats >= 0 && last >= 0 && last <= age;
    if (!isHistory) {
      throw new IllegalArgumentException(
          "No history: %d repeats, the last at %s of %s".formatted(repeats, last, age));
    }
  }
}
