package org.digitalresidents.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.BuyerValue.BUYER_VALUE;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.metric.Given;
import org.digitalresidents.metric.MetricInputs;
import org.digitalresidents.metric.MetricOptions;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.testing.TableAssert;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

class BuyerValuesTest {
  private static final String SPELLS =
      """
      community_id | group_id | member_id | start_at   | end_at
      x            | *        | ann       | 2024-01-01 |
      x            | *        | bob       | 2024-01-01 |
      x            | *        | cat       | 2024-01-01 | 2024-01-09
      x            | g        | gil       | 2024-01-01 |            # of no community: cannot be
      """;

  /**
   * By hand. In the week of 2024-01-01 ann places o1 (70 + 30) and o2 (50), bob o4 (21): three
   * orders; bob's o3 (1000) is undone in February. GMV 70 + 30 + 50 + 1000 + 21 = 1171, of which
   * 171 stand; ann paid 150, bob 21. A refund that names no order takes 9 from the net, later.
   */
  @Test
  void anOrderIsItsLinesAndWhatIsFullyRefundedIsNone() {
    Dataset<Row> found =
        of(
            """
            community_id | first_ts   | data_end   | join_acts | roster_acts | order_acts
            x            | 2024-01-01 | 2024-02-08 | 1         | 0           | 1
            y            | 2024-02-01 | 2024-02-08 | 1         | 0           | 0
            """,
            """
            community_id | event_id | member_id | kind   | order_id | ts         | amount_minor | currency
            x            | e1       | ann       | order  | o1       | 2024-01-02 | 70           | CNY
            x            | e2       | ann       | order  | o1       | 2024-01-02 | 30           | CNY
            x            | e3       | ann       | refund | o1       | 2024-01-03 | 99           | CNY # not in full
            x            | e4       | ann       | order  | o2       | 2024-01-07 | 50           | CNY
            x            | e5       | bob       | order  | o3       | 2024-01-02 | 1000         | CNY
            x            | e6       | bob       | refund | o3       | 2024-02-02 | 1000         | CNY
            x            | e7       | bob       | order  | o4       | 2024-01-02 | 21           | CNY
            x            | e8       | bob       | refund |          | 2024-01-08 | 9            | CNY
            x            | e9       | cat       | refund |          | 2024-01-08 | 7            | CNY # who never bought
            x            | e10      | cat       | order  | o5       | 2024-01-10 | 5            | CNY # no member any more
            x            | e11      | ann       | order  | o6       | 2024-01-10 | 0            | CNY # nothing is paid
            """);

    assertTable(
        BUYER_VALUE,
        found.where("community_id = 'x' and (gmv_minor > 0 or gmv_net_minor < 0)"),
        """
        timeframe | timeframe_start | buyers | orders | orders_per_buyer | gmv_minor | gmv_net_minor | orders_paid_minor | gmv_per_buyer_minor | median_per_buyer_minor | gmv_per_order_minor | median_per_order_minor | currency | is_complete
        week      | 2024-01-01      | 2      | 3      | 3/2              | 1171      | 1072          | 171               | 1171/2              | 171/2                  | 1171/3              | 50                     | CNY      | true
        week      | 2024-01-08      | 0      | 0      |                  | 0         | -9            | 0                 |                     |                        |                     |                        | CNY      | true
        week      | 2024-01-29      | 0      | 0      |                  | 0         | -1000         | 0                 |                     |                        |                     |                        | CNY      | true
        month     | 2024-01-01      | 2      | 3      | 3/2              | 1171      | 1063          | 171               | 1171/2              | 171/2                  | 1171/3              | 50                     | CNY      | true
        month     | 2024-02-01      | 0      | 0      |                  | 0         | -1000         | 0                 |                     |                        |                     |                        | CNY      | false
        all       | 2024-01-01      | 2      | 3      | 3/2              | 1171      | 63            | 171               | 1171/2              | 171/2                  | 1171/3              | 50                     | CNY      | true
        """);
    assertTable(
        BUYER_VALUE,
        found.where("community_id = 'y'"),
        """
        timeframe | timeframe_start | buyers_null_reason | gmv_minor_null_reason | gmv_per_buyer_minor_null_reason | repeat_rate_90d_null_reason
        week      | 2024-01-29      | no_orders          | no_orders             | no_orders                       | no_orders
        week      | 2024-02-05      | no_orders          | no_orders             | no_orders                       | no_orders
        month     | 2024-02-01      | no_orders          | no_orders             | no_orders                       | no_orders
        all       | 2024-02-01      | no_orders          | no_orders             | no_orders                       | no_orders
        """);
  }

  /**
   * 90 days after 2024-01-02 are over on 2024-04-01: who ordered first at that instant is mature
   * only once data_end is past it. No source of joins: everybody's orders count.
   */
  @Test
  void whoBoughtFirstNinetyDaysAgoMayHaveBoughtAgain() {
    Dataset<Row> found =
        of(
            """
            community_id | first_ts   | data_end         | join_acts | roster_acts | order_acts
            z            | 2024-01-01 | 2024-04-01T00:00 | 0         | 0           | 1
            """,
            """
            community_id | event_id | member_id | kind   | order_id | ts               | amount_minor | currency
            z            | e1       | ann       | order  | a1       | 2024-01-01T12:00 | 10           | CNY
            z            | e2       | ann       | order  | a2       | 2024-03-31T12:00 | 10           | USD # 90 days later to the instant
            z            | e3       | bob       | order  | b1       | 2024-01-01T12:00 | 10           | CNY
            z            | e4       | bob       | order  | b1       | 2024-01-05       | 10           | CNY # a line of the same order
            z            | e5       | cat       | order  | c1       | 2024-01-01T12:00 | 10           | CNY # undone, so c2 is the first
            z            | e6       | cat       | refund | c1       | 2024-01-02       | 10           | CNY
            z            | e7       | cat       | order  | c2       | 2024-01-02       | 10           | CNY # 90 days end with the data: not mature
            z            | e8       | cat       | order  | c3       | 2024-01-03       | 10           | CNY
            z            | e9       | dan       | order  | d1       | 2024-01-01T11:59 | 10           | CNY
            z            | e10      | dan       | order  | d2       | 2024-03-31T12:00 | 10           | CNY # a minute too late
            z            | e11      | eve       | order  | e1       | 2024-01-01T12:00 | 10           | CNY
            z            | e12      | eve       | order  | e2       | 2024-01-01T12:00 | 10           | CNY # at one instant, another order
            """);

    // Wilson's interval of 2 among 4 is 0.5 ∓ 0.349961 (methods: the formula, in Python).
    assertTable(
        BUYER_VALUE,
        found
            .where("timeframe <> 'week'")
            .selectExpr(
                "*",
                "round(repeat_rate_90d_low, 6) as low",
                "round(repeat_rate_90d_high, 6) as high")
            .drop("repeat_rate_90d_low", "repeat_rate_90d_high")
            .withColumnRenamed("low", "repeat_rate_90d_low")
            .withColumnRenamed("high", "repeat_rate_90d_high"),
        """
        timeframe | timeframe_start | buyers | first_time_buyers | mature_buyers | repeat_buyers_90d | repeat_rate_90d | repeat_rate_90d_low | repeat_rate_90d_high | repeat_rate_90d_null_reason | gmv_minor | gmv_minor_null_reason | currency
        all       | 2024-01-01      | 5      | 5                 | 4             | 2                 | 0.5             | 0.150039            | 0.849961             |                             |           | currency_mix          |
        month     | 2024-01-01      | 5      | 5                 | 4             | 2                 | 0.5             | 0.150039            | 0.849961             |                             | 90        |                       | CNY
        month     | 2024-02-01      | 0      | 0                 | 0             | 0                 |                 |                     |                      | base_zero                   | 0         |                       |
        month     | 2024-03-01      | 2      | 0                 | 0             | 0                 |                 |                     |                      | base_zero                   |           | currency_mix          |
        """);
  }

  @Test
  void buyersAndMoneyAreThoseOfTheWeekTable() {
    try (DuckDb duck = DuckDb.open().runResource("/oracle/buyer_town.sql")) {
      Dataset<Row> community = duck.dataset(COMMUNITY);
      Dataset<Row> spells = duck.dataset(MEMBERSHIP_SPELL);
      Dataset<Row> lines = duck.dataset(ORDER_LINE);
      ZoneId zone = MetricOptions.STANDARD.zone();
      MetricInputs in =
          new MetricInputs(community, spells, empty(MEMBER_DAY), empty(NON_MEMBER_DAY), lines);

      List<String> ofWeeks =
          Cells.rows(
              Given.byWeek(in, MetricOptions.STANDARD)
                  .where("group_id = '*'")
                  .selectExpr(
                      "community_id", "week_start", "buyers", "gmv_minor", "gmv_net_minor"));
      List<String> found =
          Cells.rows(
              BuyerValues.of(lines, spells, community, zone, DayOfWeek.MONDAY)
                  .where("timeframe = 'week'")
                  .selectExpr(
                      "community_id", "timeframe_start", "buyers", "gmv_minor", "gmv_net_minor"));

      assertThat(found).hasSizeGreaterThan(20);
      TableAssert.assertSame("buyers, GMV and net GMV by week", ofWeeks, found);
    }
  }

  private static Dataset<Row> of(String community, String orderLines) {
    return BuyerValues.of(
        TextTable.table(ORDER_LINE, orderLines),
        TextTable.table(MEMBERSHIP_SPELL, SPELLS),
        TextTable.table(COMMUNITY, community),
        ZoneOffset.UTC,
        DayOfWeek.MONDAY);
  }

  private static Dataset<Row> empty(Table table) {
    return SharedSpark.session().createDataFrame(List.of(), table.schema());
  }
}
