package org.digitalresidents.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.digitalresidents.conversation.act.ActTraining;
import org.digitalresidents.conversation.act.NgramModel;
import org.digitalresidents.conversation.act.NgramModelFile;
import org.digitalresidents.model.Failure;
import org.digitalresidents.table.Table;

/** Learns from labelled texts what messages do. */
final class TrainActsJob implements Job {
  static final Param<String> LABELS =
      Param.text(
          "labels",
          "FILE",
          "",
          "A CSV file of labelled texts with the columns text, act and split: a row per text and"
              + " act, other for a text of none. Split names the conversation, whose texts are"
              + " learnt or held out together.");
  static final Param<String> OUT =
      Param.text(
          "out",
          "FILE",
          "acts.model",
          "Where the model is written, for conversations --acts-model.");

  @Override
  public String name() {
    return "train-acts";
  }

  @Override
  public String summary() {
    return "Learns from labelled texts what messages do, and says how well, act by act, on conversations held out.";
  }

  @Override
  public String label() {
    return "用标注文本训练言语行为模型,并在留出的对话上逐类评估。";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<Param<?>> params() {
    return List.of(LABELS, OUT);
  }

  @Override
  public boolean isPartOfAll() {
    return false;
  }

  @Override
  public boolean publishes() {
    return false;
  }

  @Override
  public boolean needsLake() {
    return false;
  }

  @Override
  public void check(Args args) {
    if (args.get(LABELS).isEmpty()) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          "%s is not given: name the CSV file of labelled texts to learn from."
              .formatted(LABELS.flag()));
    }
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) throws IOException {
    List<Row> labels = ActLabels.at(new HadoopFiles(), args.get(LABELS));
    NgramModel model = ActTraining.train(tables.rows(ActLabels.SCHEMA, labels));
    Path out = Path.of(args.get(OUT)).toAbsolutePath();
    Files.createDirectories(out.getParent());
    Files.write(out, NgramModelFile.write(model));
    progress.result("out", out.toString());
    progress.result("labels", labels.size());
    Map<String, Object> acts = new TreeMap<>();
    for (NgramModel.Head head : model.heads()) {
      double f1 = f1(head);
      progress.say(
          String.format(
              Locale.ROOT,
              "%-18s n %6d  P %.3f  R %.3f  F1 %.3f",
              head.act().code(),
              head.examples(),
              head.precision(),
              head.recall(),
              f1));
      acts.put(head.act().code(), f1);
    }
    progress.result("f1", acts);
    progress.say(
        "n texts do it; P, R and F1 are of the fifth of the conversations held out, which set the"
            + " thresholds, too. The model is in %s.".formatted(out));
  }

  private static double f1(NgramModel.Head head) {
    double sum = head.precision() + head.recall();
    return sum == 0 ? 0 : 2 * head.precision() * head.recall() / sum;
  }
}
