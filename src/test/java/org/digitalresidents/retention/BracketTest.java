package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketTest {
  @Test
  void readsRangesOfDays() {
    assertThat(Bracket.list("0-0, 1-7,1-30"))
        .containsExactly(new Bracket(0, 0), new Bracket(1, 7), new Bracket(1, 30));
    assertThat(Bracket.list("")).isEmpty();
    assertThat(Bracket.list(Bracket.STANDARD)).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2-1", "-1-2", "1-2,", "1-2,1-2", "a-b", "1-3661", "1-99999"})
  void refusesWhatIsNoRange(String text) {
    assertThatThrownBy(() -> Bracket.list(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }
}
