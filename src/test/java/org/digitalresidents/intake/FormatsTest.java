package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.intake.stackexchange.StackExchange;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void findsAFormatByItsName() {
    assertThat(Formats.named("log")).isInstanceOf(ActivityLog.class);
    assertThat(Formats.named("stackexchange")).isInstanceOf(StackExchange.class);
  }

  @Test
  void namesTheFormatsThereAre() {
    assertThatThrownBy(() -> Formats.named("xml"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("No format is named 'xml': choose one of [log, stackexchange");
  }

  @Test
  void describesEachFormatInOneSentence() {
    for (LogFormat format : Formats.ALL) {
      assertThat(format.summary()).as(format.name()).endsWith(".").doesNotContain(". ");
    }
    assertThat(Formats.describe())
        .startsWith("log — an activity log, ")
        .contains(". stackexchange — a Stack Exchange dump of one site: ");
  }
}
