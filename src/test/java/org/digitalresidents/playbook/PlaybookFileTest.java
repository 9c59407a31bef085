package org.digitalresidents.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Guardrail;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.PlaybookLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong in a playbook is said with its key and the way out. */
class PlaybookFileTest {
  private static final String RULE =
      """
      {'id': 'a_rule', 'level': 'member', 'when': {'tier': 'core'},
       'action': {'code': 'vip', 'zh': '专属服务', 'en': 'Service.'},
       'channel': 'push', 'source': 'S3:10',
       'expected': {'zh': '留存', 'en': 'They stay.'},
       'test': {'unit': 'member', 'strata': ['role'], 'measure': {'zh': '占比', 'en': 'who stay'},
                'within': '28 d', 'baseline': 0.5, 'change': 0.1}}
      """;

  private static final Set<HealthIndex> BANDED =
      Set.of(HealthIndex.NOISE_SHARE, HealthIndex.EXTRA_LEAVES_24H);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'id': 'a_rule'          | 'id': 'A rule'                   | rules.id is 'A rule'; allowed is at most 32 lower-case
          'level': 'member'       | 'level': 'person'                | rules.level is 'person'; allowed is one of member, group
          'tier': 'core'          | 'teir': 'core'                   | rules.when.teir is no key; allowed is one of tier, previous_tier
          'tier': 'core'          | 'tier': 'gold'                   | rules.when.tier is 'gold'; allowed is one of ordinary, potential, active, core
          'tier': 'core'          | 'members': {'at_least': 1}       | rules.when.members is no key
          'tier': 'core'          | 'finding': 'noise_share'         | rules.when.finding is no key
          {'tier': 'core'}        | {}                               | rules.when is '{}'; allowed is one condition or more
          'tier': 'core'          | 'orders': {'at_least': 3, 'at_most': 2} | at_least ≤ at_most
          'tier': 'core'          | 'hero_overloaded': 1             | rules.when.hero_overloaded is '1'; allowed is true or false
          'zh': '专属服务',        | ~~                               | rules.action.zh is missing; allowed is a text in Chinese
          'channel': 'push'       | 'channel': 'mail'                | rules.channel is 'mail'; allowed is one of push, private_message, in_group, office
          'source': 'S3:10',      | ~~                               | rules.source is missing; allowed is where the action is from
          'source': 'S3:10'       | 'source': 'S3:10', 'guardrails': ['polite'] | rules.guardrails[0] is 'polite'; allowed is one of not_resisted
          'within': '28 d'        | 'within': '2 h'                  | rules.test.within is '2 h'; allowed is a day or more
          'change': 0.1           | 'change': 0.6                    | rules.test.change is '0.6'; allowed is a number that is not 0 and leaves
          'change': 0.1           | 'change': 0                      | rules.test.change is '0'
          """)
  void refusesWhatItDoesNotKnow(String part, String wrong, String message) {
    assertThat(RULE).contains(part);

    assertThatThrownBy(() -> read(RULE.replace(part, wrong)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("test.json: ")
        .hasMessageContaining(message);
  }

  /** Others in the group would learn what somebody bought. */
  @Test
  void whoLooksAtPurchasesCannotSpeakInTheGroup() {
    String inGroup = RULE.replace("'push'", "'in_group'");

    assertThat(read(inGroup).all()).hasSize(1);
    assertThatThrownBy(() -> read(inGroup.replace("'tier': 'core'", "'p_alive': {'at_most': 0.5}")))
        .hasMessageContaining(
            "rules.channel is 'in_group'; allowed is push, private_message or office, for a rule"
                + " that looks at purchases");
  }

  @Test
  void eachIdStandsOnce() {
    assertThatThrownBy(() -> read("[" + RULE + ", " + RULE + "]"))
        .hasMessageContaining("rules[1].id is 'a_rule'; allowed is each id once");
  }

  @Test
  void quietHoursMustBeToldAsTimesOfDay() {
    assertThatThrownBy(
            () -> PlaybookFile.read("test.json", bytes("{'rules': " + RULE + "}"), BANDED))
        .hasMessageContaining("quiet_hours is missing");
    assertThatThrownBy(
            () ->
                PlaybookFile.read(
                    "test.json",
                    bytes("{'quiet_hours': {'from': '24:00', 'to': '08:00'}}"),
                    BANDED))
        .isInstanceOf(Failure.class);
  }

  @Test
  void aChannelBringsItsGuardrailsAndTheRuleAddsToThem() {
    Rule rule = read(RULE.replace("'source'", "'guardrails': ['consent'], 'source'")).all().get(0);

    assertThat(rule.guardrails())
        .containsExactlyInAnyOrder(
            Guardrail.NOT_RESISTED, Guardrail.NOT_MUTED, Guardrail.QUIET_HOURS, Guardrail.CONSENT);
  }

  /** Issue and definitions I4: these actions of the source texts are all there. */
  @Test
  void theStandardPlaybookHasWhatTheSourcesName() {
    Rules standard = StandardPlaybook.read();
    Set<String> actions = standard.all().stream().map(Rule::action).collect(Collectors.toSet());

    assertThat(actions)
        .contains(
            "vip_service",
            "personal_service",
            "targeted_coupon",
            "value_content",
            "certify",
            "zero_cost_prompt",
            "light_topic",
            "host_a_talk",
            "rituals_and_assets",
            "language_and_assets",
            "connect_members",
            "member_hosts",
            "solution_content",
            "core_content",
            "invite_ugc",
            "low_threshold_scripts",
            "meet_offline",
            "co_manage",
            "topic_insight",
            "fewer_pushes");
    assertThat(standard.of(PlaybookLevel.MEMBER)).extracting(Rule::priority).startsWith(1L, 2L);
    assertThat(standard.of(PlaybookLevel.GROUP)).extracting(Rule::priority).startsWith(1L, 2L);
  }

  /** Nothing is ever found of an index without a band: the rule would never hold. */
  @Test
  void aFindingOfAnIndexWithoutABandIsRefused() {
    String ofGroup =
        RULE.replace("'member'", "'group'").replace("'tier': 'core'", "'finding': 'noise_share'");

    assertThat(read(ofGroup).all()).hasSize(1);
    assertThatThrownBy(() -> read(ofGroup.replace("noise_share", "information_load")))
        .hasMessageContaining(
            "rules.when.finding is 'information_load'; allowed is one of extra_leaves_24h,"
                + " noise_share");
    assertThat(
            read(ofGroup.replace(
                    "'finding': 'noise_share'",
                    "'index': {'information_load': {'at_least': 100}, 'we_rate': {'at_most': 9}}"))
                .all()
                .get(0)
                .trigger()
                .en())
        .isEqualTo("information_load ≥ 100; we_rate ≤ 9");
  }

  /** A word such as effect would promise what only a test can tell. */
  @Test
  void nothingIsCalledAnEffect() {
    for (Rule rule : StandardPlaybook.read().all()) {
      List<String> texts =
          List.of(rule.words().zh(), rule.words().en(), rule.expected().zh(), rule.expected().en());

      assertThat(String.join(" ", texts)).doesNotContain("effect").doesNotContain("效果");
    }
  }

  private static Rules read(String rules) {
    return PlaybookFile.read(
        "test.json",
        bytes("{'quiet_hours': {'from': '22:00', 'to': '08:00'}, 'rules': " + rules + "}"),
        BANDED);
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
