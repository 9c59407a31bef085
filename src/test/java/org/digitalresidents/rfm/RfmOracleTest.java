package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.testing.TableAssert.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.metric.World;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.HelpOfReplies;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A random town against SQL written independently for another engine, and against itself. */
class RfmOracleTest {
  private static final int MEMBERS = 60;
  private static final String FULL = "community_id = 'full'";

  private static DuckDb duck;
  private static Given town;
  private static Dataset<Row> members;
  private static Dataset<Row> tiers;

  @BeforeAll
  static void build() {
    town = Town.of(World.activity(4, MEMBERS), MEMBERS, 4);
    members = local(town.members(RfmOptions.STANDARD));
    tiers = local(Given.tiers(members, town.community(), RfmOptions.STANDARD));
    duck =
        DuckDb.open()
            .table(COMMUNITY.name(), town.community())
            .table(MEMBERSHIP_SPELL.name(), town.spells())
            .table(MEMBER_MONTH.name(), town.months())
            .table(ORDER_LINE.name(), town.lines())
            .table(REPLY.name(), town.replies())
            .table("member_centrality", town.centrality())
            .table("hero", town.heroes())
            .table("help", HelpOfReplies.of(town.replies()))
            .runResource("/oracle/rfm.sql");
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  @Test
  void scoresAreThoseOfTheOracle() {
    List<String> expected =
        duck.rows(
            "SELECT community_id, member_id, as_of, is_present, recency_days, frequency, net_minor,"
                + " rfm_segment, recency_s, frequency_s, monetary_s, monetary_u, ago_s, days_s,"
                + " points_s, ago_p, partners_p, help_p, shares_p, known_reach_p FROM rfm");
    assertThat(expected).hasSizeGreaterThan(500);

    assertSame(
        "member_rfm",
        expected,
        Cells.rows(
            members.selectExpr(
                "community_id",
                "member_id",
                "as_of",
                "is_present",
                "recency_days",
                "frequency",
                "net_minor",
                "rfm_segment",
                "recency_score",
                "frequency_score",
                "monetary_score",
                "monetary_rank",
                "active_ago_score",
                "active_days_score",
                "activity_points_score",
                "active_ago_percentile",
                "partner_percentile",
                "help_percentile",
                "share_percentile",
                "reach_percentile")));
  }

  @Test
  void tiersAreThoseOfTheOracle() {
    List<String> expected =
        duck.rows(
            "SELECT community_id, member_id, as_of, index_percentile, rfm_percentile,"
                + " ['ordinary', 'potential', 'active', 'core'][raw + 1],"
                + " ['ordinary', 'potential', 'active', 'core'][tier + 1] FROM tiers");

    assertSame(
        "member_tier",
        expected,
        Cells.rows(
            tiers.selectExpr(
                "community_id",
                "member_id",
                "as_of",
                "index_percentile",
                "rfm_percentile",
                "raw_tier",
                "tier")));
  }

  /** Definitions C3 once more, over the columns of a row alone. */
  private static final String RULE =
      """
      CASE WHEN index_percentile >= 0.9D AND rfm_segment = 'important_value' THEN 'core_valued'
           WHEN index_percentile >= 0.9D AND is_hero THEN 'core_hero'
           WHEN index_percentile >= 0.6D THEN 'active'
           WHEN rfm_percentile > 0.5D THEN 'potential_buyer'
           WHEN trend_low > 0 THEN 'potential_rising'
           WHEN joined_ago_days <= 28 AND active_days_28 >= 2 THEN 'potential_new'
           ELSE 'ordinary' END AS recomputed""";

  @Test
  void aTierFollowsFromWhatItsRowSays() {
    Set<String> rules = new TreeSet<>();
    for (Row row : tiers.selectExpr("*", RULE).collectAsList()) {
      String rule = row.getAs("recomputed");
      WhyText why = WhyText.read(row.getAs(MemberTier.WHY.column()));
      Double index = row.getAs(MemberTier.INDEX.column());
      Double activeFrom = row.getAs(MemberTier.ACTIVE_FROM_INDEX.column());

      assertThat(row.<String>getAs("rule")).as("%s", row).isEqualTo(rule);
      assertThat(row.<String>getAs("raw_tier")).isEqualTo(WhyText.tierOf(rule));
      assertThat(why.recomputed()).as("by what is printed: %s", why).isEqualTo(rule);
      assertThat(why.rule()).isEqualTo(rule);
      assertThat(why.shown()).isEqualTo(row.<String>getAs("tier"));
      assertThat(index == null ? 0 : index).isEqualTo(mean(row), within(1e-9));
      if (activeFrom != null) {
        boolean isThere = index >= activeFrom;
        assertThat(Set.of("active", "core").contains(WhyText.tierOf(rule)))
            .as("%s", row)
            .isEqualTo(isThere);
      }
      rules.add(rule);
    }
    assertThat(rules)
        .as("the town has seen them")
        .contains(
            "core_valued",
            "core_hero",
            "active",
            "potential_buyer",
            "potential_rising",
            "ordinary");
  }

  /**
   * The same rows in another order and in several partitions, of one community, members renamed.
   */
  @Test
  void onlyWhatHappenedMatters() {
    Given other = town.each(rows -> renamed(shuffled(rows.where(FULL)).repartition(3)));
    Dataset<Row> again =
        Given.tiers(other.members(RfmOptions.STANDARD), other.community(), RfmOptions.STANDARD);

    assertSame("member_tier", Cells.rows(renamed(tiers.where(FULL))), Cells.rows(again));
  }

  private static double mean(Row row) {
    return Interaction.PERCENTILES.values().stream()
        .map(field -> row.<Double>getAs(field.column()))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static Dataset<Row> renamed(Dataset<Row> rows) {
    Dataset<Row> renamed = rows;
    for (String person : List.of("member_id", "from_actor_id", "to_actor_id")) {
      if (List.of(rows.columns()).contains(person)) {
        renamed = renamed.withColumn(person, functions.reverse(functions.col(person)));
      }
    }
    return renamed;
  }

  /** Computed once. */
  private static Dataset<Row> local(Dataset<Row> rows) {
    return SharedSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }

  private static Dataset<Row> shuffled(Dataset<Row> rows) {
    List<Row> all = new ArrayList<>(rows.collectAsList());
    Collections.shuffle(all, new Random(7));
    return SharedSpark.session().createDataFrame(all, rows.schema());
  }
}
