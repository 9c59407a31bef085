package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores, tiers and forecasts of communities about which next to nothing is known. */
class RfmRunTest {
  @TempDir Path folder;

  /** Three communities: a word, and never an order; one order each; one order of very much. */
  private Path log() throws IOException {
    List<String> acts =
        List.of(
            act("w1", "2025-01-05T10:00:00Z", "message", "word", "ann", ""),
            order("o1", "2025-01-05T10:00:00Z", "once", "ann", 100),
            order("o2", "2025-02-09T10:00:00Z", "once", "bob", 100),
            order("o3", "2025-03-31T23:59:59Z", "once", "cat", 100), // T = 0
            order("o4", "2025-04-01T12:00:00Z", "once", "ann", 300),
            order("l1", "2025-03-30T10:00:00Z", "large", "ann", 10_000_000_000_000_000L));
    return Files.write(folder.resolve("log.jsonl"), acts);
  }

  private static String order(String id, String ts, String community, String actor, long minor) {
    return act(
        id,
        ts,
        "order",
        community,
        actor,
        ",\"amount_minor\":%d,\"currency\":\"CNY\",\"order_id\":\"%s\"".formatted(minor, id));
  }

  private static String act(
      String id, String ts, String etype, String community, String actor, String more) {
    return "{\"event_id\":\"%s\",\"ts\":\"%s\",\"etype\":\"%s\",\"community_id\":\"%s\",\"actor_id\":\"%s\"%s}"
        .formatted(id, ts, etype, community, actor, more);
  }

  @Test
  void whatCannotBeSaidHasAReasonAndScoresOfOneRunServeAnother() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", log().toString()).mustBe(0);
    lake.run("journeys", "--data-end", "2025-04-01T00:00:00Z", "--zone", "UTC").mustBe(0);

    TestLake.Outcome first = lake.run("rfm", "--run-id", "first").mustBe(0);

    // Recency of ann, bob and cat: 85, 50 and 0 days; ranks 1/6, 3/6, 5/6 of five scores.
    assertThat(first.err())
        .contains(
            "Community once: different scores at its latest as-of: frequency 1, monetary 1, recency 3.")
        .contains("Tiers by the first rule that holds of core_valued, ")
        .contains("Weights of the index of interaction: recency=1,active_days=1,");
    assertThat(scores(lake))
        .containsExactly("ann | 1 | 3 | 3", "bob | 3 | 3 | 3", "cat | 5 | 3 | 3");
    assertThat(
            lake.rows(
                """
                SELECT DISTINCT community_id, p_alive_null_reason FROM member_value
                WHERE p_alive IS NULL ORDER BY ALL"""))
        .containsExactly("large | no_repeats", "once | no_repeats", "word | no_orders");
    assertThat(
            lake.rows(
                "SELECT rfm_segment, rfm_segment_null_reason FROM member_rfm WHERE community_id = 'word' AND NOT is_complete"))
        .allMatch(row -> row.startsWith("no_orders"));

    // A day later ann buys again: by the cut points of the first run, 0 days ago is a 5 as cat's
    // was.
    lake.run("journeys", "--data-end", "2025-04-02T00:00:00Z", "--zone", "UTC").mustBe(0);
    lake.run("rfm", "--cuts", "first").mustBe(0);

    assertThat(scores(lake))
        .as(
            "two orders are no less than one, 400 no less than 100: 3, the highest of the first run")
        .containsExactly("ann | 5 | 3 | 3", "bob | 1 | 3 | 3", "cat | 3 | 3 | 3");
    assertThat(lake.rows("SELECT DISTINCT split FROM member_rfm WHERE community_id = 'once'"))
        .containsExactly("frozen");
    assertThat(lake.run("rfm", "--cuts", "first", "--rfm-bins", "7").mustBe(2).err())
        .contains("--cuts first: that run has --rfm-bins 5, this one 7.");
    assertThat(lake.run("rfm", "--cuts", "first", "--rfm-money", "mean").mustBe(2).err())
        .contains("--cuts first: that run has --rfm-money sum, this one mean.");
    assertThat(lake.run("rfm", "--tier-weights", "help=-1").mustBe(2).err())
        .contains("--tier-weights: expected for help a number from 0");
    assertThat(lake.run("rfm", "--cuts", "zeroth").mustBe(2).err())
        .contains("Run zeroth is not kept");
    assertThat(lake.run("rfm", "--cuts", "first", "--rfm-cuts", "x.json").mustBe(2).err())
        .contains("Give one of --cuts and --rfm-cuts, not both.");
  }

  private static List<String> scores(TestLake lake) {
    return lake.rows(
        """
        SELECT member_id, recency_score, frequency_score, monetary_score FROM member_rfm
        WHERE community_id = 'once' AND as_of = (SELECT max(as_of) FROM member_rfm)
        ORDER BY member_id""");
  }
}
