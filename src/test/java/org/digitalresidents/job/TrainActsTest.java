package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitalresidents.conversation.act.NgramModel;
import org.digitalresidents.conversation.act.NgramModelFile;
import org.digitalresidents.model.SpeechAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From labels to a model on the command line, and the ways in which labels are refused. */
class TrainActsTest {
  @TempDir Path folder;

  @Test
  void labelsBecomeAModel() throws IOException {
    StringBuilder csv = new StringBuilder("text,act,split\n");
    for (int i = 0; i < 200; i++) {
      boolean asks = i % 2 == 0;
      csv.append(asks ? "where is number " + i : "\"here it is, " + i + "\"")
          .append(asks ? ",Question,d" : ",other,d")
          .append(i % 20)
          .append('\n');
    }
    Path out = folder.resolve("models/acts.model");

    TestLake.Outcome done = train(csv.toString(), out).mustBe(0);

    NgramModel model = NgramModelFile.read("acts.model", Files.readAllBytes(out));
    assertThat(model.acts()).containsExactly(SpeechAct.QUESTION);
    assertThat(model.probabilities("where is number 7")[0]).isGreaterThan(0.9);
    assertThat(model.probabilities("here it is, 7")[0]).isLessThan(0.1);
    assertThat(done.err()).contains("question           n    100  P 1.000  R 1.000  F1 1.000");
    assertThat(done.out()).contains("\"labels\"").contains("200");
  }

  @Test
  void labelsThatCannotBeUsedAreNamed() throws IOException {
    Path out = folder.resolve("acts.model");

    assertThat(TestLake.command("train-acts").mustBe(2).err()).contains("--labels is not given");
    assertThat(train("text,label\na,question\n", out).mustBe(2).err()).contains("text, act, split");
    assertThat(train("text,act,split\nwhy,question,\n", out).mustBe(2).err())
        .contains("Line 1 of the labels", "split is missing", "names its conversation");
    assertThat(train("text,act,split\nwhy,qestion,d\n", out).mustBe(2).err())
        .contains("'qestion', which is no act");
    assertThat(out).doesNotExist();
  }

  private TestLake.Outcome train(String csv, Path out) throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.csv"), csv);
    return TestLake.command("train-acts", "--labels", labels.toString(), "--out", out.toString());
  }
}
