package org.digitalresidents.hero;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Gathering.GATHERING;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.HelpDependency.HELP_DEPENDENCY;
import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.MemberCentrality.MEMBER_CENTRALITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.time.AsOfGrid;
import org.junit.jupiter.api.Test;

/** What is read of which table; two as-ofs, the ends of January and of the data. */
class HeroPassTest {
  private static final HeroOptions OPTIONS =
      new HeroOptions(new AsOfGrid(ZoneId.of("UTC"), 2, 0), 2, 3, 100);

  @Test
  void everythingCountsFromWhenItIsKnown() {
    Dataset<Row> points = HeroPass.points(inputs(), OPTIONS);

    assertTable(
        HERO,
        Passes.rows(points, new HeroPass(OPTIONS), HERO),
        """
        member_id | as_of      | kind           | answers | answers_credited | posts | replies | replied_to | newcomers_greeted | greeting_median | starts_drawing | gatherings | gatherings_held | participants | betweenness | orders | works | works_echoed | invites
        ann       | 2024-02-01 | expert         | 3       | 1                | 9     | 5       | 2          | 1                 | 60              | 0              | 0          | 0               | 0            | 0.25        | 0      | 0     | 0            | 0
        ann       | 2024-02-10 | expert         | 3       | 2                | 9     | 0       | 0          | 1                 | 60              | 0              | 0          | 0               | 0            | 0           | 0      | 0     | 0            | 0
        bob       | 2024-02-01 | organiser      | 0       | 0                | 0     | 0       | 0          | 0                 |                 | 1              | 2          | 1               | 7            | 0           | 0      | 0     | 0            | 1
        bob       | 2024-02-10 | organiser      | 0       | 0                | 0     | 0       | 0          | 0                 |                 | 1              | 2          | 1               | 7            | 0           | 0      | 0     | 0            | 1
        cat       | 2024-02-01 | koc            | 0       | 0                | 0     | 0       | 0          | 0                 |                 | 0              | 0          | 0               | 0            | 0           | 1      | 5     | 3            | 0
        cat       | 2024-02-10 | koc            | 0       | 0                | 0     | 0       | 0          | 0                 |                 | 0              | 0          | 0               | 0            | 0           | 1      | 5     | 3            | 0
        """);
    assertTable(
        HELP_DEPENDENCY,
        Passes.rows(points, new HeroPass(OPTIONS), HELP_DEPENDENCY),
        """
        community_id | group_id | as_of      | month      | is_complete | answers | helpers | bus_factor | top_share | bus_factor_null_reason
        x            | *        | 2024-02-01 | 2024-01-01 | true        | 4       | 2       |            | 3/4       | too_few
        x            | g        | 2024-02-01 | 2024-01-01 | true        | 2       | 1       |            | 1         | too_few
        x            | h        | 2024-02-01 | 2024-01-01 | true        | 1       | 1       |            | 1         | too_few   # in 'dm' was the fourth
        x            | *        | 2024-02-10 | 2024-02-01 | false       | 4       | 2       |            | 3/4       | too_few
        x            | g        | 2024-02-10 | 2024-02-01 | false       | 2       | 1       |            | 1         | too_few
        x            | h        | 2024-02-10 | 2024-02-01 | false       | 1       | 1       |            | 1         | too_few
        """);
  }

  private static HeroInputs inputs() {
    return new HeroInputs(
        table(
            COMMUNITY,
            """
            community_id | first_ts   | data_end
            x            | 2024-01-10 | 2024-02-10
            """),
        table(
            HELP,
            """
            community_id | event_id | helper_id | linking      | group_id | asker_id | asker_kind | helper_kind | helped_at
            x            | q1       | ann       | conservative | g        | bob      | member     | member      | 2024-01-20
            x            | q2       | ann       | conservative | g        | bob      | member     | member      | 2024-01-20
            x            | q3       | ann       | conservative | dm       | bob      | member     | member      | 2024-01-20
            x            | q4       | ann       | liberal      | g        | bob      | member     | member      | 2024-01-20
            x            | q5       | ann       | conservative | g        | sue      | staff      | member      | 2024-01-20
            x            | q1       | sue       | conservative | g        | bob      | member     | staff       | 2024-01-20
            x            | q3       | eve       | conservative | h        | bob      | member     | member      | 2024-01-20
            """),
        table(
            QUESTION,
            """
            community_id | event_id | linking      | asked_at   | solved_by | solver_id | solver_kind | solved_at
            x            | q1       | conservative | 2024-01-20 | accepted  | ann       | member      | 2024-02-01 # not known in January
            x            | q2       | conservative | 2022-03-01 | thanked   | ann       | member      |            # counts from the answer
            x            | q3       | conservative | 2024-01-20 | answered  | ann       | member      | 2024-01-21 # nobody says so
            x            | q3       | liberal      | 2024-01-20 | accepted  | ann       | member      | 2024-01-21
            """),
        table(
            REPLY,
            """
            community_id | event_id | ts                  | from_actor_id | from_kind | to_event_id | to_actor_id | to_kind | delay_ms    | confidence
            x            | r1       | 2024-01-20T00:01:00 | ann           | member    | first       | dan         | member  | 60_000      | 1
            x            | r2       | 2024-01-28T00:00:00 | ann           | member    | late        | eve         | member  | 604_800_001 | 1  # more than 7 days
            x            | r3       | 2024-01-20T00:01:00 | ann           | member    | other       | dan         | member  | 60_000      | 1  # no first post
            x            | p3       | 2024-01-20T00:01:00 | bob           | member    | other       | dan         | member  | 60_000      | 1
            """),
        table(
            SPELL_MILESTONE,
            """
            community_id | group_id | member_id | spell_no | first_post_event_id
            x            | *        | dan       | 1        | first
            x            | g        | dan       | 1        | other
            x            | *        | eve       | 1        | late
            x            | *        | bob       | 1        |
            """),
        table(
            MEMBER_DAY,
            """
            community_id | group_id | member_id | day        | message_count | reply_count | invite_count
            x            | g        | ann       | 2024-01-20 | 3             | 1           | 0
            x            | h        | ann       | 2024-01-31 | 5             | 0           | 0
            x            | g        | bob       | 2024-01-20 | 0             | 0           | 1
            """),
        table(
            POST_RESPONSE,
            """
            community_id | event_id | ts         | actor_id | actor_kind | etype      | act              | is_experience | responders | watched_until
            x            | p1       | 2024-01-20 | bob      | member     | message    | announcement     | false         | 3          | 2024-01-23
            x            | p2       | 2024-01-20 | bob      | member     | message    | question         | false         | 9          | 2024-01-23
            x            | p3       | 2024-01-20 | bob      | member     | message    | other            | false         | 9          | 2024-01-23 # a reply
            x            | p4       | 2024-01-20 | bob      | member     | message    | other            | false         | 2          | 2024-01-23
            x            | p5       | 2024-01-20 | sue      | staff      | message    | other            | false         | 9          | 2024-01-23
            x            | w1       | 2024-01-20 | cat      | member     | ugc_submit | other            | false         | 2          | 2024-01-23
            x            | w2       | 2024-01-20 | cat      | member     | share      | other            | false         | 0          | 2024-01-23
            x            | w3       | 2024-01-20 | cat      | member     | question   | question         | true          | 3          | 2024-01-23
            x            | w4       | 2024-01-20 | cat      | member     | question   | question         | true          | 3          | 2024-01-23
            x            | w5       | 2024-01-20 | cat      | member     | question   | question         | true          | 4          | 2024-01-23
            """),
        table(
            GATHERING,
            """
            community_id | event_id | proposer_id | proposer_kind | signed_up | came | is_held | watched_until
            x            | g1       | bob         | member        | 1         | 4    | true    | 2024-01-25
            x            | g2       | bob         | member        | 2         | 0    | false   | 2024-01-25
            x            | g3       | sue         | staff         | 9         | 9    | true    | 2024-01-25
            """),
        table(
            ORDER_LINE,
            """
            community_id | event_id | member_id | kind   | order_id | ts         | amount_minor
            x            | o1       | cat       | order  | o        | 2023-05-01 | 100
            x            | o2       | cat       | order  | free     | 2024-01-20 | 0
            x            | o3       | cat       | refund | o        | 2024-01-20 | 50
            x            | o4       | cat       | order  | old      | 2023-01-31 | 100 # 366 days before
            """),
        table(
            MEMBER_CENTRALITY,
            """
            community_id | member_id | as_of      | replies_given | replied_to | betweenness
            x            | ann       | 2024-02-01 | 5             | 2          | 0.25
            """));
  }
}
