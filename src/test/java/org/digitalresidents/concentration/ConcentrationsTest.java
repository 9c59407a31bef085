package org.digitalresidents.concentration;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.Concentration.CONCENTRATION;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.HelpOfReplies;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.TableAssert;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

class ConcentrationsTest {
  private static final String NO_ORDERS =
      "community_id | member_id | kind | order_id | ts | amount_minor | currency";
  private static final String NO_REPLIES =
      "community_id | event_id | from_actor_id | from_kind | to_event_id | to_actor_id | to_kind | ts";

  /**
   * By hand: 2024-03-31 is the last day, so 28 days begin on 2024-03-04, 90 on 2024-01-02. Gini of
   * [3, 5, 10] is 7/27, with dan's nought 4/9; and so on.
   */
  @Test
  void messagesAreSpreadOverParticipantsAndMembersOfGroupsAndCommunity() {
    Dataset<Row> found =
        of(
            new ConcentrationInputs(
                TextTable.table(
                    COMMUNITY,
                    """
                    community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | order_acts
                    x            | 2023-12-01 | 2024-04-01 | 1             | 1         | 0           | 0
                    """),
                TextTable.table(
                    MEMBERSHIP_SPELL,
                    """
                    community_id | group_id | member_id | start_at   | end_at
                    x            | *        | ann       | 2023-12-01 |
                    x            | *        | bob       | 2023-12-01 |
                    x            | *        | cat       | 2023-12-01 | 2024-02-01 # spoke, and left
                    x            | *        | dan       | 2023-12-01 |            # never spoke
                    x            | *        | eve       | 2023-12-01 | 2024-02-01 # never spoke, and left
                    x            | g        | ann       | 2023-12-01 |
                    x            | g        | bob       | 2023-12-01 |
                    x            | g        | cat       | 2023-12-01 | 2024-02-01
                    x            | g        | dan       | 2023-12-01 |
                    """),
                TextTable.table(
                    MEMBER_DAY,
                    """
                    community_id | group_id | member_id | day        | message_count | reply_count | reaction_count
                    x            | g        | ann       | 2024-03-04 | 1             | 0           | 0 # the first of 28 days
                    x            | g        | ann       | 2024-03-05 | 0             | 0           | 9 # no message
                    x            | g        | bob       | 2024-03-03 | 2             | 1           | 0 # the day before
                    x            | dm       | ann       | 2024-03-31 | 4             | 0           | 0 # of no group
                    x            | g        | cat       | 2024-01-01 | 10            | 0           | 0 # the day before 90
                    """),
                TextTable.table(ORDER_LINE, NO_ORDERS),
                HelpOfReplies.of(TextTable.table(REPLY, NO_REPLIES))));

    assertTable(
        CONCENTRATION,
        found.where("measure = 'messages'"),
        """
        group_id | timeframe | timeframe_start | population   | members | total | gini
        *        | all       | 2023-12-01      | participants | 3       | 18    | 7/27
        *        | all       | 2023-12-01      | members      | 4       | 18    | 4/9
        *        | last_90d  | 2024-01-02      | participants | 2       | 8     | 1/8
        *        | last_90d  | 2024-01-02      | members      | 3       | 8     | 5/12
        *        | last_28d  | 2024-03-04      | participants | 1       | 5     | 0
        *        | last_28d  | 2024-03-04      | members      | 3       | 5     | 2/3
        *        | month     | 2024-01-01      | participants | 1       | 10    | 0
        *        | month     | 2024-03-01      | participants | 2       | 8     | 1/8
        g        | all       | 2023-12-01      | participants | 3       | 14    | 3/7
        g        | all       | 2023-12-01      | members      | 4       | 14    | 4/7
        g        | last_90d  | 2024-01-02      | participants | 2       | 4     | 1/4
        g        | last_90d  | 2024-01-02      | members      | 3       | 4     | 1/2
        g        | last_28d  | 2024-03-04      | participants | 1       | 1     | 0
        g        | last_28d  | 2024-03-04      | members      | 3       | 1     | 2/3
        g        | month     | 2024-01-01      | participants | 1       | 10    | 0
        g        | month     | 2024-03-01      | participants | 2       | 4     | 1/4
        """);
  }

  /**
   * By hand: of x, dan 30 and ann 70 have Gini 0.2, with three noughts 0.68; ann helped twice, bob
   * once: 1/6. Of z, cash in two currencies is never added.
   */
  @Test
  void moneyIsNetAndWhatASourceDoesNotTellIsNull() {
    Dataset<Row> found =
        of(
            new ConcentrationInputs(
                TextTable.table(
                    COMMUNITY,
                    """
                    community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | order_acts
                    x            | 2024-01-01 | 2024-02-01 | 1             | 0         | 1           | 1
                    y            | 2024-01-01 | 2024-02-01 | 0             | 1         | 0           | 0
                    z            | 2024-01-01 | 2024-02-01 | 1             | 0         | 0           | 1
                    """),
                TextTable.table(
                    MEMBERSHIP_SPELL,
                    """
                    community_id | group_id | member_id | end_at
                    x            | *        | ann       |
                    x            | *        | bob       |
                    x            | *        | cat       |
                    x            | *        | dan       |
                    x            | *        | eve       |
                    """),
                TextTable.table(
                    MEMBER_DAY, "community_id | group_id | member_id | day | message_count"),
                TextTable.table(
                    ORDER_LINE,
                    """
                    community_id | member_id | kind   | ts         | amount_minor | currency
                    x            | ann       | order  | 2024-01-02 | 100          | CNY
                    x            | ann       | refund | 2024-01-09 | 30           | CNY
                    x            | bob       | order  | 2024-01-02 | 10           | CNY
                    x            | bob       | refund | 2024-01-02 | 10           | CNY # nothing is left
                    x            | cat       | refund | 2024-01-02 | 5            | CNY # of an order before the data
                    x            | dan       | order  | 2024-01-02 | 30           | CNY
                    x            | gil       | refund | 2024-01-02 | 1            | CNY # no member
                    z            | ann       | order  | 2024-01-02 | 1            | CNY
                    z            | bob       | order  | 2024-01-02 | 1            | USD
                    """),
                HelpOfReplies.of(
                    TextTable.table(
                        REPLY,
                        """
                        community_id | event_id | from_actor_id | from_kind | to_event_id | to_actor_id | to_kind | ts
                        x            | e1       | ann           | member    | q1          | bob         | member  | 2024-01-02
                        x            | e2       | ann           | member    | q1          | bob         | member  | 2024-01-03 # once more
                        x            | e3       | ann           | member    | q4          | cat         | member  | 2024-01-03
                        x            | e4       | bob           | member    | q2          | cat         | member  | 2024-01-03
                        x            | e5       | bob           | member    | q3          | bob         | member  | 2024-01-03 # oneself
                        x            | e6       | sam           | staff     | q3          | bob         | member  | 2024-01-03
                        z            | e7       | sam           | staff     | q9          | bob         | member  | 2024-01-03 # by no member
                        """))));

    assertTable(
        CONCENTRATION,
        found.where("timeframe = 'all'"),
        """
        community_id | measure  | population   | members | members_null_reason | negative_members | total | total_null_reason | gini | gini_null_reason | currency
        x            | messages | participants | 0       |                     | 0                | 0     |                   |      | base_zero        |
        x            | messages | members      | 5       |                     | 0                | 0     |                   |      | base_zero        |
        x            | help     | participants | 2       |                     | 0                | 3     |                   | 1/6  |                  |
        x            | help     | members      | 5       |                     | 0                | 3     |                   | 2/3  |                  |
        x            | gmv_net  | participants | 2       |                     | 2                | 100   |                   | 0.2  |                  | CNY
        x            | gmv_net  | members      | 5       |                     | 2                | 100   |                   | 0.68 |                  | CNY
        y            | messages | participants |         | no_activity         |                  |       | no_activity       |      | no_activity      |
        y            | messages | members      |         | no_activity         |                  |       | no_activity       |      | no_activity      |
        y            | help     | participants |         | no_replies          |                  |       | no_replies        |      | no_replies       |
        y            | help     | members      |         | no_replies          |                  |       | no_replies        |      | no_replies       |
        y            | gmv_net  | participants |         | no_orders           |                  |       | no_orders         |      | no_orders        |
        y            | gmv_net  | members      |         | no_orders           |                  |       | no_orders         |      | no_orders        |
        z            | messages | participants | 0       |                     | 0                | 0     |                   |      | base_zero        |
        z            | messages | members      |         | no_joins            | 0                | 0     |                   |      | no_joins         |
        z            | help     | participants | 0       |                     | 0                | 0     |                   |      | base_zero        |
        z            | help     | members      |         | no_joins            | 0                | 0     |                   |      | no_joins         |
        z            | gmv_net  | participants |         | currency_mix        |                  |       | currency_mix      |      | currency_mix     |
        z            | gmv_net  | members      |         | currency_mix        |                  |       | currency_mix      |      | currency_mix     |
        """);
  }

  /** Member by member in SQL, with random members of two communities made there as well. */
  @Test
  void aRandomTownIsThatOfTheOracle() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    try (DuckDb duck = DuckDb.open().runResource("/oracle/concentration_town.sql")) {
      ConcentrationInputs in =
          new ConcentrationInputs(
              duck.dataset(COMMUNITY),
              duck.dataset(MEMBERSHIP_SPELL),
              duck.dataset(MEMBER_DAY),
              duck.dataset(ORDER_LINE),
              HelpOfReplies.of(duck.dataset(REPLY)));
      Dataset<Row> found = of(in, zone);

      TableAssert.assertSameCells(
          CONCENTRATION,
          duck.rows(DuckDb.resource("/oracle/concentration.sql")),
          Cells.rows(CONCENTRATION.conform(found)));
    }
  }

  private static Dataset<Row> of(ConcentrationInputs in) {
    return of(in, ZoneOffset.UTC);
  }

  private static Dataset<Row> of(ConcentrationInputs in, ZoneId zone) {
    return Passes.rows(Concentrations.values(in, zone), Concentrations.pass(), CONCENTRATION);
  }
}
