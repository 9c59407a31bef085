package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadTest {
  private static Head head(String text) {
    return head(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Head head(byte[] bytes) {
    return new Head(new MemoryFiles().put("a", bytes), bytes);
  }

  @Test
  void tellsTheKeysOfJsonAlsoWhereItIsCutOffOrOneLineIsBroken() {
    assertThat(head("\uFEFF{\"a\": [{\"b\": 1}], \"c\": {\"d\": \"x").paths())
        .containsExactly("a", "a.b", "c", "c.d");
    assertThat(head("{\"a\": 1}\n{broken\n{\"b\": 2}\n").paths()).containsExactly("a", "b");
    assertThat(head("{\"a\": [1, 2,").paths()).containsExactly("a");
    assertThat(head("[]").paths()).isEmpty();
    assertThat(head("ts,etype").paths()).isEmpty();
  }

  @Test
  void tellsTheKeysOfJsonInAnotherEncoding() {
    assertThat(head("{\"a\": \"社群\", \"b\": 1}".getBytes(Charset.forName("GBK"))).paths())
        .containsExactly("a", "b");
  }

  @Test
  void tellsTheColumnsOfATable() {
    assertThat(head("a;\"b, c\";d\n1;2;3").columns()).containsExactly("a", "b, c", "d");
    assertThat(head("a\tb\r\n").hasColumns("a", "b")).isTrue();
    assertThat(head("a\tb\r\n").hasColumns("a", "c")).isFalse();
  }

  @Test
  void knowsWhatIsEmpty() {
    assertThat(head(" \n\t").isBlank()).isTrue();
    assertThat(head("x").isBlank()).isFalse();
    assertThat(head("PAR1").isParquet()).isTrue();
  }
}
