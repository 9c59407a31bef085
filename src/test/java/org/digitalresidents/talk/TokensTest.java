package org.digitalresidents.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  /** Cut as a reader of Chinese would. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我们今天去跑步                | 我们 今天 去 跑步
          研究生命起源                  | 研究 生命 起源
          don't stop me now, 10k done!  | don't stop me now 10k done
          昨天又肝跑了                  | 昨天 又 肝跑 了
          哈哈[捂脸]😂👍                | 哈哈 [捂脸] 😂 👍
          配速6分半ok                   | 配速 6 分半 ok
          """)
  void cutsWordsWithoutBlanks(String text, String tokens) {
    assertThat(String.join(" ", Tokens.of(SpokenText.of(text)))).isEqualTo(tokens);
  }

  @Test
  void noTextIsTooOddForTheStack() throws InterruptedException {
    List<String> found = new ArrayList<>();
    String odd = "a'".repeat(2_400) + "a";
    Thread small = new Thread(null, () -> found.addAll(Tokens.of(odd)), "small", 128 << 10);
    small.start();
    small.join();

    assertThat(found).containsExactly(odd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"跑步", "肝跑", "pace", "10k", "😂", "[捂脸]"})
  void whatMayBeSpecialToAGroup(String word) {
    assertThat(Tokens.isTerm(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"我们", "跑", "the", "ok", "2024", "don't", "一个"})
  void whatMayNot(String word) {
    assertThat(Tokens.isTerm(word)).isFalse();
  }
}
