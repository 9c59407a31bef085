package org.digitalresidents.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lexicon of one's own; whatever is wrong in it is said with its key and the way out. */
class LexiconFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'word': {}} | word is no key; allowed is one of about, sources, extends, drop, words
          {'extends': 'mine'} | extends is 'mine'; allowed is one of standard
          {'words': {'us': ['a']}} | words.us is no key; allowed is one of we, self, brand, hedge
          {'words': {'we': ['']}} | words.we[0] is
          {'words': {'we': [' 铁粉']}} | allowed is a word without blanks around it
          {'words': {'we': 3}} | words.we is '3'; allowed is a text
          {'words': ['we']} | allowed is an object
          {'extends': 'standard', 'drop': {'we': ['nobody']}} | drop.we[0] is 'nobody'; allowed is a standard word that tells of we
          """)
  void refusesWhatItDoesNotKnow(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("own.json: ")
        .hasMessageContaining(message);
  }

  @Test
  void wordsOfOnesOwnExtendTheStandardOnesOrStandAlone() {
    String own = "'drop': {'product': ['装备']}, 'words': {'we': ['铁粉们'], 'neither': ['大家风范']}}";
    String text = "铁粉们的装备有大家风范,我们";

    Lexicon.Hits extended = read("{'extends': 'standard', " + own).in(text);
    Lexicon.Hits alone = read("{'words': {'we': ['铁粉们']}}").in(text);

    assertThat(extended.of(WordKind.WE)).isEqualTo(2);
    assertThat(extended.of(WordKind.PRODUCT)).isZero();
    assertThat(alone.of(WordKind.WE)).isEqualTo(1);
  }

  private static Lexicon read(String json) {
    return LexiconFile.read("own.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
