package org.digitalresidents.conversation.link;

import java.util.Arrays;

/**
 * How likely a post follows an earlier one, or starts. The clues of the post, of the earlier post
 * and of the pair add up to hidden units {@code h}; the score is {@code Σ w · h / (1 + |h|)}. Of a
 * start, the clues of the post alone do, by weights of their own. Probabilities are the softmax of
 * all scores.
 */
final class LinkModel {
  static final int UNITS = 16;

  /** Steps of probability for which the share of right links was measured. */
  static final int STEPS = 10;

  private static final int[] POST_SIZES =
      Arrays.stream(PostClue.values()).mapToInt(PostClue::size).toArray();
  private static final int[] PAIR_SIZES =
      Arrays.stream(PairClue.values()).mapToInt(PairClue::size).toArray();

  private final ClueWeights post = new ClueWeights(POST_SIZES, UNITS);
  private final ClueWeights earlier = new ClueWeights(POST_SIZES, UNITS);
  private final ClueWeights pair = new ClueWeights(PAIR_SIZES, UNITS);
  private final ClueWeights start = new ClueWeights(POST_SIZES, UNITS);
  private final float[] link = new float[UNITS];
  private final float[] alone = new float[UNITS];
  private final float[] confidence = new float[STEPS];

  ClueWeights post() {
    return post;
  }

  ClueWeights earlier() {
    return earlier;
  }

  ClueWeights pair() {
    return pair;
  }

  ClueWeights start() {
    return start;
  }

  /** Weights of the hidden units of a pair. */
  float[] link() {
    return link;
  }

  /** Weights of the hidden units of a start. */
  float[] alone() {
    return alone;
  }

  /** For each step of probability, how often such links are right. */
  float[] confidence() {
    return confidence;
  }

  /** How often links found so probable are right. */
  double confidence(double probability) {
    return confidence[step(probability)];
  }

  static int step(double probability) {
    return (int) Math.min(probability * STEPS, STEPS - 1.0);
  }

  /** Bends the sums into hidden units, in place, and weighs them. */
  static float score(float[] sums, float[] weights) {
    float score = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      sums[unit] /= 1 + Math.abs(sums[unit]);
      score += sums[unit] * weights[unit];
    }
    return score;
  }

  /** Turns the first so many scores into probabilities, in place. */
  static void normalise(double[] scores, int count) {
    double most = scores[0];
    for (int i = 1; i < count; i++) {
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      scores[i] = StrictMath.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < count; i++) {
      scores[i] /= sum;
    }
  }

  /** The first of the likeliest among so many. */
  static int likeliest(double[] probabilities, int count) {
    int best = 0;
    for (int choice = 1; choice < count; choice++) {
      best = probabilities[choice] > probabilities[best] ? choice : best;
    }
    return best;
  }
}
