package org.digitalresidents.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final Lexicon STANDARD = LexiconFile.standard();

  /** What each text holds was counted by eye. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我们一起跑,大家加油          | WE 2
          我觉得咱们群里都挺好          | WE 2 SELF 1
          我去大家电看看                | NEITHER 2
          你们家客服太慢了              | BRAND 2 PRODUCT 1
          是不是太小白了,别笑我        | HEDGE 2
          自己百度                      | SCORN 1
          我自己来                      | SELF 1
          We love our group!            | WE 2
          he weighs us, WE don't        | WE 2
          status power iced             |
          ＷＥ👍us                      | WE 2
          in order to buy               | PRODUCT 1 NEITHER 1
          sorry if this is silly        | HEDGE 2
          @我们 看 https://a.cn/我们    |
          """)
  void countsTheLongestWords(String text, String expected) {
    Lexicon.Hits hits = STANDARD.in(SpokenText.of(text));

    String found =
        Arrays.stream(WordKind.values())
            .filter(kind -> hits.of(kind) > 0)
            .map(kind -> kind + " " + hits.of(kind))
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "#周一立旗# 我先来, 周一立旗",
    "今天的#mondaygoals here, mondaygoals",
    "#1 先说 #跑步日记 今天, 跑步日记",
    "##, ",
    "issue #12, "
  })
  void aTagIsWordsBehindASign(String text, String tag) {
    assertThat(SpokenText.tag(SpokenText.of(text)).orElse(null)).isEqualTo(tag);
  }

  @Test
  void theFirstRitualIsNamed() {
    assertThat(STANDARD.in("周末交成绩,顺便打卡").ritual()).isEqualTo("周末交成绩");
  }
}
