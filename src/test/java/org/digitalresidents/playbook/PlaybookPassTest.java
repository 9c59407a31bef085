package org.digitalresidents.playbook;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Diagnosis.DIAGNOSIS;
import static org.digitalresidents.model.GhostTown.GHOST_TOWN;
import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.InterviewSample.INTERVIEW_SAMPLE;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MemberProfile.MEMBER_PROFILE;
import static org.digitalresidents.model.MemberRole.MEMBER_ROLE;
import static org.digitalresidents.model.MemberRung.MEMBER_RUNG;
import static org.digitalresidents.model.MemberStage.MEMBER_STAGE;
import static org.digitalresidents.model.MemberState.MEMBER_STATE;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.model.MemberValue.MEMBER_VALUE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.Playbook.PLAYBOOK;
import static org.digitalresidents.model.PlaybookRule.PLAYBOOK_RULE;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;

/** What is read of which table; the data end on Monday 2024-03-04, the last week began on 02-26. */
class PlaybookPassTest {
  private static final String END =
      """
      'channel': '%s', 'source': 'ours', 'expected': {'zh': '变', 'en': 'It moves.'},
      'test': {'unit': 'member', 'strata': ['tier'], 'measure': {'zh': '占比', 'en': 'who do'},
               'within': '28 d', 'baseline': 0.5, 'change': 0.25}}
      """;

  private static final String RULES =
      "{'quiet_hours': {'from': '22:00', 'to': '08:00'}, 'resistance': ['extra_leaves_24h'],"
          + " 'rules': ["
          + rule("answer", "member", "{'open_question_days': {'at_most': 14}}", "in_group")
          + ", "
          + rule("coupon", "member", "{'tier': 'potential'}", "push")
          + ", "
          + rule("prompt", "member", "{'rung': 'looked'}", "in_group")
          + ", "
          + rule("talk", "member", "{'hero': 'expert'}", "private_message")
          + ", "
          + rule("fewer", "group", "{'finding': 'broadcast_ratio'}", "office")
          + ", "
          + rule("topics", "group", "{'whole_community': true}", "in_group")
          + "]}";

  private static final PlaybookOptions OPTIONS =
      new PlaybookOptions(
          ZoneOffset.UTC,
          DayOfWeek.MONDAY,
          PlaybookFile.read(
              "test.json",
              RULES.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
              StandardPlaybook.banded()),
          4,
          1);

  private static String rule(String id, String level, String when, String channel) {
    return "{'id': '%s', 'level': '%s', 'when': %s, 'action': {'code': '%s', 'zh': '做', 'en': 'Do.'}, "
            .formatted(id, level, when, id)
        + END.formatted(channel);
  }

  @Test
  void everybodyWhoIsInHasAtMostOneFirstAction() {
    Dataset<Row> points = PlaybookPass.points(inputs()).persist();

    assertTable(
        PLAYBOOK,
        Passes.rows(points, new PlaybookPass(OPTIONS), PLAYBOOK),
        """
        level  | subject_id | group_id | rule   | priority | guardrail_state | blocked_by   | passed_over          | evidence_en                                  | terms_en
        member | ann        | g1       | prompt | 3        | passed          |              | coupon: not_resisted | rung looked                                  |
        member | bob        | g2       | coupon | 2        | passed          |              |                      | tier potential (why)                         | not within 22:00–08:00 Z
        member | cat        | g1       | coupon | 2        | blocked         | not_resisted |                      | tier potential (why)                         |   # no other rule
        member | fay        | g2       | answer | 1        | passed          |              |                      | open_question_days 2 (≤ 14; question q2 of 2024-03-01) |
        member | gus        | g2       | talk   | 4        | blocked         | contact_kept |                      | hero expert (answers 5)                      |
        member | hal        | g3       | coupon | 2        | not_known       |              |                      | tier potential (why)                         | at most one push in 7 days (not known: extra_leaves_24h); not within 22:00–08:00 Z
        member | ida        | g4       | coupon | 2        | not_known       |              |                      | tier potential (why)                         | at most one push in 7 days (not known: extra_leaves_24h); not within 22:00–08:00 Z
        member | joe        | g2       |        |          | nothing_due     |              |                      |                                              |
        group  | g1         | g1       | fewer  | 1        | passed          |              |                      | broadcast_ratio 0.9 [0.8, 0.95], week from 2024-02-26, band ≤ 0.5, outside in 9 of 13 weeks |
        group  | g2         | g2       |        |          | nothing_due     |              |                      |                                              |
        group  | g3         | g3       |        |          | nothing_due     |              |                      |                                              |
        group  | g4         | g4       |        |          | nothing_due     |              |                      |                                              |
        group  | *          | *        | topics | 2        | passed          |              |                      | whole_community                              |
        """);
    assertTable(
        PLAYBOOK_RULE,
        Passes.rows(points, new PlaybookPass(OPTIONS), PLAYBOOK_RULE),
        """
        rule   | level  | held_for | blocked_for | chosen_for | test_per_arm | is_testable | guardrails
        answer | member | 1        | 0           | 1          | 58           | false       |
        coupon | member | 5        | 2           | 3          | 58           | false       | not_resisted, not_muted, quiet_hours
        prompt | member | 1        | 0           | 1          | 58           | false       |
        talk   | member | 2        | 1           | 0          | 58           | false       | contact_kept, quiet_hours
        fewer  | group  | 1        | 0           | 1          | 58           | false       |
        topics | group  | 1        | 0           | 1          | 58           | false       |
        """);
    assertTable(
        INTERVIEW_SAMPLE,
        Passes.rows(points, new PlaybookPass(OPTIONS), INTERVIEW_SAMPLE),
        """
        member_id | role_group | tenure        | source_channel | stratum_members | quota | weight
        ann       | lurker     | up_to_28_days | ad             | 1               | 1     | 1
        gus       | unknown    | up_to_91_days |                | 5               | 1     | 5
        joe       | unknown    | up_to_91_days |                | 5               | 1     | 5
        cat       | unknown    | unknown       |                | 1               | 1     | 1
        fay       | ordinary   | longer        |                | 1               | 1     | 1
        """);
    points.unpersist();
  }

  private static PlaybookInputs inputs() {
    return new PlaybookInputs(
        table(COMMUNITY, "community_id | data_end\nx | 2024-03-04"),
        spells(),
        table(
            MEMBER_DAY,
            """
            community_id | group_id | member_id | day        | active_count
            x            | g1       | ann       | 2024-02-20 | 3
            x            | g2       | ann       | 2024-02-20 | 2
            """),
        tiers(),
        table(
            MEMBER_ROLE,
            """
            community_id | member_id | span       | role
            x            | ann       | all_time   | deep_lurker
            x            | ann       | four_weeks | asker
            x            | fay       | all_time   | occasional
            """),
        table(MEMBER_STAGE, "community_id"),
        table(MEMBER_STATE, "community_id"),
        rungs(),
        table(MEMBER_MONTH, "community_id"),
        table(MEMBER_VALUE, "community_id"),
        table(
            HERO,
            """
            community_id | member_id | as_of      | kind   | why       | is_declining | is_overloaded
            x            | gus       | 2024-03-04 | expert | answers 5 | false        | false
            x            | fay       | 2024-03-04 | expert | answers 9 | false        | false
            x            | bob       | 2024-03-01 | expert | answers 7 | false        | false   # no longer
            """),
        questions(),
        table(POST_RESPONSE, "community_id"),
        diagnosis(),
        table(GHOST_TOWN, "community_id"),
        table(
            ACTIVITY,
            """
            community_id | actor_id | actor_kind | etype          | ts
            x            | gus      | member     | contact_add    | 2024-01-01
            x            | gus      | member     | contact_delete | 2024-02-01
            x            | fay      | member     | contact_delete | 2024-01-01
            x            | fay      | member     | contact_add    | 2024-02-01   # again
            """),
        table(MEMBER_PROFILE, "community_id"));
  }

  private static Dataset<Row> spells() {
    return table(
        MEMBERSHIP_SPELL,
        """
        community_id | group_id | member_id | start_at   | start_unknown | end_at     | source_channel
        x            | *        | ann       | 2024-02-20 | false         |            | ad
        x            | g1       | ann       | 2024-02-20 | false         |            | ad
        x            | g2       | ann       | 2024-02-20 | false         |            |
        x            | *        | bob       | 2024-01-01 | false         |            |
        x            | g2       | bob       | 2024-01-01 | false         |            |
        x            | *        | cat       | 2024-01-01 | true          |            |
        x            | g1       | cat       | 2024-01-01 | true          |            |
        x            | *        | dan       | 2024-01-01 | false         | 2024-02-01 |      # left
        x            | g1       | dan       | 2024-01-01 | false         | 2024-02-01 |
        x            | *        | fay       | 2023-01-01 | true          |            |      # seen long ago
        x            | g2       | fay       | 2023-01-01 | true          |            |
        x            | *        | gus       | 2024-01-01 | false         |            |
        x            | g2       | gus       | 2024-01-01 | false         |            |
        x            | *        | hal       | 2024-01-01 | false         |            |
        x            | g3       | hal       | 2024-01-01 | false         |            |
        x            | *        | ida       | 2024-01-01 | false         |            |
        x            | g4       | ida       | 2024-01-01 | false         |            |
        x            | *        | joe       | 2024-01-01 | false         |            |
        x            | g2       | joe       | 2024-01-01 | false         |            |
        """);
  }

  private static Dataset<Row> tiers() {
    return table(
        MEMBER_TIER,
        """
        community_id | member_id | as_of      | tier      | why
        x            | ann       | 2024-03-04 | potential | why
        x            | bob       | 2024-03-01 | ordinary  | was so at the end of February
        x            | bob       | 2024-03-04 | potential | why
        x            | cat       | 2024-03-04 | potential | why
        x            | dan       | 2024-03-04 | potential | left
        x            | hal       | 2024-03-04 | potential | why
        x            | ida       | 2024-03-04 | potential | why
        x            | eve       | 2024-03-04 | potential | staff have no spell
        """);
  }

  private static Dataset<Row> rungs() {
    return table(
        MEMBER_RUNG,
        """
        community_id | member_id | window_start | window_end | is_complete | rung   | missing_acts
        x            | ann       | 2024-01-15   | 2024-02-12 | true        | looked | 1
        x            | ann       | 2024-02-12   | 2024-03-11 | false       | light  | 1
        x            | bob       | 2024-01-15   | 2024-02-12 | true        | light  | 1
        """);
  }

  private static Dataset<Row> questions() {
    return table(
        QUESTION,
        """
        community_id | event_id | linking      | asker_id | asker_kind | asked_at         | replies | solved_by
        x            | q1       | liberal      | fay      | member     | 2024-02-20T10:00 | 0       |
        x            | q2       | liberal      | fay      | member     | 2024-03-01T10:00 | 0       |
        x            | q3       | conservative | bob      | member     | 2024-03-01T10:00 | 0       |
        x            | q3       | liberal      | bob      | member     | 2024-03-01T10:00 | 1       |         # perhaps replied to
        x            | q4       | liberal      | eve      | staff      | 2024-03-01T10:00 | 0       |
        """);
  }

  private static Dataset<Row> diagnosis() {
    return table(
        DIAGNOSIS,
        """
        community_id | group_id | week_start | health_index     | is_complete | value | low  | high | reference_high | out_of_band | weeks_out | is_finding
        x            | g1       | 2024-02-26 | broadcast_ratio  | true        | 0.9   | 0.8  | 0.95 | 0.5            | reference   | 9         | true
        x            | g2       | 2024-02-19 | broadcast_ratio  | true        | 0.9   | 0.8  | 0.95 | 0.5            | reference   | 9         | true   # the week before
        x            | g2       | 2024-03-04 | broadcast_ratio  | false       | 0.9   | 0.8  | 0.95 | 0.5            |             | 8         | true   # not over
        x            | g1       | 2024-02-26 | extra_leaves_24h | true        | 2     | 1.2  | 2.8  | 0.5            | reference   | 1         | false
        x            | g2       | 2024-02-26 | extra_leaves_24h | true        | 0.3   | 0.2  | 0.4  | 0.5            | none        | 0         | false
        x            | g3       | 2024-02-26 | extra_leaves_24h | true        |       |      |      | 0.5            |             | 0         | false
        x            | g4       | 2024-02-26 | extra_leaves_24h | true        | 0.3   | -2   | 2.6  | 0.5            | none        | 0         | false
        x            | *        | 2024-02-26 | extra_leaves_24h | true        | 0.4   | 0.35 | 0.45 | 0.5            | own         | 0         | false   # worse than it was, and still well
        """);
  }
}
