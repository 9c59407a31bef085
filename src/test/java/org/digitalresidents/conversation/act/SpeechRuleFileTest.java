package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of one's own; whatever is wrong in them is said with its key and the way out. */
class SpeechRuleFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'rule': []} | rule is no key; allowed is one of about, extends, drop, lists, rules
          {'extends': 'mine'} | extends is 'mine'; allowed is one of standard
          {'extends': 'standard', 'drop': ['nothing']} | drop[0] is 'nothing'; allowed is the id of a standard rule: promo_call,
          {'rules': [{'act': 'thanks'}]} | rules[0].id is missing; allowed is a short name
          {'rules': [{'id': 'A b'}]} | rules[0].id is 'A b'; allowed is at most 32 lower-case
          {'rules': [{'id': 'a', 'act': 'thank', 'confidence': 1}]} | rules[0].act is 'thank'; allowed is one of question, answer, experience_share
          {'rules': [{'id': 'a', 'act': 'other', 'confidence': 1}]} | rules[0].act is 'other'; allowed is any act but other
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 90, 'any': 'x'}]} | rules[0].confidence is '90'; allowed is a number over 0, at most 1
          {'rules': [{'id': 'a', 'act': 'thanks', 'any': 'x'}]} | rules[0].confidence is missing
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1}]} | allowed is with something that must hold
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'any': ['x', '@y']}]} | rules[0].any[1] is '@y'; allowed is the name of a list: @z
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'any': '(x'}]} | rules[0].any is '(x'; allowed is words, with ^ first
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'unless': 'x', 'shape': 'url'}]} | rules[0].unless is 'x'; allowed is only beside "any"
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'shape': 'round'}]} | rules[0].shape is 'round'; allowed is one of url, code
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'place': {'begin': true}}]} | rules[0].place.begin is no key; allowed is one of start, thread
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'place': {'start': 1}}]} | rules[0].place.start is '1'; allowed is true or false
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'size': {'least': 1}}]} | rules[0].size.least is no key
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'by': []}]} | rules[0].by is '[]'; allowed is one code or more
          {'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'any': 'x'}, {'id': 'a'}]} | rules[1].id is 'a'; allowed is each id once
          """)
  void refusesWhatItDoesNotKnow(String json, String message) {
    String withList =
        json.contains("@y") ? json.replace("{'rules'", "{'lists': {'z': ['x']}, 'rules'") : json;

    assertThatThrownBy(() -> read(withList))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("own.json: ")
        .hasMessageContaining(message);
  }

  @Test
  void rulesOfOnesOwnExtendReplaceAndDropTheStandardOnes() {
    SpeechRules rules =
        read(
            """
            {'extends': 'standard', 'drop': 'banter_emoji', 'lists': {'laughter': ['yyds']},
             'rules': [
               {'id': 'thanks_words', 'act': 'thanks', 'confidence': 0.5, 'any': '磕头了'},
               {'id': 'local_joke', 'act': 'banter', 'confidence': 0.6, 'any': '鸽(王|子)'}]}
            """);

    PostText.check(
        new RuleTagger(rules),
        """
        thanks | 磕头了
        other | 谢谢
        banter | 今天yyds
        banter | 又是鸽王
        other | 🍉
        question | 怎么走
        """);
    assertThat(rules.ids()).contains("thanks_words").endsWith("local_joke");
    assertThat(rules.ids().indexOf("thanks_words"))
        .isEqualTo(SpeechRuleFile.standard().ids().indexOf("thanks_words"));
  }

  @Test
  void aFileThatExtendsNothingIsAllThereIs() {
    SpeechRules rules =
        read("{'rules': [{'id': 'a', 'act': 'thanks', 'confidence': 1, 'any': 'ta'}]}");

    PostText.check(new RuleTagger(rules), "thanks | ta\nother | 怎么走");
  }

  @Test
  void rulesTravelToTasks() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(SpeechRuleFile.standard());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RuleTagger tagger = new RuleTagger((SpeechRules) in.readObject());

      PostText.check(tagger, "question | reply by=staff | 怎么走");
    }
  }

  private static SpeechRules read(String json) {
    return SpeechRuleFile.read(
        "own.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
