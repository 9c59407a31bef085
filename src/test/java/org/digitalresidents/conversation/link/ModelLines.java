package org.digitalresidents.conversation.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model as lines of {@link ModelFile}. */
final class ModelLines {
  private static final List<String> HEAD =
      List.of(
          "# Weights, in thousandths, of the model that links posts of a chat.",
          "# Trained by LinkTraining on the training part of the Ubuntu IRC data of J. Kummerfeld and",
          "# others, \"A large-scale corpus for conversation disentanglement\", ACL 2019, CC BY 4.0,",
          "# https://github.com/jkkummerfeld/irc-disentanglement (commit 82ed04f). Holds none of its text.",
          "# Renewed by: ./mvnw test -Dtest=LinkModelTest -Dlink.model=write");

  private ModelLines() {}

  static List<String> of(LinkModel model) {
    List<String> lines = new ArrayList<>(HEAD);
    for (Map.Entry<String, float[]> part : ModelFile.parts(model).entrySet()) {
      lines.add(part.getKey());
      float[] weights = part.getValue();
      for (int from = 0; from < weights.length; from += LinkModel.UNITS) {
        int to = Math.min(from + LinkModel.UNITS, weights.length);
        lines.add(line(Arrays.copyOfRange(weights, from, to)));
      }
    }
    return lines;
  }

  private static String line(float[] weights) {
    StringBuilder line = new StringBuilder();
    for (float weight : weights) {
      line.append(line.isEmpty() ? "" : " ").append(Math.round(weight * 1_000));
    }
    return line.toString();
  }
}
