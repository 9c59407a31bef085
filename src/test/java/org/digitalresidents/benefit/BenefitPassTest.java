package org.digitalresidents.benefit;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.ValueReceived.VALUE_RECEIVED;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;

/** What of which table is received; the data end on 2024-03-01, the last 28 days began on 02-02. */
class BenefitPassTest {
  @Test
  void eachThingIsReceivedOnceAndByMembersOnly() {
    BenefitInputs in = new BenefitInputs(spells(), activity(), helps(), replies(), posts());
    Dataset<Row> community = table(COMMUNITY, "community_id | data_end\nx | 2024-03-01");

    assertTable(
        VALUE_RECEIVED,
        Passes.rows(
            BenefitPass.points(in), BenefitPass.of(community.collectAsList(), in), VALUE_RECEIVED),
        """
        group_id | member_id | span         | answers | staff_answers | substantive_replies | thanks | reactions | acceptances | awards | coupons | exclusive_views | exclusive_views_null_reason
        *        | ann       | all_time     | 2       | 1             | 1                   | 1      | 2         | 1           | 1      | 1       |                 | no_reads
        *        | ann       | last_28_days | 1       | 1             | 1                   | 0      | 1         | 1           | 0      | 0       |                 | no_reads
        g        | ann       | all_time     | 2       | 1             | 1                   | 1      | 2         | 1           | 1      | 0       |                 | no_reads
        g        | ann       | last_28_days | 1       | 1             | 1                   | 0      | 1         | 1           | 0      | 0       |                 | no_reads
        *        | bob       | all_time     | 0       | 0             | 0                   | 0      | 0         | 0           | 0      | 0       |                 | no_reads
        *        | bob       | last_28_days | 0       | 0             | 0                   | 0      | 0         | 0           | 0      | 0       |                 | no_reads
        """);
  }

  private static Dataset<Row> spells() {
    return table(
        MEMBERSHIP_SPELL,
        """
        community_id | group_id | member_id | spell_no | start_at
        x            | *        | ann       | 1        | 2024-01-01
        x            | *        | ann       | 2        | 2024-02-01
        x            | *        | bob       | 1        | 2024-01-01
        """);
  }

  private static Dataset<Row> helps() {
    return table(
        HELP,
        """
        community_id | event_id | helper_id | linking      | group_id | asker_id | asker_kind | is_by_staff | helped_at
        x            | q1       | bob       | conservative | g        | ann      | member     | false       | 2024-01-10
        x            | q1       | bob       | liberal      | g        | ann      | member     | false       | 2024-01-09   # the same, loosely
        x            | q2       | sam       | conservative | g        | ann      | member     | true        | 2024-02-02   # just inside
        x            | q3       | bob       | conservative | g        | sam      | staff      | false       | 2024-02-03
        x            | q4       | bob       | conservative | g        | ann      | member     | false       | 2024-03-01   # the data are over
        """);
  }

  private static Dataset<Row> replies() {
    return table(
        REPLY,
        """
        community_id | event_id | rule     | group_id | ts         | from_actor_id | from_kind | to_actor_id | to_kind | confidence
        x            | r1       | explicit | g        | 2024-02-10 | bob           | member    | ann         | member  | 1
        x            | r1       | mention  | g        | 2024-02-10 | bob           | member    | ann         | member  | 0.8   # the same post
        x            | r2       | explicit | g        | 2024-01-10 | bob           | member    | ann         | member  | 1
        x            | r3       | explicit | g        | 2024-01-10 | bob           | member    | ann         | member  | 0.5   # not likely
        x            | r4       | explicit | g        | 2024-01-10 | ann           | member    | ann         | member  | 1
        x            | r5       | explicit | g        | 2024-01-10 | bot           | bot       | ann         | member  | 1
        """);
  }

  private static Dataset<Row> posts() {
    return table(
        POST_RESPONSE,
        """
        community_id | event_id | actor_id | actor_kind | act
        x            | p1       | ann      | member     | question
        x            | s1       | sam      | staff      | announcement
        x            | r1       | bob      | member     | answer
        x            | r2       | bob      | member     | thanks
        x            | r3       | bob      | member     | answer
        x            | r4       | ann      | member     | answer
        x            | r5       | bot      | bot        | answer
        """);
  }

  private static Dataset<Row> activity() {
    return table(
        ACTIVITY,
        """
        community_id | event_id | ts         | group_id | actor_id | actor_kind | etype    | target_event_id | attrs
        x            | a1       | 2024-01-10 | g        | bob      | member     | reaction | p1              | emoji=👍
        x            | a2       | 2024-02-10 | g        |          | unknown    | reaction | p1              | vote=up   # whose is not told
        x            | a3       | 2024-02-10 | g        | bob      | member     | reaction | p1              | emoji=👎
        x            | a4       | 2024-02-10 | g        | bob      | member     | reaction | p1              | vote=down
        x            | a5       | 2024-02-10 | g        | ann      | member     | reaction | p1              |           # her own
        x            | a6       | 2024-02-10 | g        | ann      | member     | reaction | s1              |           # of staff
        x            | a7       | 2024-02-10 | g        | bob      | member     | accept   | p1              |
        x            | a8       | 2024-01-10 | g        | ann      | member     | award    |                 |
        x            | a9       | 2024-01-10 | *        | ann      | member     | order    |                 | coupon=C1
        x            | a10      | 2024-01-10 | *        | ann      | member     | order    |                 | sku=1
        """);
  }
}
