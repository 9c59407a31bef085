package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.model.SpeechAct;
import org.junit.jupiter.api.Test;

/** The standard rules on a corpus they were not made for; prints what they achieve. */
class CpedRulesTest {
  /** Methods 3.3: rules of this kind reached 0.727 on text messages without their marks. */
  private static final double QUESTION_FLOOR = 0.70;

  private final RuleTagger tagger = new RuleTagger(SpeechRuleFile.standard());

  @Test
  void questionsAreFoundWithAndWithoutTheMark() {
    List<Cped.Line> lines = Cped.lines();
    assertThat(lines).hasSize(11_137); // wc -l, less the head and a line break in a text
    Score bare = new Score();
    Score marked = new Score();
    Map<SpeechAct, Score> byAct = new EnumMap<>(SpeechAct.class);
    Map<String, Score> byRule = new TreeMap<>();
    for (Cped.Line line : lines) {
      boolean isQuestion = line.act() == SpeechAct.QUESTION;
      List<Tag> tags = PostText.tags(tagger, line.text());
      Set<SpeechAct> acts = tags.stream().map(Tag::act).collect(Collectors.toSet());
      for (SpeechAct act : SpeechAct.values()) {
        byAct.computeIfAbsent(act, a -> new Score()).add(line.act() == act, acts.contains(act));
      }
      tags.forEach(
          tag ->
              byRule
                  .computeIfAbsent(tag.rule(), r -> new Score())
                  .add(line.act() == tag.act(), true));
      bare.add(isQuestion, acts.contains(SpeechAct.QUESTION));
      String withMark = line.text() + (isQuestion ? "?" : "");
      marked.add(isQuestion, PostText.acts(PostText.tags(tagger, withMark)).contains("question"));
    }

    System.out.println("CPED, questions by rules, as they stand: " + bare);
    System.out.println("CPED, questions by rules, with a mark put to each: " + marked);
    byAct.forEach((act, score) -> System.out.printf("%-17s %s%n", act.code(), score));
    byRule.forEach(
        (rule, score) -> System.out.printf("%-17s right %.3f%n", rule, score.precision()));
    assertThat(bare.f1()).isGreaterThan(QUESTION_FLOOR);
    assertThat(marked.f1()).isGreaterThan(0.85);
    assertThat(byAct.get(SpeechAct.THANKS).f1()).isGreaterThan(0.7);
  }
}
