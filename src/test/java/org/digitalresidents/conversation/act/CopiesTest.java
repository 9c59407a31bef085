package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.digitalresidents.conversation.Copied;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String TOLD =
      "我从去年三月开始跑步,一开始只能跑五百米,后来每周加一点,现在可以轻松跑完十公里,体重也降了八公斤,睡眠好了很多,最重要的是不要着急,慢慢来";

  private final Copies copies = new Copies();

  @Test
  void theFirstToWriteItOwnsIt() {
    assertThat(copies.see("ann", TOLD)).isEqualTo(Copied.NO);
    assertThat(copies.see("bob", TOLD)).isEqualTo(Copied.ANOTHERS);
    assertThat(copies.see("ann", TOLD)).isEqualTo(Copied.OWN);
    assertThat(copies.see("bob", TOLD)).isEqualTo(Copied.ANOTHERS);
  }

  @Test
  void whatDiffersInAFewWordsOrInDressIsACopy() {
    copies.see("ann", TOLD);

    assertThat(copies.see("bob", TOLD.replace("八公斤", "九公斤"))).isEqualTo(Copied.ANOTHERS);
    assertThat(copies.see("bob", "转发 " + TOLD + "👍")).isEqualTo(Copied.ANOTHERS);
    assertThat(copies.see("bob", TOLD.replace(',', ','))).isEqualTo(Copied.ANOTHERS);
    assertThat(copies.see("bob", TOLD.substring(0, 30))).isEqualTo(Copied.NO);
  }

  @Test
  void shortTextsBelongToNobody() {
    copies.see("ann", "今天也跑了五公里");

    assertThat(copies.see("bob", "今天也跑了五公里")).isEqualTo(Copied.NO);
    assertThat(copies.see("bob", null)).isEqualTo(Copied.NO);
  }

  @Test
  void anotherStreamKnowsNothing() {
    copies.see("ann", TOLD);
    copies.begin();

    assertThat(copies.see("bob", TOLD)).isEqualTo(Copied.NO);
  }

  @Test
  void unrelatedTextsAreNoCopiesAndTheOldestIsForgotten() {
    Random random = new Random(1);
    copies.see("ann", TOLD);
    for (int i = 1; i < Copies.REMEMBERED; i++) {
      assertThat(copies.see("bob", han(random))).isEqualTo(Copied.NO);
    }
    assertThat(copies.see("cat", TOLD)).as("the last place").isEqualTo(Copied.ANOTHERS);

    copies.see("bob", han(random));

    assertThat(copies.see("cat", TOLD)).as("one too many").isEqualTo(Copied.NO);
  }

  private static String han(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append((char) ('\u4e00' + random.nextInt(500)));
    }
    return text.toString();
  }
}
