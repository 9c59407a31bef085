package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Stock and flow of members. Expected numbers are worked out by hand from definitions A0–A5. */
final class MembershipTest {
  private static final MetricOptions UTC = MetricOptions.STANDARD.in(ZoneId.of("UTC"));

  @Test
  void aSpellThatEndsAtMidnightEndsOnTheNextDay() {
    Given given =
        Given.community("2024-01-01T08:00", "2024-01-04")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at           | end_kind
                x            | g        | ann       | 1        | 2024-01-01T08:00 | false         |                  |
                x            | g        | bob       | 1        | 2024-01-02T00:00 | false         | 2024-01-03T00:00 | leave
                """);

    Dataset<Row> days = given.byDay(UTC);

    assertTable(
        COMMUNITY_DAY,
        days,
        """
        group_id | day        | members | entered | exited | new_members | left_members | is_complete
        *        | 2024-01-01 | 0       | 0       | 0      | 0           | 0            | true  # no spell of the community is drawn
        *        | 2024-01-02 | 0       | 0       | 0      | 0           | 0            | true
        *        | 2024-01-03 | 0       | 0       | 0      | 0           | 0            | true
        g        | 2024-01-01 | 1       | 1       | 0      | 1           | 0            | true
        g        | 2024-01-02 | 2       | 1       | 0      | 1           | 0            | true
        g        | 2024-01-03 | 1       | 0       | 1      | 0           | 1            | true
        """);
  }

  @Test
  void joinLeaveJoinInOneWeekIsNoLoss() {
    Given given =
        Given.community("2024-01-01", "2024-01-08")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at   | start_unknown | end_at     | end_kind
                x            | *        | ann       | 1        | 2024-01-01 | false         | 2024-01-03 | leave
                x            | g        | ann       | 1        | 2024-01-01 | false         | 2024-01-03 | leave
                x            | *        | ann       | 2        | 2024-01-05 | false         |            |
                x            | g        | ann       | 2        | 2024-01-05 | false         |            |
                """);

    Dataset<Row> weeks = given.byWeek(UTC);

    // Vector A5: join events 2, join persons 1, leave events 1, net leavers 0, gross leavers 1.
    assertTable(
        COMMUNITY_WEEK,
        weeks,
        """
        group_id | week_start | members | entered | joins | new_members | first_ever_joins | leave_events | left_members | left_gross
        *        | 2024-01-01 | 1       | 1       | 2     | 1           | 1                | 1            | 0            | 1
        g        | 2024-01-01 | 1       | 1       | 2     | 1           | 1                | 1            | 0            | 1
        """);
  }

  @Test
  void eventsOfACommunityAreThoseOfItsGroupsAndItsOwn() {
    Given given =
        Given.community("2024-01-01", "2024-01-08")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at   | start_unknown | end_at     | end_kind
                x            | *        | ann       | 1        | 2024-01-01 | false         |            |
                x            | g        | ann       | 1        | 2024-01-01 | false         | 2024-01-03 | leave
                x            | h        | ann       | 1        | 2024-01-02 | false         |            |
                x            | *        | bob       | 1        | 2024-01-01 | false         | 2024-01-05 | leave # joined no group
                x            | g        | cat       | 1        | 2024-01-01 | true          |            |       # joined before the data
                x            | *        | cat       | 1        | 2024-01-01 | true          |            |
                """);

    Dataset<Row> weeks = given.byWeek(UTC);

    assertTable(
        COMMUNITY_WEEK,
        weeks,
        """
        group_id | members | entered | exited | joins | new_members | first_ever_joins | leave_events | left_members | left_gross
        *        | 2       | 2       | 0      | 3     | 2           | 2                | 2            | 1            | 1
        g        | 1       | 1       | 0      | 1     | 1           | 1                | 1            | 1            | 1
        h        | 1       | 1       | 0      | 1     | 1           | 1                | 0            | 0            | 0
        """);
  }

  @Test
  void dissolvedIsNoChurnAndTheLastLeaveDecides() {
    Given given =
        Given.community("2024-01-01", "2024-01-08")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at           | end_kind
                x            | g        | ann       | 1        | 2024-01-01       | false         | 2024-01-03       | dissolved
                x            | g        | bob       | 1        | 2024-01-01       | false         | 2024-01-02       | leave
                x            | g        | bob       | 2        | 2024-01-03       | false         | 2024-01-04       | kick
                x            | g        | cat       | 1        | 2024-01-01       | false         | 2024-01-02       | roster_absent  # 24 h: the last moment of a bounce
                x            | g        | dan       | 1        | 2024-01-01       | false         | 2024-01-02T00:00:01 | leave       # a second later
                x            | g        | eve       | 1        | 2024-01-01       | true          | 2024-01-01T01:00 | leave          # join unknown
                x            | g        | fay       | 2        | 2024-01-01       | false         | 2024-01-01T01:00 | kick           # not the first
                """);

    Dataset<Row> weeks = given.byWeek(UTC);

    assertTable(
        COMMUNITY_WEEK,
        weeks.where("group_id = 'g'"),
        """
        group_id | left_members | left_gross | left_voluntary | left_removed | leave_events | bounced_24h
        g        | 5            | 5          | 3              | 2            | 6            | 2 # bob and cat
        """);
  }

  @Test
  void aSpellOfNoLengthChangesNoStock() {
    Given given =
        Given.community("2024-01-01", "2024-01-02")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at           | end_kind
                x            | g        | ann       | 1        | 2024-01-01T08:00 | true          | 2024-01-01T08:00 | leave
                """)
            .memberDays(
                """
                community_id | group_id | member_id | day        | active_count
                x            | g        | ann       | 2024-01-01 | 1
                """);

    Dataset<Row> days = given.byDay(UTC);

    assertTable(
        COMMUNITY_DAY,
        days.where("group_id = 'g'"),
        """
        members | entered | exited | new_members | left_members | active_members | active_exposure | active_exposure_null_reason
        0       | 0       | 0      | 0           | 1            | 1              |                 | base_zero
        """);
  }

  @Test
  void overlappingSpellsBreakTheIdentityAndSayWhere() {
    Given given =
        Given.community("2024-01-01", "2024-01-03")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at   | start_unknown | end_at | end_kind
                x            | g        | ann       | 1        | 2024-01-01 | false         |        |
                x            | g        | ann       | 2        | 2024-01-02 | false         |        |
                """);

    Dataset<Row> days = given.byDay(UTC);

    assertThatThrownBy(days::collectAsList)
        .hasMessageContaining(
            "community x, group g, period from 2024-01-02: members change by 1, but 0 entered and 0"
                + " exited");
  }

  @Test
  void weeksCanBeginOnSunday() {
    Given given =
        Given.community("2024-01-06T12:00", "2024-01-09")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at | end_kind
                x            | g        | ann       | 1        | 2024-01-06T12:00 | false         |        |
                x            | g        | bob       | 1        | 2024-01-07T00:00 | false         |        |
                """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC.weeksFrom(DayOfWeek.SUNDAY)).where("group_id = 'g'"),
        """
        week_start | members | entered | is_complete
        2023-12-31 | 1       | 1       | true
        2024-01-07 | 2       | 1       | false
        """);
    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC).where("group_id = 'g'"),
        """
        week_start | members | entered | is_complete
        2024-01-01 | 2       | 2       | true
        2024-01-08 | 2       | 0       | false
        """);
  }

  @Test
  void aDayIsAsLongAsItsZoneSays() {
    // New York: 2024-03-10 has 23 hours, from 05:00Z to 04:00Z the next day.
    Given given =
        Given.community("2024-03-10T05:00", "2024-03-11T04:00")
            .spells(
                """
                community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at | end_kind
                x            | g        | ann       | 1        | 2024-03-10T05:00 | false         |        |
                x            | g        | bob       | 1        | 2024-03-11T03:59 | false         |        |
                """);

    assertTable(
        COMMUNITY_DAY,
        given.byDay(UTC.in(ZoneId.of("America/New_York"))).where("group_id = 'g'"),
        """
        day        | members | is_complete
        2024-03-10 | 2       | true
        """);
  }
}
