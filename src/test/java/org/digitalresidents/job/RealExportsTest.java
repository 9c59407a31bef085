package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports that nobody here wrote, each imported with one command that is not told the format. What
 * they hold was counted by itself, in Python, from the files.
 */
class RealExportsTest {
  private static final Path DATA = Path.of(System.getProperty("shared.data", "../shared/data"));
  private static final Path SLACK = DATA.resolve("slack-houstondatavis");
  private static final Path TELEGRAM = DATA.resolve("telegram-tgif");
  private static final Path WECOM = DATA.resolve("wecom-format");

  /** What an account of a file has, but for its name. */
  private static final String ACCOUNT =
      "count(*), sum(records), sum(kept), sum(duplicates), sum(rejected), sum(ignored), sum(blank),"
          + " sum(acts)";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void newLake() {
    assumeThat(DATA).as("real data of ../shared/data, absent here").exists();
    lake = new TestLake(folder.resolve("lake"));
  }

  private List<String> rows(String sql) {
    return lake.rows(sql).stream().map(row -> row.replaceAll("\\s*\\|\\s*", " ")).toList();
  }

  @Test
  void aFolderOfSeveralExportsIsToldApartFileByFile() throws IOException {
    Path mixed = folder.resolve("mixed");
    for (Path export : List.of(SLACK, TELEGRAM, WECOM)) {
      copy(export, mixed.resolve(export.getFileName()));
    }

    TestLake.Outcome outcome = lake.run("intake", "--input", mixed.toString()).mustBe(0);

    assertThat(outcome.err())
        .contains("Found slack: 378 files, telegram: 14 files, wecom: 6 files.")
        .contains("Skipped, of no format that is read: ", "slack-houstondatavis/PROVENANCE.txt")
        .contains("ts_out_of_range 1", "times_without_zone 398", "integration_log 3");
    assertAccounts();
    assertActs();
    assertSides();
    lake.run("journeys").mustBe(0);
    lake.run("metrics").mustBe(0);
    assertThat(rows("SELECT DISTINCT community_id FROM community_week")).containsExactly("mixed");
  }

  /**
   * Slack: 375 days of 1 382 records, 71 users, 3 entries of the log of integrations, and the list
   * of channels. Telegram: 1 179 messages, 113 of them edited. WeCom: 30 records of the archive,
   * three of whose ids stand twice with the same sender, receivers and time, and one has the time
   * 0; two members of a group, two callbacks, of which one only notifies, and four entries of
   * statistics.
   */
  private void assertAccounts() {
    assertThat(
            rows(
                "SELECT format, %s FROM intake_ledger GROUP BY ALL ORDER BY ALL"
                    .formatted(ACCOUNT)))
        .containsExactly(
            "slack 378 1472 1398 0 0 74 0 1636",
            "telegram 14 1179 1179 0 0 0 0 1292",
            "wecom 6 38 29 3 1 5 0 30");
  }

  /**
   * Of Slack: 964 plain messages and 61 files are messages, 6 comments on files replies; 37 were
   * edited; 199 reactions are to messages, 18 to files that were uploaded. Of Telegram: 555 are
   * replies. Of WeCom 26 of 30 records stand: 21 messages, a reply, a recall, two consents and a
   * turn to another company; a link is an invitation beside, a callback a consent.
   */
  private void assertActs() {
    String byFormat =
        "SELECT split_part(event_id, ':', 1), etype, count(*) FROM activity GROUP BY ALL ORDER BY ALL";
    assertThat(rows(byFormat))
        .containsExactly(
            "slack edit 37",
            "slack join 320",
            "slack leave 3",
            "slack message " + (964 + 61),
            "slack other 27",
            "slack pin 1",
            "slack reaction " + (199 + 18),
            "slack reply 6",
            "telegram edit 113",
            "telegram message " + (1179 - 555),
            "telegram reply 555",
            "wecom invite 1",
            "wecom join 2",
            "wecom message 21",
            "wecom other 4",
            "wecom recall 1",
            "wecom reply 1");
    assertThat(
            rows(
                "SELECT split_part(actor_id, ':', 1), count(DISTINCT actor_id) FROM activity GROUP BY ALL ORDER BY ALL"))
        .contains("slack 71", "telegram 51");
    assertThat(
            rows(
                "SELECT DISTINCT attrs['kind'] FROM activity WHERE attrs['kind'] IS NOT NULL ORDER BY ALL"))
        .containsExactly(
            "bot_add",
            "channel_archive",
            "channel_name",
            "channel_purpose",
            "channel_topic",
            "consent_agree",
            "consent_disagree",
            "switch_enterprise");
  }

  /**
   * 16 channels of Slack, of which 9 were archived, with 201 members in all; 4 groups of Telegram;
   * one of WeCom, with 2 members. Hours and kinds of acts: 584 of Slack, 83 of Telegram, whose
   * times without a zone are those of Shanghai.
   */
  private void assertSides() {
    assertThat(
            rows(
                """
                SELECT CASE WHEN group_id[1] = 'C' THEN 'slack'
                            WHEN group_id[1] = 'w' THEN 'wecom' ELSE 'telegram' END,
                  count(*), count(name), count(closed_at)
                FROM community_group GROUP BY ALL ORDER BY ALL"""))
        .containsExactly("slack 16 16 9", "telegram 4 4 0", "wecom 1 1 0");
    assertThat(
            rows(
                "SELECT split_part(member_id, ':', 1), count(*), count(DISTINCT member_id),"
                    + " bool_and(in_group AND is_roster) FROM member_snapshot GROUP BY ALL ORDER BY ALL"))
        .containsExactly("slack 201 71 true", "wecom 2 2 true");
    assertThat(
            rows("SELECT source, count(*), sum(acts) FROM source_hour GROUP BY ALL ORDER BY ALL"))
        .contains("slack 584 1636", "telegram 83 1292")
        .hasSize(3);
    assertThat(rows("SELECT reason, count(*) FROM rejected_line GROUP BY ALL"))
        .containsExactly("ts_out_of_range 1");
  }

  @Test
  void slackIsTheSameFromAFolderAndFromAZip() throws IOException {
    Path zip = zipped(SLACK, folder.resolve("slack-houstondatavis.zip"));
    TestLake fromFolder = new TestLake(folder.resolve("other"));
    lake.run("intake", "--input", zip.toString()).mustBe(0);
    fromFolder.run("intake", "--input", SLACK.toString()).mustBe(0);

    assertThat(lake.fingerprints()).isEqualTo(fromFolder.fingerprints());
    String files = "SELECT source, fingerprint, records, acts FROM intake_ledger ORDER BY ALL";
    assertThat(lake.rows(files)).isEqualTo(fromFolder.rows(files)).hasSize(378);
    TestLake.Outcome again = lake.run("intake", "--input", SLACK.toString()).mustBe(0);
    assertThat(again.err())
        .contains(
            "Already imported, by their content: 378 of 378 files.", "Nothing new to import.");
  }

  /** One channel, of which nobody says who runs it and in which nothing is sold or pushed. */
  @Test
  void ofSlackHealthSaysWhatItCannotKnow() throws IOException {
    Path channel = folder.resolve("slack");
    for (String part : List.of("channels.json", "users.json", "meetup-")) {
      copy(SLACK.resolve(part), channel.resolve(part));
    }
    lake.run("intake", "--input", channel.toString()).mustBe(0);
    for (String job : List.of("conversations", "journeys", "metrics")) {
      lake.run(job).mustBe(0);
    }
    Unknowns.assertSaid(lake, lake.run("health").mustBe(0).err());
  }

  private static List<Path> files(Path root) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copied = to.resolve(from.relativize(file));
      Files.createDirectories(copied.getParent());
      Files.copy(file, copied);
    }
  }

  private static Path zipped(Path from, Path to) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
      for (Path file : files(from)) {
        zip.putNextEntry(new ZipEntry(from.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return to;
  }
}
