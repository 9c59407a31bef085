package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.digitalresidents.model.SpeechAct;

/**
 * What a text does, by the characters in it: for each act a logistic regression of its own on the
 * runs of characters, learnt from labels.
 *
 * <p>{@code p = 1 / (1 + exp(−(slope · z + shift)))}, {@code z = intercept + Σ weight / √n} over
 * the n different runs of the text.
 */
public final class NgramModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Head> heads;
  private final float[] weights;

  /**
   * What was learnt of one act beside its weights.
   *
   * @param slope with {@code shift}, what makes scores probabilities, fitted to labels held out
   * @param threshold the probability from which on the act is concluded: the best F1 of those held
   *     out
   * @param examples labelled texts that do it, those held out included
   * @param precision of the conclusions, among those held out
   * @param recall of the conclusions, among those held out
   */
  public record Head(
      SpeechAct act,
      double intercept,
      double slope,
      double shift,
      double threshold,
      int examples,
      double precision,
      double recall)
      implements Serializable {}

  /**
   * A model.
   *
   * @param weights by number of the run, then by head
   */
  NgramModel(List<Head> heads, float[] weights) {
    this.heads = List.copyOf(heads);
    this.weights = weights.clone();
  }

  /** The acts it knows, and how well. */
  public List<Head> heads() {
    return heads;
  }

  float weight(int head, int bucket) {
    return weights[bucket * heads.size() + head];
  }

  /** The acts it knows. */
  public Set<SpeechAct> acts() {
    Set<SpeechAct> acts = EnumSet.noneOf(SpeechAct.class);
    heads.forEach(head -> acts.add(head.act()));
    return acts;
  }

  /** How likely a text does each of {@link #heads()}; the text as people write it. */
  public double[] probabilities(String text) {
    return probabilities(NormalText.of(text));
  }

  double[] probabilities(NormalText text) {
    int[] buckets = Ngrams.of(text);
    double[] sums = new double[heads.size()];
    for (int bucket : buckets) {
      int at = bucket * sums.length;
      for (int head = 0; head < sums.length; head++) {
        sums[head] += weights[at + head];
      }
    }
    double norm = Math.sqrt(buckets.length);
    for (int i = 0; i < sums.length; i++) {
      Head head = heads.get(i);
      double score = head.intercept() + sums[i] / norm;
      sums[i] = Calibration.logistic(head.slope() * score + head.shift());
    }
    return sums;
  }
}
