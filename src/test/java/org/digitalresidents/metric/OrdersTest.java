package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;

/** Orders. Expected numbers are worked out by hand from definitions A6–A8. */
final class OrdersTest {
  private static final MetricOptions UTC = MetricOptions.STANDARD.in(ZoneId.of("UTC"));

  /** Ann is in groups g and h from the first day on; bob joins on the second. */
  private static Given annAndBob() {
    return Given.community("2024-01-01", "2024-01-15")
        .spells(
            """
            community_id | group_id | member_id | spell_no | start_at         | start_unknown | end_at | end_kind
            x            | *        | ann       | 1        | 2024-01-01       | false         |        |
            x            | g        | ann       | 1        | 2024-01-01       | false         |        |
            x            | h        | ann       | 1        | 2024-01-01       | false         |        |
            x            | *        | bob       | 1        | 2024-01-02T12:00 | false         |        |
            x            | h        | bob       | 1        | 2024-01-02T12:00 | false         |        |
            """);
  }

  @Test
  void anEqualSplitGivesTheOddCentToTheSmallestGroup() {
    // Vector A8: 100.01 is 50.01 + 50.00.
    Given given =
        annAndBob()
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind  | order_id | ts         | amount_minor | currency
                x            | e1       | ann       | *        | order | o1       | 2024-01-03 | 10001        | CNY
                """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC).where("is_complete and week_start = '2024-01-01'"),
        """
        group_id | buyers | gmv_minor | gmv_net_minor | gmv_outside_minor | currency | conversion_rate
        *        | 1      | 10001     | 10001         | 0                 | CNY      | 1/2
        g        | 1      | 5001      | 5001          | 0                 | CNY      | 1
        h        | 1      | 5000      | 5000          | 0                 | CNY      | 1/2
        """);
    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC.attributing(Attribution.ALL)).where("week_start = '2024-01-01'"),
        """
        group_id | gmv_minor
        *        | 10001
        g        | 10001
        h        | 10001
        """);
  }

  @Test
  void lastTouchGivesAllToTheGroupLastActiveIn() {
    Given given =
        annAndBob()
            .memberDays(
                """
                community_id | group_id | member_id | day        | active_count | first_ts         | last_ts
                x            | g        | ann       | 2024-01-02 | 2            | 2024-01-02T08:00 | 2024-01-02T20:00
                x            | h        | ann       | 2024-01-02 | 2            | 2024-01-02T09:00 | 2024-01-02T20:00 # a tie: g
                x            | h        | ann       | 2024-01-03 | 2            | 2024-01-03T11:00 | 2024-01-03T12:00 # after the order
                """)
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind   | order_id | ts               | amount_minor | currency
                x            | e1       | ann       | *        | order  | o1       | 2024-01-03T10:00 | 100          | CNY
                x            | e2       | ann       | *        | order  | o2       | 2024-01-03T11:00 | 10           | CNY # now h
                x            | e3       | ann       | *        | order  | o3       | 2024-01-01T10:00 | 3            | CNY # none yet: split
                """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC.attributing(Attribution.LAST_TOUCH)).where("week_start = '2024-01-01'"),
        """
        group_id | gmv_minor
        *        | 113
        g        | 102
        h        | 11
        """);
  }

  @Test
  void aNamedGroupGetsTheOrderAndItsRefund() {
    Given given =
        annAndBob()
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind   | order_id | ts         | amount_minor | currency
                x            | e1       | ann       | *        | order  | o1       | 2024-01-03 | 100          | CNY
                x            | e2       | ann       | h        | order  | o1       | 2024-01-04 | 50           | CNY # the order's first line with a group
                x            | e3       | ann       | g        | refund | o1       | 2024-01-05 | 30           | CNY
                x            | e4       | ann       | *        | refund |          | 2024-01-06 | 5            | CNY # of the latest order
                x            | e5       | ann       | *        | refund | o9       | 2024-01-06 | 7            | CNY # of an order not in the data
                x            | e6       | bob       | *        | refund |          | 2024-01-06 | 9            | CNY # who never bought
                """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC).where("week_start = '2024-01-01'"),
        """
        group_id | buyers | gmv_minor | gmv_net_minor
        *        | 1      | 150       | 115
        g        | 0      | 0         | 0
        h        | 1      | 150       | 115
        """);
  }

  @Test
  void onlyMembersAtTheInstantOfTheOrderCount() {
    Given given =
        annAndBob()
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind  | order_id | ts               | amount_minor | currency
                x            | e1       | bob       | *        | order | o1       | 2024-01-02T11:59 | 100          | CNY # a minute before
                x            | e2       | bob       | *        | order | o2       | 2024-01-02T12:00 | 10           | CNY # the instant of joining
                x            | e3       | cat       | h        | order | o3       | 2024-01-02T12:00 | 1            | CNY # never a member
                """);

    assertTable(
        COMMUNITY_DAY,
        given.byDay(UTC).where("day = '2024-01-02'"),
        """
        group_id | buyers | gmv_minor | gmv_outside_minor
        *        | 1      | 10        | 101
        g        | 0      | 0         | 0
        h        | 1      | 10        | 0
        """);
  }

  @Test
  void whereNoJoinsAreKnownEveryOrderCounts() {
    Given given =
        Given.communities(
                """
                community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | leave_acts | order_acts
                shop         | 2024-01-01 | 2024-01-02 | 0             | 0         | 0 | 0          | 1
                """)
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind  | order_id | ts               | amount_minor | currency
                shop         | e1       | ann       | *        | order | o1       | 2024-01-01T11:59 | 100          | GBP
                """);

    assertTable(
        COMMUNITY_DAY,
        given.byDay(UTC),
        """
        group_id | buyers | gmv_minor | gmv_outside_minor | currency | members | members_null_reason | conversion_rate | conversion_rate_null_reason | active_conversion | active_conversion_null_reason
        *        | 1      | 100       | 0                 | GBP      |         | no_joins            |                 | no_joins                    |                   | no_activity
        """);
  }

  @Test
  void aLaterRefundUndoesTheBuyerButNotWhatWasReported() {
    Given given =
        annAndBob()
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind   | order_id | ts         | amount_minor | currency
                x            | e1       | ann       | *        | order  | o1       | 2024-01-03 | 60           | CNY
                x            | e2       | ann       | *        | order  | o1       | 2024-01-03 | 40           | CNY
                x            | e3       | ann       | *        | refund | o1       | 2024-01-09 | 99           | CNY
                x            | e4       | ann       | *        | refund | o1       | 2024-01-10 | 1            | CNY
                x            | e5       | bob       | *        | order  | o2       | 2024-01-03 | 40           | CNY
                x            | e6       | bob       | *        | refund | o2       | 2024-01-03 | 39           | CNY # not in full
                x            | e7       | bob       | *        | refund |          | 2024-01-03 | 39           | CNY # names no order: undoes none
                """);

    assertTable(
        COMMUNITY_WEEK,
        given.byWeek(UTC).where("group_id = '*'"),
        """
        week_start | buyers | buyers_as_reported | gmv_minor | gmv_net_minor | gmv_net_wow | gmv_net_wow_null_reason | gmv_wow
        2024-01-01 | 1      | 2                  | 140       | 62            |             | no_previous             |
        2024-01-08 | 0      | 0                  | 0         | -100          | -162/62     |                         | -1
        """);
  }

  @Test
  void severalCurrenciesNeedRates() {
    Given given =
        annAndBob()
            .orderLines(
                """
                community_id | event_id | member_id | group_id | kind  | order_id | ts         | amount_minor | currency
                x            | e1       | ann       | g        | order | o1       | 2024-01-03 | 100          | CNY
                x            | e2       | ann       | g        | order | o2       | 2024-01-03 | 1            | USD # 7.5: to the even cent, 8
                x            | e3       | ann       | g        | order | o3       | 2024-01-03 | 3            | USD # 22.5: 22
                x            | e4       | ann       | g        | order | o4       | 2024-01-03 | 10           | JPY # has no cents: 10 yen are 0.50
                """);

    assertThatThrownBy(() -> given.byDay(UTC))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Community x has orders in CNY, JPY, USD")
        .hasMessageContaining("--currency CNY --rates USD=7.10");
    assertThatThrownBy(
            () -> given.byDay(UTC.converting("CNY", Map.of("USD", new BigDecimal("7.5")))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("JPY");
    assertTable(
        COMMUNITY_DAY,
        given
            .byDay(
                UTC.converting(
                    "CNY", Map.of("USD", new BigDecimal("7.5"), "JPY", new BigDecimal("0.05"))))
            .where("group_id = 'g' and day = '2024-01-03'"),
        """
        gmv_minor | currency
        180       | CNY
        """);
  }
}
