package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          price        ; what Price is it   ; true
          price        ; priceless          ; false
          rice         ; price              ; false
          haha-        ; hahahaha           ; true
          haha-        ; ahaha              ; false
          什么         ; 这是什么呀         ; true
          吗$          ; 是吗😂             ; true
          吗$          ; 是吗,好           ; true
          吗$          ; 吗啡               ; false
          ^how to      ; well, how to go    ; true
          ^how to      ; so how to go       ; true
          ^how to      ; know how to go     ; false
          难道*吗      ; 难道你不去吗       ; true
          难道*吗      ; 难道,是吗         ; false
          a*b*a        ; a b a              ; true
          a*b*a        ; a b b              ; false
          a*a          ; a                  ; false
          (do|does|) you   ; does you       ; true
          (a|b (c|d)) e    ; b d e          ; true
          (a|b (c|d)) e    ; b e            ; false
          <a-not-a>    ; 你去不去           ; true
          <a-not-a>    ; 去没去过           ; true
          <a-not-a>    ; 不不不             ; false
          can          ; i can't            ; false
          """)
  void phrasesAreFound(String phrase, String text, boolean isThere) {
    assertThat(isThere(phrase, text)).isEqualTo(isThere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a", "a)", "a)(b", "a**b", "*", "^", "$", "(|a)", "a*(|b)*c"})
  void whatIsNotWrittenAsItMustBeIsRefused(String phrase) {
    assertThat(new PhraseBook(new Openers(List.of())).add(phrase)).isNull();
  }

  @Test
  void phrasesThatStandForTooManyAreRefused() {
    String twoToThe14 = "(a|b)".repeat(14);

    assertThat(new PhraseBook(new Openers(List.of())).add(twoToThe14)).isNull();
  }

  @Test
  void gapsAreFoundAsPatternsFindThem() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      List<String> parts = new ArrayList<>();
      for (int p = random.nextInt(3); p >= 0; p--) {
        parts.add(han(random, 1 + random.nextInt(2)));
      }
      String text = han(random, random.nextInt(10));
      // Independently: a regular expression of the parts with anything between.
      boolean expected = Pattern.compile(String.join(".*", parts)).matcher(text).find();

      assertThat(isThere(String.join("*", parts), text))
          .as("%s in %s", parts, text)
          .isEqualTo(expected);
    }
  }

  private static String han(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("甲乙丙".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  private static boolean isThere(String phrase, String text) {
    PhraseBook book = new PhraseBook(new Openers(List.of("so")));
    BitSet ids = book.add(phrase);
    PhraseWalk walk = new PhraseWalk();
    book.find(NormalText.of(text).text(), walk);
    return walk.hits.hasAnyOf(ids);
  }
}
