package org.digitalresidents.conversation.act;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.conversation.act.Calibration.Example;
import org.digitalresidents.conversation.act.Calibration.Threshold;
import org.digitalresidents.conversation.act.NgramModel.Head;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Named;

/**
 * Learns from labels what texts do: one logistic regression per act. A fifth of the conversations
 * is held out, to turn scores into probabilities and to tell how right the model is.
 *
 * <p>The same labels give the same model, however they are spread: they are learnt in one order, in
 * one partition. A few hundred thousand labels are no matter.
 */
public final class ActTraining {
  /** An act of fewer labelled texts is not learnt. */
  public static final int FEWEST_EXAMPLES = 50;

  private static final int MOST_STEPS = 30;
  private static final double TOLERANCE = 1e-5;

  /** How far weights may go, as scikit-learn's {@code C}: the penalty is 1 / (C · texts). */
  private static final double C = 15;

  /** Columns of the labels: one row per text and act; {@code other} for a text of none. */
  public enum Label implements Named {
    TEXT,
    /** Code of a {@link SpeechAct}. */
    ACT,
    /** The conversation: its texts are learnt together or held out together. */
    SPLIT_KEY
  }

  private enum Learnt implements Named {
    ACTS,
    POSITIVE,
    FEATURES
  }

  private static final StructType EXAMPLE =
      new StructType()
          .add(Learnt.POSITIVE.column(), DataTypes.DoubleType)
          .add(Learnt.FEATURES.column(), SQLDataTypes.VectorType());

  private ActTraining() {}

  /**
   * Trains a model.
   *
   * @param labels rows of the columns {@link Label}
   * @throws Failure where an act is unknown, or none has examples enough
   */
  public static NgramModel train(Dataset<Row> labels) {
    // A text may be labelled with several acts; within a conversation it counts once.
    Dataset<Row> texts =
        labels
            .groupBy(Label.SPLIT_KEY.col(), Label.TEXT.col())
            .agg(Learnt.ACTS.from(sort_array(collect_set(Label.ACT.col()))))
            .repartition(1)
            .sortWithinPartitions(Label.SPLIT_KEY.col(), Label.TEXT.col());
    List<LabelledText> all = texts.collectAsList().stream().map(LabelledText::of).toList();
    List<LabelledText> heldOut = all.stream().filter(LabelledText::isHeldOut).toList();
    List<SpeechAct> acts = learnable(all, heldOut);
    double penalty = 1 / (C * (all.size() - heldOut.size()));
    int[] buckets = common(all);
    float[] weights = new float[Ngrams.BUCKETS * acts.size()];
    List<Head> heads = new ArrayList<>();
    for (SpeechAct act : acts) {
      LogisticRegressionModel fitted = fit(texts, buckets, act, penalty);
      float[] ofAct = new float[Ngrams.BUCKETS];
      for (int i = 0; i < buckets.length; i++) {
        ofAct[buckets[i]] = (float) fitted.coefficients().apply(i);
        weights[buckets[i] * acts.size() + heads.size()] = ofAct[buckets[i]];
      }
      heads.add(head(act, fitted.intercept(), ofAct, heldOut, count(all, act)));
    }
    return new NgramModel(heads, weights);
  }

  private static List<SpeechAct> learnable(List<LabelledText> all, List<LabelledText> heldOut) {
    List<SpeechAct> acts = new ArrayList<>();
    for (SpeechAct act : SpeechAct.values()) {
      boolean hasEnough = count(all, act) >= FEWEST_EXAMPLES;
      boolean isInBoth = count(heldOut, act) > 0 && count(heldOut, act) < heldOut.size();
      if (act != SpeechAct.OTHER && hasEnough && isInBoth) {
        acts.add(act);
      }
    }
    if (acts.isEmpty()) {
      throw new Failure(
          Failure.Exit.INPUT_MISSING,
          "The labels are too few to learn from: of "
              + all.size()
              + " texts no act has "
              + FEWEST_EXAMPLES
              + ", in several conversations; label more texts, or do without a model.");
    }
    return acts;
  }

  private static int count(List<LabelledText> texts, SpeechAct act) {
    return (int) texts.stream().filter(text -> text.does(act)).count();
  }

  /** The numbers of runs that stand in more than one of the texts learnt from, ascending. */
  private static int[] common(List<LabelledText> all) {
    int[] texts = new int[Ngrams.BUCKETS];
    all.stream()
        .filter(text -> !text.isHeldOut())
        .forEach(text -> Arrays.stream(Ngrams.of(text.text())).forEach(bucket -> texts[bucket]++));
    return IntStream.range(0, texts.length).filter(bucket -> texts[bucket] > 1).toArray();
  }

  private static LogisticRegressionModel fit(
      Dataset<Row> texts, int[] buckets, SpeechAct act, double penalty) {
    Dataset<Row> examples =
        texts
            .filter((FilterFunction<Row>) row -> !LabelledText.of(row).isHeldOut())
            .map(
                (MapFunction<Row, Row>) row -> example(LabelledText.of(row), buckets, act),
                Encoders.row(EXAMPLE));
    return new LogisticRegression()
        .setLabelCol(Learnt.POSITIVE.column())
        .setFeaturesCol(Learnt.FEATURES.column())
        .setFamily("binomial")
        .setStandardization(false)
        .setRegParam(penalty)
        .setMaxIter(MOST_STEPS)
        .setTol(TOLERANCE)
        .fit(examples);
  }

  private static Row example(LabelledText text, int[] buckets, SpeechAct act) {
    int[] all = Ngrams.of(text.text());
    int[] known =
        Arrays.stream(all)
            .map(bucket -> Arrays.binarySearch(buckets, bucket))
            .filter(i -> i >= 0)
            .toArray();
    double[] values = new double[known.length];
    Arrays.fill(values, 1 / Math.sqrt(all.length));
    double positive = text.does(act) ? 1 : 0;
    return RowFactory.create(positive, Vectors.sparse(buckets.length, known, values));
  }

  private static Head head(
      SpeechAct act, double intercept, float[] weights, List<LabelledText> heldOut, int examples) {
    List<Example> scored = new ArrayList<>();
    for (LabelledText text : heldOut) {
      int[] buckets = Ngrams.of(text.text());
      double sum = Arrays.stream(buckets).mapToDouble(bucket -> weights[bucket]).sum();
      scored.add(new Example(intercept + sum / Math.sqrt(buckets.length), text.does(act)));
    }
    Calibration calibration = Calibration.fit(scored);
    Threshold threshold = calibration.threshold(scored);
    return new Head(
        act,
        intercept,
        calibration.slope(),
        calibration.shift(),
        threshold.probability(),
        examples,
        threshold.precision(),
        threshold.recall());
  }
}
