package org.digitalresidents.conversation.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the model: minimises {@code −ln} of the probability given to what people saw, post by
 * post. Every eighth log is held out; on those is measured how often links of each probability are
 * right. The same logs give the same weights, bit by bit.
 */
final class LinkTraining {
  private static final int HELD_OUT = 8;

  /** In every so many logs no text names anybody, as in chats whose people write no names. */
  private static final int NAMELESS = 8;

  private static final int EPOCHS = 8;
  private static final int LAST_EPOCHS = 2;
  private static final float RATE = 0.05f;
  private static final float LAST_RATE = 0.015f;
  private static final long SEED = 7;

  /** What is as likely as it should be teaches nothing. */
  private static final float LEAST_ERROR = 1e-3f;

  /** Before anything was measured, so many links as right as they are probable. */
  private static final double PRIOR = 2;

  private final LinkModel model = new LinkModel();
  private final Descent post = new Descent(model.post().weights());
  private final Descent earlier = new Descent(model.earlier().weights());
  private final Descent pair = new Descent(model.pair().weights());
  private final Descent start = new Descent(model.start().weights());
  private final Descent link = new Descent(model.link());
  private final Descent alone = new Descent(model.alone());
  private final Random random = new Random(SEED);
  private final float[] ofPost = new float[LinkModel.UNITS];
  private final float[] ofStart = new float[LinkModel.UNITS];
  private final float[][] ofPair = new float[Recent.POSTS][LinkModel.UNITS];
  private final double[] probabilities = new double[Recent.POSTS + 1];
  private float rate = RATE;

  private LinkTraining() {
    for (Descent inner : List.of(post, earlier, pair, start)) {
      inner.scatter(random, 0.1);
    }
    link.scatter(random, 0.5);
    alone.scatter(random, 0.5);
  }

  /** The model these logs teach. */
  static LinkModel train(List<IrcLog> logs) {
    LinkTraining training = new LinkTraining();
    List<LinkExample> examples = new ArrayList<>();
    for (int i = 0; i < logs.size(); i++) {
      if (!isHeldOut(i)) {
        LinkExample.of(logs.get(i), names(i)).stream()
            .filter(LinkExample::canBeRight)
            .forEach(examples::add);
      }
    }
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      training.rate = epoch > EPOCHS - LAST_EPOCHS ? LAST_RATE : RATE;
      Collections.shuffle(examples, training.random);
      examples.forEach(training::learn);
    }
    training.round();
    training.measure(heldOut(logs));
    return training.model;
  }

  /** The logs the model is not taught. */
  static List<IrcLog> heldOut(List<IrcLog> logs) {
    List<IrcLog> heldOut = new ArrayList<>();
    for (int i = 0; i < logs.size(); i++) {
      if (isHeldOut(i)) {
        heldOut.add(logs.get(i));
      }
    }
    return heldOut;
  }

  private static boolean isHeldOut(int number) {
    return number % HELD_OUT == HELD_OUT - 1;
  }

  private static Names names(int number) {
    return number % NAMELESS == 0 ? actorId -> "" : Names.ids();
  }

  private void learn(LinkExample example) {
    weigh(example);
    double right = 0;
    for (int choice = 0; choice < example.choices(); choice++) {
      right += example.right().get(choice) ? probabilities[choice] : 0;
    }
    float[] postSlope = new float[LinkModel.UNITS];
    float[] linkSlope = new float[LinkModel.UNITS];
    for (int choice = 0; choice < example.choices(); choice++) {
      double wanted = example.right().get(choice) ? probabilities[choice] / right : 0;
      float error = (float) (probabilities[choice] - wanted);
      if (Math.abs(error) < LEAST_ERROR) {
        continue;
      }
      if (choice == 0) {
        learnStart(example, error);
      } else {
        learnPair(example, choice - 1, error, postSlope, linkSlope);
      }
    }
    step(post, model.post(), example.post(), postSlope);
    link.step(0, linkSlope, rate);
  }

  private void learnStart(LinkExample example, float error) {
    float[] slope = slope(ofStart, model.alone(), error);
    step(start, model.start(), example.post(), slope);
    float[] aloneSlope = new float[LinkModel.UNITS];
    addScaled(aloneSlope, ofStart, error);
    alone.step(0, aloneSlope, rate);
  }

  private void learnPair(
      LinkExample example, int at, float error, float[] postSlope, float[] linkSlope) {
    float[] slope = slope(ofPair[at], model.link(), error);
    addScaled(postSlope, slope, 1);
    addScaled(linkSlope, ofPair[at], error);
    step(earlier, model.earlier(), example.earlier().get(at), slope);
    step(pair, model.pair(), example.pair().get(at), slope);
  }

  /** The probabilities of all choices; the hidden units are kept. */
  private void weigh(LinkExample example) {
    Arrays.fill(ofStart, 0);
    model.start().addTo(ofStart, example.post());
    probabilities[0] = LinkModel.score(ofStart, model.alone());
    Arrays.fill(ofPost, 0);
    model.post().addTo(ofPost, example.post());
    for (int i = 0; i < example.pair().size(); i++) {
      System.arraycopy(ofPost, 0, ofPair[i], 0, LinkModel.UNITS);
      model.earlier().addTo(ofPair[i], example.earlier().get(i));
      model.pair().addTo(ofPair[i], example.pair().get(i));
      probabilities[i + 1] = LinkModel.score(ofPair[i], model.link());
    }
    LinkModel.normalise(probabilities, example.choices());
  }

  /** How the error grows with the sums, of which {@code sum / (1 + |sum|)} are the units. */
  private static float[] slope(float[] units, float[] weights, float error) {
    float[] slope = new float[LinkModel.UNITS];
    for (int unit = 0; unit < slope.length; unit++) {
      float flatness = 1 - Math.abs(units[unit]);
      slope[unit] = error * weights[unit] * flatness * flatness;
    }
    return slope;
  }

  private static void addScaled(float[] sums, float[] values, float scale) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += scale * values[i];
    }
  }

  private void step(Descent descent, ClueWeights weights, byte[] clues, float[] slope) {
    for (int clue = 0; clue < clues.length; clue++) {
      descent.step(weights.at(clue, clues[clue]), slope, rate);
    }
  }

  /** Leaves the weights as precise as the file holds them. */
  private void round() {
    for (Map.Entry<String, float[]> part : ModelFile.parts(model).entrySet()) {
      for (int i = 0; i < part.getValue().length; i++) {
        part.getValue()[i] = Math.round(part.getValue()[i] * 1_000) / 1_000f;
      }
    }
  }

  private void measure(List<IrcLog> logs) {
    double[] found = new double[LinkModel.STEPS];
    double[] right = new double[LinkModel.STEPS];
    Arrays.fill(found, PRIOR);
    Arrays.setAll(right, step -> PRIOR * (step + 0.5) / right.length);
    for (IrcLog log : logs) {
      for (LinkExample example : LinkExample.of(log, Names.ids())) {
        weigh(example);
        int best = LinkModel.likeliest(probabilities, example.choices());
        if (best > 0) {
          int step = LinkModel.step(probabilities[best]);
          found[step]++;
          right[step] += example.right().get(best) ? 1 : 0;
        }
      }
    }
    double least = 0;
    for (int step = 0; step < found.length; step++) {
      least = Math.max(least, right[step] / found[step]);
      model.confidence()[step] = (float) least;
    }
    round();
  }
}
