package org.digitalresidents.benefit;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.ContentResponse.CONTENT_RESPONSE;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.MemberStage.MEMBER_STAGE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ContentResponsesTest {
  private static final String STAGES =
      "{\"decision\": {\"tags\": [\"tutorial\"], \"source\": \"ours\"}}";

  /**
   * By hand: ann replies to the tutorial and likes it, and rises on the instant 14 days after; a
   * work she had liked before, so that of all content she rises too late. Bea rises a second too
   * late. Cid has risen, but the data end before his 14 days do. Dan is loyal. Eve likes her own
   * work, fay before she is in any stage. Wilson of 0 of 2: 3.8415 / 5.8415 = 0.6576.
   */
  @Test
  void membersAreFollowedForFourteenDaysFromTheirFirstResponse() {
    assertTable(
        CONTENT_RESPONSE,
        ContentResponses.of(
            inputs(),
            stays(),
            table(COMMUNITY, "community_id | data_end\nx | 2024-02-01"),
            ContentStages.read("test.json", STAGES.getBytes(StandardCharsets.UTF_8))),
        """
        content_stage | member_stage | responses | responders | followed | rose_14d | rise_rate_14d | rise_rate_14d_null_reason | rise_rate_14d_low | rise_rate_14d_high
        all           | interest     | 4         | 3          | 2        | 0        | 0             |                           | 0                 | 0.657619772493
        decision      | interest     | 3         | 3          | 2        | 1        | 0.5           |                           | 0.0945312057342   | 0.905468794266
        untagged      | interest     | 1         | 1          | 1        | 0        | 0             |                           | 0                 | 0.793450685623
        all           | loyalty      | 1         | 1          | 1        | 0        |               | last_stage                |                   |
        decision      | loyalty      | 1         | 1          | 1        | 0        |               | last_stage                |                   |
        """);
  }

  private static BenefitInputs inputs() {
    return new BenefitInputs(
        table(MEMBERSHIP_SPELL, "community_id"),
        activity(),
        table(HELP, "community_id"),
        table(
            REPLY,
            """
            community_id | event_id | from_actor_id | from_kind | to_event_id | ts         | confidence
            x            | r1       | ann           | member    | p1          | 2024-01-10 | 0.9
            x            | r2       | fay           | member    | p1          | 2024-01-10 | 0.6   # not likely
            x            | r3       | staff         | staff     | p1          | 2024-01-10 | 0.9
            """),
        table(
            POST_RESPONSE,
            """
            community_id | event_id | ts         | watched_until | actor_id | actor_kind | etype      | act
            x            | p1       | 2024-01-09 | 2024-02-01    | staff    | staff      | push       | announcement
            x            | p2       | 2024-01-09 | 2024-02-01    | eve      | member     | ugc_submit | other
            x            | p3       | 2024-01-09 | 2024-02-01    | eve      | member     | message    | banter
            """));
  }

  private static Dataset<Row> activity() {
    return table(
        ACTIVITY,
        """
        community_id | event_id | actor_id | actor_kind | etype    | msg_type | target_event_id | ts
        x            | p1       | staff    | staff      | push     | tutorial |                 | 2024-01-09
        x            | p2       | eve      | member     | ugc_submit |        |                 | 2024-01-09
        x            | a1       | ann      | member     | reaction |          | p1              | 2024-01-11
        x            | a2       | ann      | member     | reaction |          | p2              | 2024-01-09T12:00:00Z
        x            | a3       | bea      | member     | reaction |          | p1              | 2024-01-10
        x            | a4       | cid      | member     | reaction |          | p1              | 2024-01-19
        x            | a5       | dan      | member     | reaction |          | p1              | 2024-01-10
        x            | a6       | eve      | member     | reaction |          | p2              | 2024-01-10
        x            | a7       | fay      | member     | reaction |          | p1              | 2024-01-10
        x            | a8       | ann      | member     | reaction |          | p3              | 2024-01-10   # no content
        """);
  }

  private static Dataset<Row> stays() {
    return table(
        MEMBER_STAGE,
        """
        community_id | member_id | stage    | enter_at   | exit_at              | exit_kind
        x            | ann       | interest | 2024-01-01 | 2024-01-24           | rose
        x            | ann       | decision | 2024-01-24 |                      | still
        x            | bea       | interest | 2024-01-01 | 2024-01-24T00:00:01Z | rose
        x            | cid       | interest | 2024-01-01 | 2024-01-20           | rose
        x            | dan       | loyalty  | 2024-01-01 |                      | still
        x            | eve       | interest | 2024-01-01 |                      | still
        x            | fay       | interest | 2024-01-11 |                      | still
        """);
  }
}
