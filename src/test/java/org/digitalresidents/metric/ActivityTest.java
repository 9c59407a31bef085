package org.digitalresidents.metric;

import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Activity. Expected numbers are worked out by hand from definitions A3, A4, A11. */
final class ActivityTest {
  private static final MetricOptions UTC = MetricOptions.STANDARD.in(ZoneId.of("UTC"));

  @Test
  void theLiteralShareExceedsOneWhenActiveMembersLeave() {
    // Vector A4: 10 members, 6 active, 5 of the 6 leave: literal 6/5, adjusted 1/5.
    StringBuilder spells =
        new StringBuilder(
            "community_id|group_id|member_id|spell_no|start_at|start_unknown|end_at|end_kind\n");
    StringBuilder days = new StringBuilder("community_id|group_id|member_id|day|active_count\n");
    for (int i = 0; i < 10; i++) {
      String end = i < 5 ? "2024-01-10|leave" : "|";
      spells.append("x|g|m%d|1|2024-01-01|false|%s%n".formatted(i, end));
      if (i < 6) {
        days.append("x|g|m%d|2024-01-09|3%n".formatted(i));
      }
    }
    Given given =
        Given.community("2024-01-01", "2024-01-15")
            .spells(spells.toString())
            .memberDays(days.toString());

    Dataset<Row> weeks = given.byWeek(UTC).where("group_id = 'g'");

    // Exposure: ten are in on two days, five on five more (who leaves at midnight is not in on the
    // day that begins); six member-days with activity.
    assertTable(
        COMMUNITY_WEEK,
        weeks,
        """
        week_start | members | active_members | active_share | active_share_adjusted | active_share_differs | active_exposure
        2024-01-01 | 10      | 0              | 0            | 0                     | false                | 0
        2024-01-08 | 5       | 6              | 6/5          | 1/5                   | true                 | 6/45
        """);
  }

  @Test
  void twoSpellsOnOneDayAreOneMemberDay() {
    Given given =
        Given.community("2024-01-01", "2024-01-03")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at           | end_kind
                x            | g        | ann       | 1        | 2024-01-01T01:00 | false         | 2024-01-01T02:00 | leave
                x            | g        | ann       | 2        | 2024-01-01T03:00 | false         | 2024-01-02T00:00 | leave
                """)
            .memberDays(
                """
                community_id | group_id | member_id | day        | active_count
                x            | g        | ann       | 2024-01-01 | 1
                x            | g        | ann       | 2024-01-02 | 1  # no longer in
                """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC).where("group_id = 'g'"),
        """
        active_exposure | active_members | active_share | active_share_null_reason | active_share_differs
        1               | 1              |              | base_zero                |
        """);
  }

  @Test
  void theCommunityCountsPersonsOnceAndActsTiedToNoGroup() {
    Given given =
        Given.community("2024-01-01", "2024-01-02")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at   | start_unknown | end_at | end_kind
                x            | *        | ann       | 1        | 2024-01-01 | false         |        |
                x            | g        | ann       | 1        | 2024-01-01 | false         |        |
                x            | h        | ann       | 1        | 2024-01-01 | false         |        |
                """)
            .memberDays(
                """
                community_id | group_id | member_id | day        | active_count | message_count | reply_count | reaction_count
                x            | g        | ann       | 2024-01-01 | 3            | 1             | 1           | 1
                x            | h        | ann       | 2024-01-01 | 1            | 1             | 0           | 0
                x            | *        | bob       | 2024-01-01 | 1            | 1             | 0           | 0
                x            | dm       | cat       | 2024-01-01 | 1            | 1             | 0           | 0
                """)
            .nonMemberDays(
                """
                community_id | group_id | actor_kind | actor_id | day        | active_count | message_count
                x            | g        | unknown    | unknown  | 2024-01-01 | 5            | 5
                x            | g        | staff      | boss     | 2024-01-01 | 7            | 7
                x            | k        | bot        | robot    | 2024-01-01 | 9            | 9  # a group in which only a bot speaks
                """);

    assertTable(
        COMMUNITY_DAY,
        given.byDay(UTC),
        """
        group_id | active_members | groups_total | groups_alive | messages | messages_per_member | messages_per_member_null_reason
        *        | 3              | 3            | 2            | 10       | 10                  |
        g        | 1              | 1            | 1            | 7        | 7                   |
        h        | 1              | 1            | 1            | 1        | 1                   |
        k        | 0              | 1            | 0            | 0        |                     | base_zero
        """);
  }

  @Test
  void everyScopeHasEveryDayAndAGroupBeginsWithItsFirstAct() {
    Given given =
        Given.community("2024-01-01T10:00", "2024-01-04T00:00:00.000001Z")
            .memberDays(
                """
                community_id | group_id | member_id | day        | active_count
                x            | g        | ann       | 2024-01-02 | 1
                """);

    assertTable(
        COMMUNITY_DAY,
        given.byDay(UTC),
        """
        group_id | day        | groups_total | groups_alive | active_members | is_complete
        *        | 2024-01-01 | 0            | 0            | 0              | true
        *        | 2024-01-02 | 1            | 1            | 1              | true
        *        | 2024-01-03 | 1            | 0            | 0              | true
        *        | 2024-01-04 | 1            | 0            | 0              | false
        g        | 2024-01-01 | 0            | 0            | 0              | true
        g        | 2024-01-02 | 1            | 1            | 1              | true
        g        | 2024-01-03 | 1            | 0            | 0              | true
        g        | 2024-01-04 | 1            | 0            | 0              | false
        """);
  }
}
