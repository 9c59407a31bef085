package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets who calls it rightly or wrongly; nothing here starts Spark. */
class CommandLineTest {
  @TempDir Path folder;

  private static TestLake.Outcome call(int code, String... line) {
    return TestLake.command(line).mustBe(code);
  }

  @Test
  void anUnknownJobIsAnsweredWithTheNearest() {
    assertThat(call(2, "intak").err()).contains("'intak'", "Did you mean", "intake");
  }

  @Test
  void anUnknownSettingIsAnsweredWithTheNearest() {
    assertThat(call(2, "intake", "--inptu", "x").err())
        .contains("--inptu", "Possible solutions: --input");
  }

  @Test
  void aWrongValueIsAnsweredWithWhatIsExpected() {
    assertThat(call(2, "metrics", "--zone", "Mars").err())
        .contains("--zone: expected a time zone, like Asia/Shanghai or UTC, found 'Mars'");
    assertThat(call(2, "gc", "--keep", "0").err())
        .contains("--keep: expected at least 1, found '0'");
    assertThat(call(2, "gc", "--keep", "99999999999").err())
        .contains("expected a whole number up to");
    assertThat(call(2, "journeys", "--data-end", "2025-01-01").err())
        .contains("an instant with its offset");
    assertThat(call(2, "metrics", "--rates", "usd").err()).contains("expected CODE=RATE");
    assertThat(call(2, "gc", "--run-id", "../x").err()).contains("--run-id");
  }

  @Test
  void aConfigFileIsReadAndFlagsWin() throws IOException {
    Path config = Files.writeString(folder.resolve("my.conf"), "# mine\n\nkeep = 0\nzone = UTC\n");
    assertThat(call(2, "gc", "--config", config.toString()).err())
        .contains("--keep: expected at least 1");
    String lake = folder.resolve("lake").toString();
    assertThat(call(12, "gc", "--config", config.toString(), "--keep", "2", "--lake", lake).err())
        .as("the flag is in force")
        .contains("Nothing is published");
  }

  @Test
  void aConfigFilesUnknownSettingIsNamedWithItsLine() throws IOException {
    Path config = Files.writeString(folder.resolve("my.conf"), "keep = 2\nkep = 3\n");

    assertThat(call(2, "gc", "--config", config.toString()).err())
        .contains("my.conf, line 2: unknown setting 'kep'; the nearest is 'keep'");
  }

  /** Fault 60; "con" is a name like any other where this runs. */
  @ParameterizedTest
  @ValueSource(
      strings = {"../x", "../../x", "/x", "a/b", "a\0b", ".hidden", "-x", " ", "a\nb", "%LONG"})
  void aNameThatWouldLeadElsewhereIsRefused(String name) {
    String hostile = name.equals("%LONG") ? "x".repeat(300) : name;

    assertThat(call(2, "gc", "--run-id=" + hostile).err()).contains("--run-id: expected letters");
    assertThat(call(2, "intake", "--input", "x", "--community=" + hostile).err())
        .contains("--community: expected letters");
    assertThat(folder).isEmptyDirectory();
  }

  /** Fault 62: a key is a file; one written into the settings is unknown, and not repeated. */
  @Test
  void aKeyInAConfigFileIsRefusedUnread() throws IOException {
    Path config = Files.writeString(folder.resolve("my.conf"), "pseudonym-key = s3cr3t-s3cr3t\n");

    TestLake.Outcome outcome = call(2, "intake", "--config", config.toString());

    assertThat(outcome.err()).contains("pseudonym-key").doesNotContain("s3cr3t");
  }

  @Test
  void helpListsEveryJobAndSetting() {
    String help = call(0, "--help").out();
    for (Job job : Jobs.list()) {
      assertThat(help).contains("  " + job.name() + "\n");
      assertThat(call(0, job.name(), "--help").out()).contains("jobs/run.sh " + job.name());
      job.params().forEach(param -> assertThat(help).contains(param.flag()));
    }
    Settings.all().forEach(param -> assertThat(help).contains(param.flag()));
  }

  @Test
  void simulateNeedsNoLakeAndSaysWhatItWrote() {
    String out = folder.resolve("invented").toString();

    TestLake.Outcome outcome =
        call(0, "simulate", "--acts", "1000", "--out", out, "--lake", "/proc/none");

    assertThat(outcome.out()).contains("\"job\":\"simulate\"", "\"acts\":", "\"out\":");
  }
}
