package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitalresidents.model.GuardrailState;
import org.digitalresidents.model.PlaybookChannel;
import org.digitalresidents.model.PlaybookLevel;
import org.junit.jupiter.api.Test;

/** To tell 0.75 from 0.5 takes 58 in each of two arms, see TrialTest. */
class ActionsTest {
  private static final Words WORDS = new Words("做", "Do.");
  private static final Rule RULE =
      new Rule(
          "talk",
          PlaybookLevel.MEMBER,
          1,
          List.of(),
          List.of(),
          "talk",
          WORDS,
          PlaybookChannel.OFFICE,
          List.of(),
          "ours",
          WORDS,
          new Trial(PlaybookLevel.MEMBER, List.of("tier"), WORDS, 28, 0.5, 0.25));

  @Test
  void whereTooFewAreToBeTreatedTheTestSaysSo() {
    assertThat(tests(115))
        .hasSize(115)
        .allMatch(test -> test.startsWith("too few here to test (115): members in two arms"));
  }

  @Test
  void whereTheyAreEnoughAllAreTold() {
    assertThat(tests(116)).hasSize(116).allMatch(test -> test.startsWith("members in two arms"));
    assertThat(tests(200)).hasSize(200).allMatch(test -> test.startsWith("members in two arms"));
  }

  private static List<String> tests(int members) {
    List<String> tests = new ArrayList<>();
    Actions actions = new Actions(row -> tests.add(row.testEn()));
    for (int i = 0; i < members; i++) {
      actions.add(
          new PlaybookRow.Whom(
              "x", PlaybookLevel.MEMBER, "m" + i, "g", Instant.EPOCH, new Subject()),
          Optional.of(new Choice(RULE, WORDS, GuardrailState.PASSED, null, null, null)));
    }
    actions.end();
    return tests;
  }
}
