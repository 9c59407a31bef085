package org.digitalresidents.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pseudonyms, and what is kept of texts and of rejected records: fault 62. */
class PrivacyTest {
  private static final String KEY = "correct-horse-battery-staple-4711";

  @TempDir private Path folder;

  private TestLake lake;
  private Path log;
  private Path key;

  @BeforeEach
  void newLake() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    log =
        Files.writeString(
            folder.resolve("log.jsonl"),
            """
            {"ts":"2024-01-01T00:00:00Z","etype":"join","event_id":"e1/ann@shop","actor_id":"ann@shop"}
            {"ts":"2024-01-01T01:00:00Z","etype":"message","event_id":"e2","actor_id":"ann@shop","text":"call 13812345678"}
            {"ts":"2024-01-01T02:00:00Z","etype":"reply","event_id":"e3","actor_id":"bob@shop","target_actor_id":"ann@shop","target_event_id":"e2","text":"hi"}
            {"ts":"2024-01-01T03:00:00Z","etype":"message","actor_kind":"Herr Ann Lee"}
            """);
    key = key("key", KEY, "rw-------");
  }

  private Path key(String name, String content, String permissions) throws IOException {
    Path file = Files.write(folder.resolve(name), content.getBytes(UTF_8));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private TestLake.Outcome intake(String... more) {
    return lake.run(
        "intake",
        Stream.concat(Stream.of("--input", log.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void withAKeyNoIdIsStoredInClearAndTheKeyNowhere() throws IOException {
    TestLake.Outcome outcome =
        intake("--pseudonym-key-file", key.toString(), "--text", "redact").mustBe(0);

    assertThat(
            lake.rows(
                "SELECT etype, regexp_matches(actor_id, '^k[0-9a-f]{8}:[0-9a-f]{32}$'), text,"
                    + " target_actor_id = (SELECT actor_id FROM activity WHERE etype = 'join'),"
                    + " target_event_id = (SELECT event_id FROM activity WHERE etype = 'message')"
                    + " FROM activity ORDER BY ts"))
        .containsExactly(
            "join | true |  |  | ",
            "message | true | call [phone] |  | ",
            "reply | true | hi | true | true");
    assertThat(
            lake.rows("SELECT reason, detail, raw IS NULL, raw_hash LIKE 'k%' FROM rejected_line"))
        .containsExactly(
            "unknown_code | actor_kind: a code that is not in the closed set of its column | true | true");
    for (String secret : List.of(KEY, "ann@shop", "bob@shop", "Herr Ann", "13812345678")) {
      assertThat(outcome.out() + outcome.err()).doesNotContain(secret);
      assertThat(filesThatHold(secret)).as(secret).isEmpty();
    }
  }

  /** What stands in files, packed or not: Parquet is asked through the views. */
  private List<String> filesThatHold(String secret) throws IOException {
    List<String> holding = new java.util.ArrayList<>();
    try (Stream<Path> all = Files.walk(folder.resolve("lake"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains(secret)) {
          holding.add(file.toString());
        }
      }
    }
    for (String table : List.of("activity", "rejected_line", "intake_ledger", "run")) {
      if (lake.number(
              "SELECT count(*) FROM %s r WHERE r::VARCHAR LIKE '%%%s%%'".formatted(table, secret))
          > 0) {
        holding.add(table);
      }
    }
    return holding;
  }

  @Test
  void aLakeKeepsToItsKey() throws IOException {
    intake("--pseudonym-key-file", key.toString()).mustBe(0);
    Path other = key("other", "another-key-of-some-length", "rw-------");

    TestLake.Outcome outcome = intake("--pseudonym-key-file", other.toString()).mustBe(14);

    assertThat(outcome.err()).contains("has ids under the key k").contains("--pseudonym-key-file");
    assertThat(intake().mustBe(14).err()).contains("this run has no key");
    intake("--pseudonym-key-file", key.toString()).mustBe(0);
  }

  @Test
  void aKeyOthersCanReadOrGuessIsRefusedBeforeAnythingStarts() throws IOException {
    Path open = key("open", KEY, "rw-r--r--");
    Path small = key("small", "short\n", "rw-------");

    assertThat(intake("--pseudonym-key-file", open.toString()).mustBe(2).err())
        .contains("chmod 600");
    assertThat(intake("--pseudonym-key-file", small.toString()).mustBe(2).err())
        .contains("fewer than 16 bytes");
    assertThat(intake("--pseudonym-key-file", KEY).mustBe(2).err())
        .contains("there is no file of this name")
        .doesNotContain(KEY);
  }

  @Test
  void withoutAKeyTextsAndRejectsAreKeptAsTold() {
    intake("--text", "drop", "--rejected-raw", "none").mustBe(0);

    assertThat(lake.rows("SELECT text, n_char FROM activity WHERE etype = 'message'"))
        .containsExactly(" | 16");
    assertThat(lake.rows("SELECT raw, raw_hash, detail FROM rejected_line"))
        .containsExactly(" |  | actor_kind: a code that is not in the closed set of its column");
  }
}
