package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.digitalresidents.conversation.act.NgramModel.Head;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.SpeechAct;
import org.junit.jupiter.api.Test;

class NgramModelTest {
  /** A model that knows one act and gives every text the same score. */
  static NgramModel model(SpeechAct act, double score) {
    Head head = new Head(act, score, 1, 0, 0.5, 50, 1, 1);
    return new NgramModel(List.of(head), new float[Ngrams.BUCKETS]);
  }

  @Test
  void probabilitiesAreThoseOfTheFormula() {
    float[] weights = new float[Ngrams.BUCKETS * 2];
    int[] runs = Ngrams.of(NormalText.of("去吗"));
    // Of "\n去吗\n" four runs of one less a line break seen twice, three of two, two of three, one.
    assertThat(runs).hasSize(9);
    weights[runs[0] * 2 + 1] = 3;
    weights[runs[8] * 2 + 1] = 1.5f;
    List<Head> heads =
        List.of(
            new Head(SpeechAct.QUESTION, 0.25, 1, 0, 0.5, 60, 1, 1),
            new Head(SpeechAct.THANKS, -1, 2, 0.5, 0.5, 60, 1, 1));

    double[] probabilities = new NgramModel(heads, weights).probabilities("去吗");

    // z = 0.25, no weight; and z = −1 + 4.5 / √9 = 0.5, so 2 · 0.5 + 0.5 = 1.5.
    assertThat(probabilities[0]).isCloseTo(1 / (1 + Math.exp(-0.25)), within(1e-12));
    assertThat(probabilities[1]).isCloseTo(1 / (1 + Math.exp(-1.5)), within(1e-12));
  }

  @Test
  void aModelSurvivesItsFile() {
    Random random = new Random(3);
    float[] weights = new float[Ngrams.BUCKETS * 2];
    for (int i = 0; i < 1_000; i++) {
      weights[random.nextInt(weights.length)] = random.nextFloat() - 0.5f;
    }
    List<Head> heads =
        List.of(
            new Head(SpeechAct.QUESTION, 0.25, 1.5, -0.5, 0.3, 60, 0.7, 0.8),
            new Head(SpeechAct.BANTER, -2, 1, 0, 0.4, 99, 0.5, 0.6));
    byte[] file = NgramModelFile.write(new NgramModel(heads, weights));

    NgramModel read = NgramModelFile.read("model.bin", file);

    assertThat(read.heads()).isEqualTo(heads);
    assertThat(NgramModelFile.write(read)).isEqualTo(file);
    assertThat(file.length).isLessThan(10_000);
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] file = NgramModelFile.write(model(SpeechAct.QUESTION, 1));
    byte[] damaged = file.clone();
    damaged[file.length / 2] ^= 1;
    byte[] later = file.clone();
    later[11] = 2;

    refuses("hello".getBytes(StandardCharsets.UTF_8), "is no model of message acts");
    refuses(new byte[0], "is no model of message acts");
    refuses(damaged, "is damaged");
    refuses(Arrays.copyOf(file, file.length - 1), "is damaged");
    refuses(later, "is damaged");
  }

  private static void refuses(byte[] file, String problem) {
    assertThatThrownBy(() -> NgramModelFile.read("model.bin", file))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("model.bin " + problem)
        .hasMessageEndingWith("train it anew with the job train-acts.");
  }
}
