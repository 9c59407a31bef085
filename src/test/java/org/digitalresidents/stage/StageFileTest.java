package org.digitalresidents.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.digitalresidents.model.Failure;
import org.digitalresidents.model.StageVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong in a file of rules is said with its key and the way out. */
class StageFileTest {
  private static final String OTHERS =
      """
      'awareness': [{'code': 'member', 'while_member': true}],
      'interest': [{'code': 'active', 'when': {'active': true}}],
      'loyalty': [{'code': 'answer', 'when': {'etype': 'answer'}}],
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'code': 'a', 'whenn': {}} | orders.decision.whenn is no key; allowed is one of code, when, at_least
          {'when': {'etype': 'order'}} | orders.decision.code is missing; allowed is a short name
          {'code': 'A b', 'when': {'etype': 'order'}} | orders.decision.code is 'A b'; allowed is at most 32 lower-case
          {'code': 'active', 'when': {'etype': 'order'}} | orders.interest[0].code is 'active'; allowed is each code once
          {'code': 'a'} | allowed is with one of "when", "all_of" and "while_member"
          {'code': 'a', 'when': {'etype': 'order'}, 'while_member': true} | allowed is with one of "when"
          {'code': 'a', 'while_member': false} | orders.decision.while_member is 'false'; allowed is true
          {'code': 'a', 'while_member': true, 'counts_for': '1 d'} | orders.decision.counts_for is '1 d'; allowed is only with acts
          {'code': 'a', 'when': {'etype': 'order'}, 'at_least': 2} | allowed is with "within", since several acts must
          {'code': 'a', 'when': {'etype': 'order'}, 'within': '1 d'} | orders.decision.within is '1 d'; allowed is only with "at_least"
          {'code': 'a', 'when': {'etype': 'order'}, 'at_least': 0, 'within': '1 d'} | at_least is '0'; allowed is a number from 1 to 1000
          {'code': 'a', 'when': {'etype': 'order'}, 'at_least': 2, 'within': '0 d'} | within is '0 d'; allowed is more than nothing
          {'code': 'a', 'when': {'etype': 'order'}, 'at_least': 2, 'within': '1 d', 'first': true} | first is 'true'; allowed is only with a single "when"
          {'code': 'a', 'when': {'etype': 'order'}, 'at_least': 2, 'within': '1 d', 'distinct': 'weeks'} | distinct is 'weeks'; allowed is one of days, orders
          {'code': 'a', 'all_of': [{'when': {'etype': 'order'}}], 'within': '1 d'} | allowed is a list of two parts or more
          {'code': 'a', 'all_of': [{'when': {'etype': 'order'}}, {'when': {'etype': 'view'}}]} | allowed is with "within"
          {'code': 'a', 'all_of': [{'when': {'etype': 'order'}}, {'when': {'etype': 'view'}}], 'within': '1 d', 'at_least': 2} | orders.decision.at_least is '2'; allowed is only beside a "when"
          {'code': 'a', 'all_of': [{'when': {'etype': 'order'}}, {'whan': {}}], 'within': '1 d'} | orders.decision.all_of[1].whan is no key
          {'code': 'a', 'when': {'etype': 'oder'}} | orders.decision.when.etype is 'oder'; allowed is one of
          """)
  void refusesWhatItDoesNotKnow(String evidence, String message) {
    String stages = "{" + OTHERS + "'decision': " + evidence + "}";

    assertThatThrownBy(() -> Hours.rules(stages, "90 d"))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("test.json: ")
        .hasMessageContaining(message);
  }

  @Test
  void allStagesAndVariantsMustBeThere() {
    String stages = "{" + OTHERS + "'decision': []}";

    assertThatThrownBy(() -> Hours.rules("{" + OTHERS + "'decison': []}", "90 d"))
        .hasMessageContaining(
            "orders.decison is no key; allowed is one of awareness, interest, decision, loyalty");
    assertThatThrownBy(() -> Hours.rules(stages, "90 d"))
        .hasMessageContaining("orders.decision is '[]'; allowed is one piece of evidence or more");
    assertThatThrownBy(() -> Hours.read("{'counts_for': '90 d'}"))
        .hasMessageContaining("orders is missing; allowed is an object of the four stages");
    assertThatThrownBy(() -> Hours.read("{'orders': {}}"))
        .hasMessageContaining("counts_for is missing; allowed is a length of time");
  }

  @Test
  void theStandardRulesAskForWordsAndCountNinetyDays() {
    StageRules standard = StageFile.standard();

    assertThat(standard.needsText()).isTrue();
    assertThat(Hours.rules(Hours.EVERY_KIND, "20 h").needsText()).isFalse();
    assertThat(standard.of(StageVariant.ORDERS))
        .allMatch(e -> e.countsFor() == 90 * 86_400_000_000L);
  }
}
