package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.conversation.act.ActTraining.Label;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class ActTrainingTest {
  private static final int FOLDS = 3;

  private static final StructType LABELS =
      new StructType()
          .add(Label.TEXT.column(), DataTypes.StringType)
          .add(Label.ACT.column(), DataTypes.StringType)
          .add(Label.SPLIT_KEY.column(), DataTypes.StringType);

  @Test
  void questionsOfUnseenDialoguesAreFound() {
    List<Cped.Line> lines = Cped.lines();
    Score model = new Score();
    Score joint = new Score();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Predicate<Cped.Line> isOfFold =
          line -> Math.floorMod(line.dialogue().hashCode() / 7, FOLDS) == fold;
      NgramModel learnt =
          ActTraining.train(labels(lines.stream().filter(isOfFold.negate()).toList()));
      Tagger tagger = new JointTagger(SpeechRuleFile.standard(), learnt);
      for (Cped.Line line : lines.stream().filter(isOfFold).toList()) {
        boolean isQuestion = line.act() == SpeechAct.QUESTION;
        double threshold = learnt.heads().get(0).threshold();
        model.add(isQuestion, learnt.probabilities(line.text())[0] >= threshold);
        joint.add(
            isQuestion, PostText.acts(PostText.tags(tagger, line.text())).contains("question"));
      }
    }

    System.out.println("CPED, questions by the model, unseen dialogues: " + model);
    System.out.println("CPED, questions by rules and model, unseen dialogues: " + joint);
    assertThat(model.f1()).isGreaterThan(0.72);
    assertThat(joint.f1()).isGreaterThan(0.73);
  }

  @Test
  void theSameLabelsGiveTheSameModelHoweverTheyAreSpread() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean asks = i % 4 == 0;
      String text = asks ? "在哪里可以" + i + "买到" : "我昨天买了" + i + "个";
      rows.add(RowFactory.create(text, asks ? "question" : "other", "d" + i % 40));
      if (i % 3 == 0) {
        rows.add(RowFactory.create(text, "thanks", "d" + i % 40));
      }
    }
    NgramModel one = ActTraining.train(dataset(rows).coalesce(1));
    Collections.shuffle(rows, new Random(5));
    NgramModel other = ActTraining.train(dataset(rows).repartition(3));

    assertThat(NgramModelFile.write(other)).isEqualTo(NgramModelFile.write(one));
    assertThat(one.acts()).containsExactly(SpeechAct.QUESTION, SpeechAct.THANKS);
    assertThat(one.heads().get(0).examples()).isEqualTo(100); // every fourth of 400
    assertThat(one.probabilities("在哪里可以999买到")[0]).isGreaterThan(0.9);
    assertThat(one.probabilities("我昨天买了999个")[0]).isLessThan(0.1);
  }

  @Test
  void labelsThatTeachNothingAreRefused() {
    List<Row> few = List.of(RowFactory.create("a", "question", "d"));
    List<Row> unknown = List.of(RowFactory.create("a", "qestion", "d"));

    assertThatThrownBy(() -> ActTraining.train(dataset(few)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("of 1 texts no act has 50");
    assertThatThrownBy(() -> ActTraining.train(dataset(unknown)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'qestion', which is no act; allowed is one of [question, answer,");
  }

  @Test
  void wordsGiveWayToTheModelButStructureDoesNot() {
    NgramModel never = NgramModelTest.model(SpeechAct.QUESTION, -9);
    NgramModel always = NgramModelTest.model(SpeechAct.QUESTION, 9);
    Tagger doubting = new JointTagger(SpeechRuleFile.standard(), never);
    Tagger believing = new JointTagger(SpeechRuleFile.standard(), always);

    PostText.check(
        doubting,
        """
        other | message | 怎么走
        question | question start | 怎么走
        question | message start thread | 手表连不上手机
        thanks | message | 谢谢
        """);
    PostText.check(
        believing,
        """
        question | message | 走
        answer | answer | 怎么走
        other | message |
        """);
    assertThat(PostText.tags(believing, "怎么走"))
        .containsExactly(new Tag(SpeechAct.QUESTION, 1 / (1 + Math.exp(-9)), "model"));
  }

  private static Dataset<Row> labels(List<Cped.Line> lines) {
    return dataset(
        lines.stream()
            .map(
                line -> {
                  boolean isQuestion = line.act() == SpeechAct.QUESTION;
                  String act = isQuestion ? "question" : "other";
                  return RowFactory.create(line.text(), act, line.dialogue());
                })
            .toList());
  }

  private static Dataset<Row> dataset(List<Row> rows) {
    return SharedSpark.session().createDataFrame(rows, LABELS);
  }
}
