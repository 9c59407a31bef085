package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as rules read them: clauses between bars, then the size, then what is seen. */
class NormalTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          ＷＨＡＴ？Ｎｏ！        ; what?|no!                ; 4 ; echo
          a\\u200Bb\\uFEFFc        ; abc                      ; 2 ;
          你好 世界               ; 你好|世界                 ; 4 ;
          我用 iPhone 拍          ; 我用 iphone 拍            ; 5 ;
          3.5 at 10:30. Done      ; 3.5 at 10:30|done        ; 8 ;
          see https://a.b/c?d=1。好 ; see|□|好                ; 3 ; url
          (www.a.com/x?)          ; □|?                       ; 0 ; url
          run `a?b` now           ; run □ now                ; 4 ; code
          他说“走吗?”就走         ; 他说□ 就走               ; 4 ;
          “走吗?”                 ; 走吗?                     ; 2 ;
          @小明 在吗              ; 在吗                      ; 2 ;
          @所有人 开会            ; 开会                      ; 2 ; everybody
          @all hi a@all.com       ; hi a@all.com             ; 4 ; everybody
          😂😂😂👍🏽              ; 😂|👍                     ; 0 ; only_emoji
          好😂的                  ; 好|😂|的                  ; 2 ;
          [狗头] :joy: [ok]       ; [狗头]|:joy:|[ok]         ; 0 ; only_emoji
          哈哈哈哈哈 10000        ; 哈哈哈 10000              ; 5 ;
          what???!!               ; what?!                   ; 2 ;
          item.php?id=3           ; item.php id|3            ; 6 ;
          嗎謝謝                  ; 吗谢谢                    ; 3 ;
          don’t                   ; don't                    ; 2 ;
          """)
  void normalForms(String raw, String clauses, int size, String shapes) {
    String text = raw.replace("\\u200B", "\u200B").replace("\\uFEFF", "\uFEFF");
    NormalText normal = NormalText.of(text);

    String seen =
        Arrays.stream(Shape.values())
            .filter(normal.shapes()::contains)
            .map(shape -> shape.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    assertThat(normal.text().replace('\n', '|')).isEqualTo(clauses);
    assertThat(normal.size()).isEqualTo(size);
    assertThat(seen).isEqualTo(shapes == null ? "" : shapes);
  }

  @Test
  void linesThatRepeatAnothersWordsAreLeftOut() {
    assertThat(NormalText.of("> 怎么办?\n> 急\n重启").text()).isEqualTo("重启");
  }

  @Test
  void ofALongTextTheBeginningAndTheEndAreRead() {
    NormalText normal = NormalText.of("first " + "middle ".repeat(150_000) + "last?");

    assertThat(normal.text()).startsWith("first middle").endsWith("last?");
    assertThat(normal.text().length()).isLessThan(3_000);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(NormalText.of(null).text()).isEmpty();
    assertThat(NormalText.of(" \n\u200B ").text()).isEmpty();
    assertThat(NormalText.of("\uD83D").size()).isZero();
  }
}
