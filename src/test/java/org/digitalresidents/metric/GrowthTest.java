package org.digitalresidents.metric;

import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Growth. Expected numbers are worked out by hand from definitions A9, A10. */
final class GrowthTest {
  private static final MetricOptions UTC = MetricOptions.STANDARD.in(ZoneId.of("UTC"));

  private static Given shop(String firstTs, String dataEnd, String lines) {
    // No joins are known: every order counts.
    return Given.communities(
            """
            community_id | first_ts | data_end | activity_acts | join_acts | roster_acts | leave_acts | order_acts
            x            | %s       | %s       | 0             | 0         | 0 | 0          | 1
            """
                .formatted(firstTs, dataEnd))
        .orderLines(
            """
            community_id | member_id | event_id | order_id | group_id | currency | kind   | ts         | amount_minor
            """
                + lines);
  }

  @Test
  void aBaseOfZeroOrLessHasNoGrowthAndAnOpenWeekNeither() {
    Given given =
        shop(
            "2024-01-01",
            "2024-02-06",
            """
            x            | ann       | e1       | o1       | *        | CNY      | order  | 2024-01-01 | 10
            x            | ann       | e2       | o1       | *        | CNY      | refund | 2024-01-08 | 4
            x            | ann       | e3       | o3       | *        | CNY      | order  | 2024-01-15 | 8
            x            | ann       | e4       | o4       | *        | CNY      | order  | 2024-01-22 | 12
            x            | ann       | e5       | o5       | *        | CNY      | order  | 2024-02-05 | 12
            """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC),
        """
        week_start | buyers | gmv_minor | buyers_wow | buyers_wow_null_reason | gmv_wow | gmv_wow_null_reason | gmv_net_wow | gmv_net_wow_null_reason | is_complete
        2024-01-01 | 1      | 10        |            | no_previous            |         | no_previous         |             | no_previous             | true
        2024-01-08 | 0      | 0         | -1         |                        | -1      |                     | -14/10      |                         | true
        2024-01-15 | 1      | 8         |            | base_zero              |         | base_zero           |             | base_negative           | true
        2024-01-22 | 1      | 12        | 0          |                        | 1/2     |                     | 1/2         |                         | true
        2024-01-29 | 0      | 0         | -1         |                        | -1      |                     | -1          |                         | true
        2024-02-05 | 1      | 12        |            | period_incomplete      |         | period_incomplete   |             | period_incomplete       | false
        """);
  }

  @Test
  void theSameWeekOfLastYearHasTheSameNumber() {
    // 2020 has 53 ISO weeks, 2019 and 2021 have 52: 2020-12-28 begins week 53, 2021-01-04 week 1.
    Given given =
        shop(
            "2019-12-23",
            "2021-12-30",
            """
            x            | ann       | e1       | o1       | *        | CNY      | order  | 2019-12-23 | 10 # 2019, week 52
            x            | ann       | e2       | o2       | *        | CNY      | order  | 2019-12-30 | 20 # 2020, week 1
            x            | ann       | e3       | o3       | *        | CNY      | order  | 2020-12-21 | 30 # 2020, week 52
            x            | ann       | e4       | o4       | *        | CNY      | order  | 2020-12-28 | 40 # 2020, week 53
            x            | ann       | e5       | o5       | *        | CNY      | order  | 2021-01-04 | 50 # 2021, week 1
            x            | ann       | e6       | o6       | *        | CNY      | order  | 2021-12-27 | 60 # 2021, week 52, not over
            """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC).where("gmv_minor > 0"),
        """
        week_start | gmv_minor | gmv_last_year_minor | gmv_last_year_minor_null_reason | gmv_yoy | gmv_yoy_null_reason | buyers_last_year | buyers_yoy
        2019-12-23 | 10        |                     | no_same_week                    |         | no_same_week        |                  |
        2019-12-30 | 20        |                     | no_same_week                    |         | no_same_week        |                  |
        2020-12-21 | 30        | 10                  |                                 | 2       |                     | 1                | 0
        2020-12-28 | 40        |                     | no_same_week                    |         | no_same_week        |                  |
        2021-01-04 | 50        | 20                  |                                 | 3/2     |                     | 1                | 0
        2021-12-27 | 60        | 30                  |                                 |         | period_incomplete   | 1                |
        """);
  }

  @Test
  void weeksFromSundayAreNumberedByTheirFourthDay() {
    // Sunday 2022-12-25 to Saturday: its fourth day is in 2022, so week 52; 2023-01-01 begins week
    // 1.
    Given given =
        shop(
            "2022-01-02",
            "2023-01-15",
            """
            x            | ann       | e1       | o1       | *        | CNY      | order  | 2022-01-02 | 10 # week 1: the fourth day is January 5
            x            | ann       | e2       | o2       | *        | CNY      | order  | 2023-01-01 | 30 # week 1
            x            | ann       | e3       | o3       | *        | CNY      | order  | 2023-01-08 | 30 # week 2: none sold then
            """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC.weeksFrom(DayOfWeek.SUNDAY)).where("gmv_minor > 0"),
        """
        week_start | gmv_last_year_minor | gmv_yoy | gmv_yoy_null_reason
        2022-01-02 |                     |         | no_same_week
        2023-01-01 | 10                  | 2       |
        2023-01-08 | 0                   |         | base_zero
        """);
  }
}
