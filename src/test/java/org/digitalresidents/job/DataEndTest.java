package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies after {@code --data-end} is not known: neither an act nor a whole community. */
class DataEndTest {
  @TempDir Path folder;

  @Test
  void nothingAfterTheEndIsTold() throws IOException {
    Path log =
        Files.write(
            folder.resolve("log.jsonl"),
            List.of(
                act("a1", "2024-01-05T10:00:00Z", "x", "bob", "\"text\":\"How do I start?\""),
                act("a2", "2024-01-05T10:05:00Z", "x", "ann", reply("a1")),
                // In a log of somebody's own, properties may be called as ours are.
                "{\"event_id\":\"a3\",\"ts\":\"2024-01-06T10:00:00Z\",\"etype\":\"join\",\"community_id\":\"x\","
                    + "\"group_id\":\"g\",\"actor_id\":\"dan\",\"attrs\":{\"derived\":\"y\",\"seen_at\":\"2024-01-05 10:00\"}}",
                act("b1", "2024-03-05T10:00:00Z", "x", "cat", reply("a2")),
                act("b2", "2024-03-06T10:00:00Z", "y", "eve", "\"text\":\"first\""),
                act("b3", "2024-03-06T10:01:00Z", "y", "fay", reply("b2"))));
    TestLake lake = new TestLake(folder.resolve("lake"));

    lake.run("all", "--input", log.toString(), "--data-end", "2024-02-01T00:00:00Z").mustBe(0);

    assertThat(lake.rows("SELECT event_id FROM reply ORDER BY ALL")).containsExactly("a2");
    assertThat(lake.rows("SELECT DISTINCT community_id FROM community")).containsExactly("x");
    assertThat(lake.rows("SELECT event_id FROM message_act ORDER BY ALL"))
        .containsExactly("a1", "a2");
    assertThat(lake.number("SELECT count(*) FROM role_reply WHERE isnan(expected_count)")).isZero();
  }

  private static String reply(String to) {
    return "\"text\":\"Press the button.\",\"target_event_id\":\"%s\",\"thread_id\":\"t\""
        .formatted(to);
  }

  private static String act(String id, String ts, String community, String actor, String more) {
    return "{\"event_id\":\"%s\",\"ts\":\"%s\",\"etype\":\"message\",\"community_id\":\"%s\",\"group_id\":\"g\",\"actor_id\":\"%s\",%s}"
        .formatted(id, ts, community, actor, more);
  }
}
