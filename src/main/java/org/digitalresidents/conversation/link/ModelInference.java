package org.digitalresidents.conversation.link;

import java.util.Arrays;
import java.util.Optional;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.model.LinkRule;

/** Weighs all remembered posts, and that the new one starts, and takes the likeliest. */
final class ModelInference implements Inference {
  private final LinkModel model;
  private final Clues clues = new Clues();
  private final float[][] ofEarlier = new float[Recent.POSTS][LinkModel.UNITS];
  private final float[] ofPost = new float[LinkModel.UNITS];
  private final float[] sums = new float[LinkModel.UNITS];

  /** That it starts, then that it follows each post that comes into question. */
  private final double[] probabilities = new double[Recent.POSTS + 1];

  /** How many posts back each of these is. */
  private final int[] backs = new int[Recent.POSTS + 1];

  private int choices;

  ModelInference(LinkModel model) {
    this.model = model;
  }

  @Override
  public Optional<Link> infer(Said post, Recent recent) {
    byte[] ofThis = clues.ofPost(post, recent);
    weighStart(ofThis);
    weighPairs(post, recent, ofThis);
    remember(post, ofThis);
    LinkModel.normalise(probabilities, choices);
    int best = LinkModel.likeliest(probabilities, choices);
    return best == 0
        ? Optional.empty()
        : Optional.of(link(recent.back(backs[best]), probabilities[best]));
  }

  private void weighStart(byte[] ofThis) {
    Arrays.fill(sums, 0);
    model.start().addTo(sums, ofThis);
    probabilities[0] = LinkModel.score(sums, model.alone());
  }

  private void weighPairs(Said post, Recent recent, byte[] ofThis) {
    Arrays.fill(ofPost, 0);
    model.post().addTo(ofPost, ofThis);
    clues.pairs().begin(post, recent);
    for (choices = 1; clues.pairs().goBack(); choices++) {
      backs[choices] = clues.pairs().back();
      float[] earlier = ofEarlier[slot(clues.pairs().earlier().number())];
      for (int unit = 0; unit < sums.length; unit++) {
        sums[unit] = ofPost[unit] + earlier[unit];
      }
      model.pair().addTo(sums, clues.ofPair());
      probabilities[choices] = LinkModel.score(sums, model.link());
    }
  }

  private void remember(Said post, byte[] ofThis) {
    float[] earlier = ofEarlier[slot(post.number())];
    Arrays.fill(earlier, 0);
    model.earlier().addTo(earlier, ofThis);
  }

  private static int slot(long number) {
    return (int) (number % Recent.POSTS);
  }

  private Link link(Said earlier, double probability) {
    return new Link(earlier.eventId(), LinkRule.MODEL, model.confidence(probability));
  }
}
