package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;
import static org.digitalresidents.model.RfmCut.RFM_CUT;
import static org.digitalresidents.rfm.Given.OPTIONS;
import static org.digitalresidents.testing.TableAssert.assertTable;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

class MemberRfmsTest {
  @Test
  void ordersAreSeenFromEachMonthAsFarAsTheyWereKnownThen() {
    Dataset<Row> members =
        Given.until("2024-03-15T12:00:00Z")
            .lines(
                """
                community_id | event_id | member_id | kind   | order_id | ts                  | amount_minor | currency
                x            | 1        | ann       | order  | a        | 2024-01-31T23:00:00Z | 600         | CNY
                x            | 2        | ann       | order  | a        | 2024-02-02T00:00:00Z | 400         | CNY # a line more of the same order
                x            | 3        | ann       | refund | a        | 2024-02-10T00:00:00Z | 100         | CNY
                x            | 4        | ann       | order  | b        | 2024-02-20T00:00:00Z | 500         | CNY
                x            | 5        | ann       | refund | b        | 2024-03-01T00:00:00Z | 500         | CNY # to nothing, known in March
                x            | 6        | ann       | refund |          | 2024-03-02T00:00:00Z | 30          | CNY # of no order
                x            | 7        | bob       | order  | c        | 2023-03-15T11:59:59Z | 100         | CNY # 366 days at the end
                x            | 8        | cat       | order  | d        | 2023-03-16T12:00:00Z | 100         | CNY # 365 days at the end
                x            | 9        | dan       | refund | gone     | 2024-02-01T00:00:00Z | 100         | CNY
                x            | 10       | eve       | refund |          | 2024-02-01T00:00:00Z | 100         | CNY
                """)
            .members(OPTIONS);

    // By hand. bob's order is 366 days and a second before data_end (2024 is a leap year).
    assertTable(
        MEMBER_RFM,
        members,
        """
        member_id | as_of                | is_complete | is_present | recency_days | frequency | net_minor
        ann       | 2024-02-01           | true        | false      | 0            | 1         | 600
        ann       | 2024-03-01           | true        | false      | 10           | 2         | 1400
        ann       | 2024-03-15T12:00:00Z | false       | false      | 43           | 1         | 870
        bob       | 2024-02-01           | true        | false      | 322          | 1         | 100
        bob       | 2024-03-01           | true        | false      | 351          | 1         | 100
        cat       | 2024-02-01           | true        | false      | 321          | 1         | 100
        cat       | 2024-03-01           | true        | false      | 350          | 1         | 100
        cat       | 2024-03-15T12:00:00Z | false       | false      | 365          | 1         | 100
        """);
  }

  @Test
  void whoIsPresentIsThereWithReasonsForWhatIsMissing() {
    Dataset<Row> members =
        Given.communities(
                """
                community_id | first_ts   | data_end   | order_acts
                x            | 2024-01-10 | 2024-02-01 | 2
                talk         | 2024-01-10 | 2024-02-01 | 0
                mix          | 2024-01-10 | 2024-02-01 | 2
                """)
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at             | end_at
                x            | *        | ann       | 1        | 2024-01-10           |
                x            | *        | bob       | 1        | 2024-01-10           | 2024-02-01 # in until then
                x            | *        | cat       | 1        | 2024-01-10           | 2024-01-31T23:59:59Z
                x            | g        | dan       | 1        | 2024-01-10           | # a group is not the community
                x            | *        | eve       | 1        | 2024-02-01           |
                talk         | *        | ann       | 1        | 2024-01-10           |
                """)
            .lines(
                """
                community_id | event_id | member_id | kind  | order_id | ts         | amount_minor | currency
                x            | 1        | ann       | order | a        | 2024-01-20 | 5            | CNY
                mix          | 1        | ann       | order | a        | 2024-01-20 | 5            | CNY
                mix          | 2        | bob       | order | b        | 2024-01-20 | 5            | USD
                """)
            .members(OPTIONS);

    assertTable(
        MEMBER_RFM,
        members,
        """
        community_id | member_id | is_present | frequency | frequency_null_reason | net_minor | net_minor_null_reason | rfm_segment     | rfm_segment_null_reason | active_days_score | monetary_score
        x            | ann       | true       | 1         |                       | 5         |                       | general_win_back |                        | 1                 | 3
        x            | bob       | true       |           | no_purchase           |           | no_purchase           | no_orders       |                         | 1                 |
        talk         | ann       | true       |           | no_orders             |           | no_orders             |                 | no_orders               | 1                 |
        mix          | ann       | false      | 1         |                       |           | currency_mix          |                 | currency_mix            |                   |
        mix          | bob       | false      | 1         |                       |           | currency_mix          |                 | currency_mix            |                   |
        """);
  }

  @Test
  void tiesLeaveTwoBinsAndTheCutsSaySo() {
    // Definitions 7.3 C1: frequencies 1 ×70, 2 ×20, 3 ×10 have mid-ranks .35, .8, .95. Everybody
    // bought on one day, so of recency there is one bin, the middle one, and nobody is high.
    assertTable(
        RFM_CUT,
        RfmCuts.of(buyers(70, 20, 10).members(OPTIONS)).where("measure <> 'monetary'"),
        """
        measure   | score | smallest_value | largest_value | member_count | bins | high_from
        frequency | 2     | 1              | 1             | 70           | 2    | 2
        frequency | 5     | 2              | 3             | 30           | 2    | 2
        recency   | 3     | 12             | 12            | 100          | 1    |
        """);
  }

  @Test
  void frozenCutsScoreWhatTheyNeverSaw() {
    Dataset<Row> cuts =
        TextTable.table(
            RFM_CUT,
            """
            community_id | as_of      | measure   | score | smallest_value | largest_value | high_from
            x            | 2023-01-01 | frequency | 5     | 1              | 1             | 1   # not the latest
            x            | 2023-12-01 | frequency | 2     | 2              | 2             | 4
            x            | 2023-12-01 | frequency | 5     | 4              | 6             | 4
            x            | 2023-12-01 | recency   | 4     | 0              | 11            | 11
            x            | 2023-12-01 | recency   | 1     | 12             | 300           | 11
            """);
    Given given =
        Given.communities(
                """
                community_id | first_ts   | data_end   | order_acts
                x            | 2024-01-10 | 2024-02-01 | 1
                y            | 2024-01-10 | 2024-02-01 | 1
                """)
            .spells(
                """
                community_id | group_id | member_id | start_at
                x            | *        | ann       | 2024-01-10
                """)
            .lines(
                orders("a 9", "b 10", "b 5", "c 8", "c 8", "c 8", "d 1", "d 1", "d 1", "d 1")
                    + "y | 999 | e | order | 999 | 2024-01-20 | 5 | CNY\n");
    Dataset<Row> members = given.membersByCuts(cuts, OPTIONS.paying(RfmOptions.Money.MEAN)).cache();

    // 1 order reaches no threshold, 3 that of score 2. Money has no cuts and is scored by its own;
    // here it is the mean of the orders, rounded down: 1, 7, 8, 9 with mid-ranks 1/8 to 7/8. y has
    // no cuts at all: one buyer, mid-rank 1/2.
    assertTable(
        MEMBER_RFM,
        members,
        """
        member_id | split         | frequency | frequency_score | is_frequent | recency_days | recency_score | is_recent | net_minor | monetary_minor | monetary_score
        ann       | frozen_partly |           |                 |             |              |               |           |           |                |
        a         | frozen_partly | 1         | 1               | false       | 12           | 1             | false     | 9         | 9              | 5
        b         | frozen_partly | 2         | 2               | false       | 12           | 1             | false     | 15        | 7              | 2
        c         | frozen_partly | 3         | 2               | false       | 12           | 1             | false     | 24        | 8              | 4
        d         | frozen_partly | 4         | 5               | true        | 12           | 1             | false     | 4         | 1              | 1
        e         | median        | 1         | 3               | false       | 12           | 3             | false     | 5         | 5              | 3
        """);
    // All that was used: what was given as it was, and the own cuts of what had none. Of the
    // money, 8 and 9 are above the median.
    assertTable(
        RFM_CUT,
        RfmCuts.with(cuts, members),
        """
        community_id | as_of      | measure   | score | smallest_value | largest_value | high_from
        x            | 2023-01-01 | frequency | 5     | 1              | 1             | 1
        x            | 2023-12-01 | frequency | 2     | 2              | 2             | 4
        x            | 2023-12-01 | frequency | 5     | 4              | 6             | 4
        x            | 2023-12-01 | recency   | 4     | 0              | 11            | 11
        x            | 2023-12-01 | recency   | 1     | 12             | 300           | 11
        x            | 2024-02-01 | monetary  | 1     | 1              | 1             | 8
        x            | 2024-02-01 | monetary  | 2     | 7              | 7             | 8
        x            | 2024-02-01 | monetary  | 4     | 8              | 8             | 8
        x            | 2024-02-01 | monetary  | 5     | 9              | 9             | 8
        y            | 2024-02-01 | frequency | 3     | 1              | 1             |
        y            | 2024-02-01 | recency   | 3     | 12             | 12            |
        y            | 2024-02-01 | monetary  | 3     | 5              | 5             |
        """);
    // Frequency 1, 2, 2, 5; money 1, 2, 4, 5; recency 1.
    assertThat(Bins.lines(members))
        .containsExactly(
            "Community x: different scores at its latest as-of: frequency 3, monetary 4, recency 1.",
            "Community y: different scores at its latest as-of: frequency 1, monetary 1, recency 1.");
    members.unpersist();
  }

  @Test
  void whatARunSavedServesTheNextThoughItsMonthsDiffer() {
    Dataset<Row> saved =
        TextTable.table(
            RFM_CUT,
            """
            community_id | as_of      | measure   | score | smallest_value | largest_value | high_from
            x            | 2023-01-01 | frequency | 4     | 1              | 1             | 1 # given to that run
            x            | 2023-01-01 | recency   | 4     | 12             | 12            | 12
            x            | 2023-12-01 | monetary  | 4     | 10             | 10            | 10 # its own
            """);

    assertTable(
        MEMBER_RFM,
        Given.until("2024-02-01").lines(orders("a 10")).membersByCuts(saved, OPTIONS),
        """
        member_id | split  | frequency_score | recency_score | monetary_score | is_frequent | is_recent | is_big
        a         | frozen | 4               | 4             | 4              | true        | true      | true
        """);
  }

  @Test
  void interactionIsRankedAmongThoseWhoTakePart() {
    Dataset<Row> members =
        Given.until("2024-02-01")
            .spells(
                """
                community_id | group_id | member_id | start_at
                x            | *        | ann       | 2024-01-10
                x            | *        | bob       | 2024-01-10
                x            | *        | cat       | 2024-01-10
                x            | *        | dan       | 2024-01-10
                """)
            .months(
                """
                community_id | member_id | as_of      | last_active_days | active_days | active_days_28 | activity_half_points | share_count | feedback_count
                x            | ann       | 2024-02-01 | 2                | 5           | 5              | 12                   | 1           | 0
                x            | bob       | 2024-02-01 | 2                | 1           | 1              | 1                    | 0           | 0
                x            | cat       | 2024-02-01 | 91               | 0           | 0              | 0                    | 0           | 0
                x            | out       | 2024-02-01 | 1                | 9           | 9              | 99                   | 9           | 9 # no member then
                """)
            .replies(
                """
                community_id | event_id | ts                   | from_actor_id | from_kind | to_actor_id | to_kind | to_event_id
                x            | 1        | 2024-01-20           | ann           | member    | bob         | member  | p1
                x            | 2        | 2024-01-21           | ann           | member    | bob         | member  | p1 # the same post
                x            | 3        | 2024-01-22           | ann           | member    | cat         | member  | p2
                x            | 4        | 2024-01-22           | ann           | member    | ann         | member  | p3 # to oneself
                x            | 5        | 2024-01-22           | ann           | member    | boss        | staff   | p4
                x            | 6        | 2023-11-03           | bob           | member    | ann         | member  | p5 # the first of 90 days
                x            | 7        | 2023-11-02T23:59:59Z | bob           | member    | cat         | member  | p6
                """)
            .reach(
                """
                community_id | member_id | as_of      | pagerank
                x            | ann       | 2024-02-01 | 0.5
                x            | bob       | 2024-02-01 | 0.3
                x            | bob       | 2024-01-31 | 0.9   # no as-of of this community
                """)
            .heroes(
                """
                community_id | member_id | as_of      | kind
                x            | ann       | 2024-02-01 | expert
                x            | ann       | 2024-02-01 | enthusiast # two kinds, one hero
                """)
            .members(OPTIONS);

    // Who takes part: ann, bob, and cat by the reply she got. So percentiles are of three; scores
    // of those who have something: in activity two, with mid-ranks 1/4 and 3/4, or 1/2 both.
    assertTable(
        MEMBER_RFM,
        members,
        """
        member_id | active_ago_days | active_days | partner_count | help_count | active_ago_percentile | active_days_percentile | partner_percentile | help_percentile | share_percentile | feedback_percentile | active_days_score | active_ago_score | reach | reach_percentile | reach_percentile_null_reason | is_hero
        ann       | 2               | 5           | 2             | 2          | 4/6                   | 5/6                    | 5/6                | 5/6             | 5/6              | 0                   | 4                 | 3 | 0.5   | 5/6              |                              | true
        bob       | 2               | 1           | 1             | 1          | 4/6                   | 3/6                    | 2/6                | 3/6             | 0                | 0                   | 2                 | 3 | 0.3   | 3/6              |                              | false
        cat       |                 | 0           | 1             | 0          | 0                     | 0                      | 2/6                | 0               | 0                | 0                   | 1                 | 1 | 0     | 0                |                              | false
        dan       |                 | 0           | 0             | 0          |                       |                        |                    |                 |                  |                     | 1                 | 1 | 0     |                  | no_interaction               | false
        """);
  }

  /** Buyers on 2024-01-20 of one order, two orders, and so on, one at a time, of 10 each. */
  private static Given buyers(int... byFrequency) {
    StringBuilder lines = new StringBuilder();
    int member = 0;
    for (int frequency = 1; frequency <= byFrequency.length; frequency++) {
      for (int i = 0; i < byFrequency[frequency - 1]; i++) {
        lines.append("m%d 10\n".formatted(member).repeat(frequency));
        member++;
      }
    }
    return Given.until("2024-02-01").lines(orders(lines.toString().split("\n", -1)));
  }

  private static String orders(String... buyerAndAmount) {
    StringBuilder lines =
        new StringBuilder(
            "community_id | event_id | member_id | kind | order_id | ts | amount_minor | currency\n");
    for (String line : buyerAndAmount) {
      if (!line.isEmpty()) {
        String[] words = line.split(" ", -1);
        lines.append(
            "x | %1$d | %2$s | order | %1$d | 2024-01-20 | %3$s | CNY\n"
                .formatted(lines.length(), words[0], words[1]));
      }
    }
    return lines.toString();
  }
}
