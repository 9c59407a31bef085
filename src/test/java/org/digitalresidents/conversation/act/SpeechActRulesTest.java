package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitalresidents.model.SpeechActRules;
import org.digitalresidents.testing.DuckDb;
import org.junit.jupiter.api.Test;

class SpeechActRulesTest {
  @Test
  void theRulesThatOthersLookAtAreThere() {
    assertThat(DuckDb.resource("/conversation/acts.json"))
        .contains("\"id\": \"%s\", \"act\": \"material_share\"".formatted(SpeechActRules.COPIED))
        .contains("\"id\": \"%s\", \"act\": \"banter\"".formatted(SpeechActRules.STICKER));
  }
}
