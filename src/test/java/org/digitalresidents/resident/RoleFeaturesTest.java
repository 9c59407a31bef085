package org.digitalresidents.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitalresidents.model.RoleFeature.ROLE_FEATURE;
import static org.digitalresidents.testing.TableAssert.assertSame;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.table.Field;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A town by chance against SQL written independently for another engine, and against itself. */
class RoleFeaturesTest {
  /** What the oracle computes too, in its order. */
  private static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(
                      RoleFeature.COMMUNITY_ID,
                      RoleFeature.MEMBER_ID,
                      RoleFeature.SPAN,
                      RoleFeature.WINDOW_START,
                      RoleFeature.QUESTION_COUNT,
                      RoleFeature.ANSWER_COUNT,
                      RoleFeature.SHARE_COUNT,
                      RoleFeature.BANTER_COUNT,
                      RoleFeature.APPRECIATION_COUNT,
                      RoleFeature.ANNOUNCEMENT_COUNT,
                      RoleFeature.ROLE_ACT_COUNT,
                      RoleFeature.CONTRIBUTION_COUNT,
                      RoleFeature.LED_COUNT,
                      RoleFeature.REPLY_OUT_COUNT,
                      RoleFeature.REPLY_IN_COUNT,
                      RoleFeature.PARTNER_COUNT,
                      RoleFeature.MUTUAL_PARTNER_COUNT,
                      RoleFeature.RECIPROCITY,
                      RoleFeature.HELPED_COUNT,
                      RoleFeature.JUDGED_HELP_COUNT,
                      RoleFeature.ACCEPTED_COUNT,
                      RoleFeature.ACCEPTANCE,
                      RoleFeature.READ_COUNT,
                      RoleFeature.ORDER_COUNT,
                      RoleFeature.NET_MINOR,
                      RoleFeature.CURRENCY)
                  .map(Field::column),
              Stream.of(
                      RoleFeature.QUESTION_SHARE,
                      RoleFeature.RECIPROCITY,
                      RoleFeature.READ_COUNT,
                      RoleFeature.NET_MINOR)
                  .map(Field::reasonColumn))
          .toList();

  private static final List<RoleFeature> SHARES =
      List.of(
          RoleFeature.QUESTION_SHARE,
          RoleFeature.ANSWER_SHARE,
          RoleFeature.SHARE_SHARE,
          RoleFeature.BANTER_SHARE,
          RoleFeature.APPRECIATION_SHARE,
          RoleFeature.ANNOUNCEMENT_SHARE);

  private static final String BEGINS =
      """
      community_id | first_ts
      town         | 2024-01-15T15:59:59Z
      isle         | 2024-01-15T16:00:00Z
      """;

  private static RoleInputs town;
  private static List<Row> features;

  @BeforeAll
  static void build() {
    town = TownByChance.of(5);
    features = features(town).collectAsList();
  }

  private static Dataset<Row> features(RoleInputs in) {
    Dataset<Row> tallies = RoleTallies.of(in, TownByChance.SHANGHAI, DayOfWeek.MONDAY);
    List<Row> counted = tallies.collectAsList();
    return RoleFeatures.of(
        in.windows(),
        SharedSpark.session().createDataFrame(counted, RoleTallies.ROLE_TALLY.schema()),
        TextTable.table(Community.COMMUNITY, BEGINS),
        TownByChance.SHANGHAI);
  }

  @Test
  void featuresAreThoseOfTheOracle() {
    try (DuckDb duck =
        DuckDb.open()
            .table("member_window", town.windows())
            .table("message_act", town.acts())
            .table("reply", town.replies())
            .table("question", town.question())
            .table("help", town.help())
            .table("gathering", town.gathering())
            .table("post_response", town.posts())
            .table("order_line", town.orderLines())
            .runResource("/oracle/role_feature.sql")) {
      String rounded =
          SHARES.stream()
              .map(share -> "round(%s, 7)".formatted(share.column()))
              .collect(Collectors.joining(", "));
      String columns = String.join(", ", COLUMNS) + ", " + rounded;

      List<String> expected = duck.rows("SELECT " + columns + " FROM role_feature");

      assertThat(expected).hasSizeGreaterThan(70);
      Dataset<Row> actual = SharedSpark.session().createDataFrame(features, ROLE_FEATURE.schema());
      assertSame(
          "role_feature",
          expected,
          Cells.rows(actual.selectExpr(columns.split(", (?![0-9])", -1))));
    }
  }

  @Test
  void everyCountIsSomewhereNotNought() {
    for (String column : COLUMNS.subList(4, COLUMNS.size())) {
      assertThat(features.stream().map(row -> row.getAs(column)).distinct())
          .as(column)
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void aWindowIsCompleteIfTheDataCoverItsFirstDayToo() {
    assertThat(complete("town", "four_weeks").keySet())
        .as("the first act is on a first day, in Shanghai")
        .contains("2023-12-18 false", "2024-01-15 true");
    assertThat(complete("isle", "four_weeks").keySet())
        .as("the first act is a day later")
        .contains("2024-01-15 false", "2024-02-12 true");
    assertThat(complete("isle", "all_time").keySet()).allMatch(row -> row.endsWith("true"));
  }

  /** The windows and whether they are complete, with how many rows. */
  private static Map<String, Long> complete(String community, String span) {
    return features.stream()
        .filter(row -> row.getAs(RoleFeature.COMMUNITY_ID.column()).equals(community))
        .filter(row -> row.getAs(RoleFeature.SPAN.column()).equals(span))
        .collect(
            Collectors.groupingBy(
                row ->
                    row.getAs(RoleFeature.WINDOW_START.column())
                        + " "
                        + row.getAs(RoleFeature.IS_COMPLETE.column()),
                Collectors.counting()));
  }

  @Test
  void sharesAddUpToOne() {
    for (Row row : features) {
      if (row.getAs(RoleFeature.QUESTION_SHARE.column()) != null) {
        double sum = SHARES.stream().mapToDouble(s -> row.<Double>getAs(s.column())).sum();
        assertThat(sum).isCloseTo(1, within(1e-8)); // six shares in whole billionths
      }
    }
  }

  @Test
  void twoCommunitiesAreEachAsAlone() {
    List<String> together =
        features.stream()
            .filter(row -> row.getAs(RoleFeature.COMMUNITY_ID.column()).equals("town"))
            .map(Row::toString)
            .toList();

    assertSame("town", together, text(each(rows -> rows.where("community_id = 'town'"))));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<String> once = features.stream().map(Row::toString).toList();

    assertSame("all", once, text(each(rows -> rows.repartition(3))));
  }

  private static RoleInputs each(UnaryOperator<Dataset<Row>> change) {
    return new RoleInputs(
        change.apply(town.windows()),
        change.apply(town.acts()),
        change.apply(town.replies()),
        change.apply(town.question()),
        change.apply(town.help()),
        change.apply(town.gathering()),
        change.apply(town.posts()),
        change.apply(town.orderLines()));
  }

  private static List<String> text(RoleInputs in) {
    return features(in).collectAsList().stream().map(Row::toString).toList();
  }
}
