package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.digitalresidents.testing.DuckDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half a year of a real shop, imported by a mapping and followed customer by customer, against SQL
 * over the very files that knows nothing of our tables.
 */
class OnlineRetailTest {
  private static final Path FILES =
      Path.of(System.getProperty("shared.data", "../shared/data"), "online-retail-2011h1");
  private static final String MAPPING = "src/test/resources/mapping/online-retail.json";

  /** Every buyer at the end of the data. */
  private static final String MEMBER_RFM =
      """
      (SELECT member_id, recency_days, frequency, net_minor AS monetary_minor FROM member_rfm
       WHERE as_of = TIMESTAMPTZ '2011-07-01 00:00:00Z' AND frequency > 0)""";

  @TempDir static Path folder;
  private static DuckDb duck;

  @BeforeAll
  static void importAndFollow() {
    assumeThat(FILES).as("real data of ../shared/data, absent here").exists();
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", FILES.toString(), "--mapping", MAPPING).mustBe(0);
    lake.run("journeys", "--data-end", "2011-07-01T00:00:00Z", "--zone", "Europe/London").mustBe(0);
    lake.run("rfm").mustBe(0);
    duck = lake.duck();
    duck.run("SET VARIABLE files = '%s/*.csv'".formatted(FILES.toAbsolutePath()));
    duck.runResource("/oracle/online_retail.sql");
  }

  @AfterAll
  static void close() {
    if (duck != null) {
      duck.close();
    }
  }

  /**
   * Counted in Python: 245 903 lines, 758 that take goods away without being a cancellation, one
   * that costs 0.001 pounds, which is no whole penny; 3 002 customers. The first is of 08:26 in
   * London in winter, the last of 20:08 in summer.
   */
  @Test
  void everyLineOfTheFilesIsAccountedFor() {
    assertThat(
            duck.rows(
                "SELECT count(*), sum(records), sum(acts), sum(ignored), sum(rejected),"
                    + " sum(duplicates) FROM intake_ledger"))
        .containsExactly("167 | 245903 | 245144 | 758 | 1 | 0");
    assertThat(duck.rows("SELECT reason FROM rejected_line")).containsExactly("number_range");
    assertThat(
            duck.rows(
                "SELECT count(DISTINCT actor_id), min(length(actor_id)), max(length(actor_id)),"
                    + " min(ts), max(ts) FROM activity"))
        .containsExactly("3002 | 5 | 5 | 2010-12-01T08:26:00Z | 2011-06-30T19:08:00Z");
  }

  /** Lines without a customer are acts of nobody; every repeat is a line of its own. */
  @Test
  void everyLineIsAnActButThoseThatMoveStock() {
    assertSame(
        """
        SELECT etype, actor_id IS NULL, count(*), count(DISTINCT order_id), sum(amount_minor)
        FROM activity GROUP BY ALL""",
        """
        SELECT CASE WHEN is_cancellation THEN 'refund' ELSE 'order' END, customer IS NULL,
          count(*), count(DISTINCT invoice) FILTER (NOT is_cancellation), sum(abs(pence))
        FROM sold GROUP BY ALL""");
  }

  /** A cancellation's own number names no order that was ever placed. */
  @Test
  void aCancellationIsARefundThatNamesNoOrder() {
    assertSame(
        "SELECT member_id, kind, order_id, ts, amount_minor, currency FROM order_line",
        """
        SELECT customer, CASE WHEN is_cancellation THEN 'refund' ELSE 'order' END,
          CASE WHEN NOT is_cancellation THEN invoice END, sold_at, abs(pence), 'GBP'
        FROM sold WHERE customer IS NOT NULL""");
  }

  @Test
  void everyCustomersRecencyFrequencyAndMoneyAreThoseOfTheFiles() {
    String columns = "SELECT member_id, recency_days, frequency, monetary_minor FROM ";

    assertSame(columns + MEMBER_RFM, columns + "rfm_of_files");
  }

  /** Totals counted by a script in Python, which reads the files once more by other means. */
  @Test
  void totalsAreThoseCountedByHand() {
    assertThat(
            duck.rows(
                "SELECT count(*), sum(recency_days), sum(frequency), sum(monetary_minor) FROM "
                    + MEMBER_RFM))
        .containsExactly("2960 | 210729 | 8802 | 373303133");
  }

  private static void assertSame(String ours, String theirs) {
    String differences =
        "(SELECT 'missing', * FROM (%2$s EXCEPT ALL %1$s)) UNION ALL"
            + " (SELECT 'not expected', * FROM (%1$s EXCEPT ALL %2$s)) LIMIT 20";

    assertThat(duck.rows(theirs + " LIMIT 1")).isNotEmpty();
    assertThat(duck.rows(differences.formatted("(" + ours + ")", "(" + theirs + ")"))).isEmpty();
  }
}
