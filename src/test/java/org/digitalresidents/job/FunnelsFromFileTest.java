package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.digitalresidents.testing.DuckDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Funnels of a file, without code, on data that nobody here wrote; held against SQL in DuckDB. */
class FunnelsFromFileTest {
  private static final Path DATA = Path.of(System.getProperty("shared.data", "../shared/data"));
  private static final String RESOURCES = "src/test/resources/";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void newLake() {
    assumeThat(DATA).as("real data of ../shared/data, absent here").exists();
    lake = new TestLake(folder.resolve("lake"));
  }

  @Test
  void anOnlineShop() {
    lake.run(
            "intake",
            "--mapping",
            RESOURCES + "mapping/shop-events.json",
            "--input",
            DATA.resolve("shop-funnel/ecom.csv.gz").toString())
        .mustBe(0);
    lake.run("journeys", "--funnels", RESOURCES + "funnel/shop-funnel.json").mustBe(0);

    try (DuckDb duck = lake.duck()) {
      duck.run(DuckDb.resource("/oracle/shop_funnel.sql"));
      assertSame(duck, "checkout_by_member", "funnel = 'checkout'", "level");
      assertSame(duck, "checkout_strictly", "funnel = 'checkout'", "level - tie_dependent");
      assertSame(duck, "session_by_member", "funnel = 'session_checkout'", "level");
      assertThat(
              duck.rows(
                  "SELECT count(*), count_if(level = 2) FROM funnel_member WHERE funnel = 'clean_payment' AND entry_no > 0"))
          .isEqualTo(duck.rows("SELECT count(*), count_if(is_paid) FROM clean_payment"));
      assertThat(number(duck, "SELECT max(level) FROM funnel_member WHERE funnel = 'checkout'"))
          .isEqualTo(6);
      assertThat(number(duck, "SELECT sum(tie_dependent) FROM funnel_member"))
          .as("times are to the second: some levels hang on ties")
          .isPositive();
    }
    lake.run("funnel").mustBe(0);
    assertThat(
            lake.rows(
                """
                SELECT step_no, entered, reached + 0 FROM cohort_funnel
                WHERE funnel = 'checkout' AND cohort_by = 'all' AND group_id = '*' ORDER BY 1"""))
        .isEqualTo(
            lake.rows(
                """
                SELECT s.step_no, count_if(m.level > 0), count_if(m.level >= s.step_no AND m.is_matured)
                FROM funnel_step s JOIN funnel_member m USING (funnel)
                WHERE funnel = 'checkout' GROUP BY 1 ORDER BY 1"""));
  }

  private static void assertSame(DuckDb duck, String oracle, String funnel, String level) {
    String ours =
        "SELECT member_id, %s AS level FROM funnel_member WHERE %s AND level > 0"
            .formatted(level, funnel);
    assertThat(duck.rows("SELECT * FROM (%s) EXCEPT SELECT * FROM %s".formatted(ours, oracle)))
        .as("%s, ours alone", oracle)
        .isEmpty();
    assertThat(duck.rows("SELECT * FROM %s EXCEPT SELECT * FROM (%s)".formatted(oracle, ours)))
        .as("%s, the oracle's alone", oracle)
        .isEmpty();
    assertThat(number(duck, "SELECT count(*) FROM " + oracle)).isGreaterThan(500);
  }

  private static long number(DuckDb duck, String sql) {
    return Long.parseLong(duck.rows(sql).get(0).strip());
  }

  @Test
  void aQuestionAndAnswerSite() {
    Path beer = DATA.resolve("stackexchange-beer/beer.stackexchange.com");
    lake.run("intake", "--input", beer.toString()).mustBe(0);
    lake.run("journeys", "--funnels", RESOURCES + "funnel/beer.json").mustBe(0);

    try (DuckDb duck = lake.duck()) {
      duck.run(DuckDb.resource("/oracle/beer_funnel.sql"));
      List<String> steps =
          duck.rows(
              """
              SELECT level, count(*) FROM funnel_member
              WHERE funnel = 'first_steps' AND level > 0 GROUP BY 1 ORDER BY 1""");
      assertThat(steps)
          .hasSize(3)
          .isEqualTo(duck.rows("SELECT level, count(*) FROM first_steps GROUP BY 1 ORDER BY 1"));
      assertThat(
              duck.rows(
                  "SELECT level, count(*) FROM funnel_member WHERE funnel = 'accepted' AND entry_no > 0 GROUP BY 1 ORDER BY 1"))
          .isEqualTo(duck.rows("SELECT level, count(*) FROM accepted GROUP BY 1 ORDER BY 1"));
    }
  }

  @Test
  void aWrongFileIsRefusedBeforeAnythingStarts() {
    TestLake.Outcome outcome =
        lake.run("journeys", "--funnels", RESOURCES + "mapping/cdnow.json").mustBe(2);

    assertThat(outcome.err()).contains("cdnow.json: name is no key; allowed is one of funnels");
  }
}
