package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.TierComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiersTest {
  private static final String MEMBERS =
      "community_id | member_id | as_of | month | is_complete | is_present | active_days_percentile"
          + " | active_ago_percentile | partner_percentile | help_percentile | share_percentile"
          + " | feedback_percentile | rfm_segment | recency_rank | frequency_rank | monetary_rank"
          + " | net_minor_null_reason | trend_low | reach_percentile_null_reason | active_days_28"
          + " | is_hero\n";

  @Test
  void tiersFollowFromTheMonthAndFallSlowly() {
    Dataset<Row> community =
        table(
            COMMUNITY,
            """
            community_id | first_ts   | data_end   | order_acts
            x            | 2024-01-01 | 2024-03-10 | 1
            """);
    // Only active days weigh. January ranks a, b, c, d, e: the mid-ranks of five are .9 to .1. In
    // February and in March, which is under way, a and e have changed places. f takes no part; in
    // February she is no member.
    String members =
        MEMBERS
            + january("a", "0.9", "important_value | 0.8 | 0.8 | 0.8 | ", "")
            + january("b", "0.7", "no_orders | | | | no_purchase", "")
            + january("c", "0.5", "general_value | 0.2 | 0.2 | 0.2 | ", "")
            + january("d", "0.3", "no_orders | | | | no_purchase", "0.1")
            + january("e", "0.1", "no_orders | | | | no_purchase", "")
            + january("f", "", "no_orders | | | | no_purchase", "")
            + later("a", "0.1", "no_orders | | | | no_purchase")
            + later("b", "0.7", "no_orders | | | | no_purchase")
            + later("c", "0.5", "no_orders | | | | no_purchase")
            + later("d", "0.3", "no_orders | | | | no_purchase")
            + later("e", "0.9", "no_orders | | | | no_purchase")
            + march("f", "", "no_orders | | | | no_purchase");

    // Buyers in January: a and c, with mid-ranks 3/4 and 1/4.
    Dataset<Row> tiers = Given.tiers(table(MEMBER_RFM, members), community, onlyActiveDays());
    assertTable(
        MEMBER_TIER,
        tiers,
        """
        member_id | month      | raw_tier  | tier      | is_held | previous_tier | rule             | why                                                                                         | index | index_percentile | index_percentile_null_reason | active_from_index | rfm_percentile
        a         | 2024-01-01 | core      | core      | false   |               | core_valued      | core_valued: index_percentile 0.900, important_value; active_days 0.900                     | 0.9   | 0.9              |                              | 0.7               | 3/4
        b         | 2024-01-01 | active    | active    | false   |               | active           | active: index_percentile 0.700; active_days 0.700                                           | 0.7   | 0.7              |                              | 0.7               |
        c         | 2024-01-01 | ordinary  | ordinary  | false   |               | ordinary         | ordinary: index_percentile 0.500, rfm_percentile 0.250, active_days_28 0; active_days 0.500 | 0.5   | 0.5              |                              | 0.7               | 1/4
        d         | 2024-01-01 | potential | potential | false   |               | potential_rising | potential_rising: trend_low 0.100; active_days 0.300                                        | 0.3   | 0.3              |                              | 0.7               |
        e         | 2024-01-01 | ordinary  | ordinary  | false   |               | ordinary         | ordinary: index_percentile 0.100, active_days_28 0; active_days 0.100                       | 0.1   | 0.1              |                              | 0.7               |
        f         | 2024-01-01 | ordinary  | ordinary  | false   |               | ordinary         | ordinary: active_days_28 0                                                                  |       |                  | no_interaction               |                   |
        a         | 2024-02-01 | ordinary  | core      | true    | core          | ordinary         | held core (raw ordinary: index_percentile 0.100, active_days_28 0; active_days 0.100)       | 0.1   | 0.1              |                              | 0.7               |
        b         | 2024-02-01 | active    | active    | false   | active        | active           | active: index_percentile 0.700; active_days 0.700                                           | 0.7   | 0.7              |                              | 0.7               |
        c         | 2024-02-01 | ordinary  | ordinary  | false   | ordinary      | ordinary         | ordinary: index_percentile 0.500, active_days_28 0; active_days 0.500                       | 0.5   | 0.5              |                              | 0.7               |
        d         | 2024-02-01 | ordinary  | potential | true    | potential     | ordinary         | held potential (raw ordinary: index_percentile 0.300, active_days_28 0; active_days 0.300)  | 0.3   | 0.3              |                              | 0.7               |
        e         | 2024-02-01 | active    | active    | false   | ordinary      | active           | active: index_percentile 0.900; active_days 0.900                                           | 0.9   | 0.9              |                              | 0.7               |
        a         | 2024-03-01 | ordinary  | core      | true    | core          | ordinary         | held core (raw ordinary: index_percentile 0.100, active_days_28 0; active_days 0.100)       | 0.1   | 0.1              |                              | 0.7               |
        b         | 2024-03-01 | active    | active    | false   | active        | active           | active: index_percentile 0.700; active_days 0.700                                           | 0.7   | 0.7              |                              | 0.7               |
        c         | 2024-03-01 | ordinary  | ordinary  | false   | ordinary      | ordinary         | ordinary: index_percentile 0.500, active_days_28 0; active_days 0.500                       | 0.5   | 0.5              |                              | 0.7               |
        d         | 2024-03-01 | ordinary  | potential | true    | potential     | ordinary         | held potential (raw ordinary: index_percentile 0.300, active_days_28 0; active_days 0.300)  | 0.3   | 0.3              |                              | 0.7               |
        e         | 2024-03-01 | active    | active    | false   | active        | active           | active: index_percentile 0.900; active_days 0.900                                           | 0.9   | 0.9              |                              | 0.7               |
        f         | 2024-03-01 | ordinary  | ordinary  | false   |               | ordinary         | ordinary: active_days_28 0                                                                  |       |                  | no_interaction               |                   |
        """);
    // The gap is to the tier above the one shown: none of core; of potential to 0.7, active's
    // least.
    assertTable(
        MEMBER_TIER,
        tiers.where("is_held"),
        """
        member_id | month      | gap_to_next
        a         | 2024-02-01 |
        d         | 2024-02-01 | active: index +0.400
        a         | 2024-03-01 |
        d         | 2024-03-01 | active: index +0.400
        """);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void theMonthUnderWayIsTheSameWhereThoseBeforeStand(int holdMonths) {
    Dataset<Row> community =
        table(
            COMMUNITY,
            """
            community_id | first_ts   | data_end   | order_acts
            x            | 2024-01-01 | 2024-03-10 | 1
            y            | 2024-03-01 | 2024-03-05 | 1
            z            | 2024-01-01 | 2024-03-01 | 1
            """);
    String other = march("g", "0.4", "no_orders | | | | no_purchase");
    Dataset<Row> members =
        table(
            MEMBER_RFM,
            MEMBERS
                + january("a", "0.9", "important_value | 0.8 | 0.8 | 0.8 | ", "")
                + january("b", "0.1", "no_orders | | | | no_purchase", "")
                + january("c", "0.8", "no_orders | | | | no_purchase", "")
                + later("a", "0.1", "no_orders | | | | no_purchase")
                + later("b", "0.9", "no_orders | | | | no_purchase")
                + march("c", "0.3", "no_orders | | | | no_purchase")
                + other.replace("x |", "y |").replace("2024-03-10", "2024-03-05")
                + january("h", "0.4", "no_orders | | | | no_purchase", "").replace("x |", "z |"));
    RfmOptions options = onlyActiveDays().over(13, holdMonths);

    Dataset<Row> underWay =
        Given.tiers(members, community, options, new MonthsOver("the same", true));

    Dataset<Row> all = Given.tiers(members, community, options);
    assertThat(texts(underWay)).hasSize(4).isEqualTo(texts(all.where("NOT is_complete")));
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static RfmOptions onlyActiveDays() {
    Map<TierComponent, Double> weights = new EnumMap<>(TierComponent.class);
    for (TierComponent component : TierComponent.values()) {
      weights.put(component, component == TierComponent.ACTIVE_DAYS ? 2.0 : 0.0);
    }
    return Given.OPTIONS.weighing(weights);
  }

  private static String january(String member, String percentile, String purchases, String trend) {
    return member(member, "2024-02-01 | 2024-01-01 | true", percentile, purchases, trend);
  }

  private static String later(String member, String percentile, String purchases) {
    return member(member, "2024-03-01 | 2024-02-01 | true", percentile, purchases, "")
        + march(member, percentile, purchases);
  }

  private static String march(String member, String percentile, String purchases) {
    return member(member, "2024-03-10 | 2024-03-01 | false", percentile, purchases, "");
  }

  private static String member(
      String member, String asOf, String percentile, String purchases, String trend) {
    String other = percentile.isEmpty() ? "" : "0";
    String reach = percentile.isEmpty() ? "no_interaction" : "no_replies";
    return "x | %s | %s | true | %s | %s | %s | %s | %s | %s | %s | %s | %s | 0 | false\n"
        .formatted(
            member, asOf, percentile, other, other, other, other, other, purchases, trend, reach);
  }
}
