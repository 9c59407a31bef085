package org.digitalresidents.conversation.link;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Moves weights against their gradients, each by a step that shrinks with its past (AdaGrad). */
final class Descent {
  private static final float FIRST_SQUARES = 0.1f;

  private final float[] weights;
  private final float[] squares;

  Descent(float[] weights) {
    this.weights = weights;
    this.squares = new float[weights.length];
    Arrays.fill(squares, FIRST_SQUARES);
  }

  /** Scatters the weights around nought. */
  void scatter(RandomGenerator random, double deviation) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * deviation);
    }
  }

  /** Moves the weights from a place on. */
  void step(int at, float[] gradient, float rate) {
    for (int i = 0; i < gradient.length; i++) {
      float slope = gradient[i];
      squares[at + i] += slope * slope;
      weights[at + i] -= rate * slope / (float) Math.sqrt(squares[at + i]);
    }
  }
}
