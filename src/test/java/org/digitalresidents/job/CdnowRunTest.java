package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitalresidents.testing.DuckDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The purchases on which the models of a customer's future were first published, through the
 * ordinary jobs. The published values are those of methods §10; the calibration ends with
 * 1997-09-30.
 */
class CdnowRunTest {
  private static final Path FILES =
      Path.of(System.getProperty("shared.data", "../shared/data"), "cdnow");
  private static final String MAPPING = "src/test/resources/mapping/cdnow.json";

  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "bg_nbd", List.of("r", "alpha", "a", "b"),
          "mbg_nbd", List.of("r", "alpha", "a", "b"),
          "nbd", List.of("r", "alpha"),
          "gamma_gamma", List.of("p", "q", "v"));

  @TempDir static Path folder;
  private static DuckDb duck;

  @BeforeAll
  static void importAndForetell() {
    assumeThat(FILES).as("real data of ../shared/data, absent here").exists();
    TestLake lake = new TestLake(folder.resolve("lake"));
    String purchases = FILES.resolve("CDNOW_sample.txt").toString();
    lake.run("intake", "--input", purchases, "--mapping", MAPPING).mustBe(0);
    lake.run("journeys", "--data-end", "1998-07-01T00:00:00Z", "--zone", "UTC").mustBe(0);
    lake.run("rfm", "--holdout-from", "1997-10-01T00:00:00Z").mustBe(0);
    duck = lake.duck();
  }

  @AfterAll
  static void close() {
    if (duck != null) {
      duck.close();
    }
  }

  /** 6 919 purchases of 2 357 customers on 545 days; 21 are exact repeats, and real. */
  @Test
  void purchasesComeInByAMapping() {
    assertThat(duck.rows("SELECT records, kept, duplicates, rejected, acts FROM intake_ledger"))
        .containsExactly("6919 | 6919 | 0 | 0 | 6919");
    assertThat(
            duck.rows(
                "SELECT count(DISTINCT actor_id), sum(amount_minor), count(DISTINCT ts),"
                    + " any_value(ts_precision) FROM activity WHERE etype = 'order'"))
        .containsExactly("2357 | 24409194 | 545 | day");
    assertThat(duck.rows("SELECT source, count(*), sum(acts) FROM source_hour GROUP BY ALL"))
        .containsExactly("cdnow | 545 | 6919");
    assertThat(duck.rows("FROM community_group UNION ALL BY NAME FROM member_snapshot")).isEmpty();
  }

  /** The file numbers customers in its second column, as the summary does. */
  @Test
  void theSummaryOfEachCustomerIsThePublishedOne() {
    duck.run(
        """
        CREATE OR REPLACE VIEW published AS
        SELECT id.customer, s.frequency, s.recency, s.T
        FROM read_csv('%1$s/cdnow_customers_summary.csv') s
        JOIN (SELECT DISTINCT part[1] AS customer, part[2]::INTEGER AS no FROM (
                SELECT regexp_split_to_array(trim(line), ' +') part
                FROM read_csv('%1$s/CDNOW_sample.txt', header = false, delim = '\\0',
                  columns = {'line': 'VARCHAR'}))) id
        ON id.no = s.ID"""
            .formatted(FILES.toAbsolutePath()));

    assertThat(
            duck.rows(
                """
                SELECT count(*),
                  count(*) FILTER (h.repeat_order_days = p.frequency),
                  count(*) FILTER (abs(h.last_order_age_days / 7 - p.recency) <= .005001),
                  count(*) FILTER (abs(h.order_age_days / 7 - p.T) <= .005001)
                FROM published p JOIN member_history h ON h.member_id = p.customer
                WHERE h.sample = 'calibration'"""))
        .containsExactly("2357 | 2357 | 2357 | 2357");
    assertThat(
            duck.rows(
                """
                SELECT count(*), count(*) FILTER (repeat_order_days = 0), sum(repeat_order_days),
                  sum(holdout_order_days)
                FROM member_history WHERE sample = 'calibration'"""))
        .containsExactly("2357 | 1411 | 2457 | 1882");
  }

  @Test
  void theParametersAreThePublishedOnes() {
    assertFit("bg_nbd", -9582.4292, 1e-4, .242595, 4.413602, .792922, 2.425907);
    assertFit("mbg_nbd", -9582.1357, 1e-3, .52484, 6.18309, .89136, 1.61400);
    assertFit("nbd", -9763.6576, 1e-4, .384766, 12.07202);
    assertFit("gamma_gamma", -4055.9177, 1e-3, 6.2496, 3.7442, 15.4435 * 100); // here in cents
  }

  private static void assertFit(
      String model, double logLikelihood, double relative, double... published) {
    List<String> parameters = PARAMETERS.get(model);
    for (int i = 0; i < published.length; i++) {
      assertThat(number(model, "estimate", parameters.get(i)))
          .as("%s %s", model, parameters.get(i))
          .isCloseTo(published[i], within(published[i] * relative));
    }
    // A density of money depends on its unit: that of cents is a hundredth, for 946 repeaters.
    double unit = model.equals("gamma_gamma") ? 946 * Math.log(100) : 0;
    assertThat(number(model, "log_likelihood", parameters.get(0)) + unit)
        .as(model)
        .isCloseTo(logLikelihood, within(1e-3));
  }

  private static double number(String model, String column, String parameter) {
    return Double.parseDouble(
        duck.rows(
                "SELECT %s FROM value_model WHERE sample = 'calibration' AND model = '%s' AND parameter = '%s'"
                    .formatted(column, model, parameter))
            .get(0));
  }

  /** BG/NBD 1653.4 of 1882 (methods §10, ± 0.5); MBG/NBD 1576.7 (§4.2). */
  @Test
  void theHoldoutIsForetoldAsPublished() {
    assertThat(
            duck.rows(
                """
                SELECT model, round(predicted, 1), actual FROM value_holdout
                WHERE x_bucket = 'all' AND model IN ('bg_nbd', 'mbg_nbd') ORDER BY model"""))
        .containsExactly("bg_nbd | 1653.4 | 1882", "mbg_nbd | 1576.7 | 1882");
    assertThat(
            duck.rows(
                """
                SELECT round(chi_square, 2) FROM value_calibration
                WHERE sample = 'calibration' AND model = 'bg_nbd' AND x_bucket = 'all'"""))
        .containsExactly("4.82");
  }

  /** Recency, frequency and money of the last year, against SQL over the file itself. */
  @Test
  void rfmIsWhatAnotherEngineMakesOfTheFile() {
    duck.run(
        """
        CREATE OR REPLACE VIEW bought AS
        SELECT part[1] AS customer, strptime(part[3], '%%Y%%m%%d')::DATE AS day,
          round(part[5]::DECIMAL(10, 2) * 100)::BIGINT AS cents
        FROM (SELECT regexp_split_to_array(trim(line), ' +') part
              FROM read_csv('%s/CDNOW_sample.txt', header = false, delim = '\\0',
                columns = {'line': 'VARCHAR'}))"""
            .formatted(FILES.toAbsolutePath()));
    String theirs =
        """
        SELECT customer, date_diff('day', max(day) FILTER (cents > 0), DATE '1998-07-01') recency,
          count(*) FILTER (cents > 0) frequency, sum(cents) money
        FROM bought WHERE day >= DATE '1998-07-01' - 365 GROUP BY ALL HAVING frequency > 0""";
    String ours =
        """
        SELECT member_id, recency_days, frequency, net_minor FROM member_rfm
        WHERE as_of = TIMESTAMPTZ '1998-07-01 00:00:00Z' AND frequency > 0""";

    assertThat(duck.rows("(%s) EXCEPT ALL (%s)".formatted(ours, theirs))).isEmpty();
    assertThat(duck.rows("(%s) EXCEPT ALL (%s)".formatted(theirs, ours))).isEmpty();
    assertThat(duck.rows("SELECT count(*) > 500 FROM (%s)".formatted(ours)))
        .containsExactly("true");
  }
}
