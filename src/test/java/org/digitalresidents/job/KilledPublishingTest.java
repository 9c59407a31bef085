package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults 65 and 67: killed between any two steps of publishing, and what a loss of power leaves.
 */
@Tag("faults")
class KilledPublishingTest {
  private static final String PAGE = "replace report/killed/index.html";
  private static final String MANIFEST = "replace _manifest/killed.json";
  private static final String POINTER = "replace _CURRENT";
  private static final String VIEWS = "replace tables.sql";

  @TempDir Path folder;
  private TestLake lake;
  private Path second;
  private Map<String, String> before;

  /** Where the run is killed, and whether it is published by then. */
  enum Moment {
    PAGE_IS_FINISHED(false, steps -> steps.contains(PAGE) && last(steps).equals("move")),
    PAGE_IS_THERE(false, steps -> last(steps).equals(MANIFEST)),
    MANIFEST_IS_FINISHED(false, steps -> steps.contains(MANIFEST) && last(steps).equals("move")),
    MANIFEST_IS_THERE(false, steps -> last(steps).equals(POINTER)),
    POINTER_IS_FINISHED(false, steps -> steps.contains(POINTER) && last(steps).equals("move")),
    POINTER_IS_THERE(true, steps -> last(steps).equals(VIEWS)),
    VIEWS_ARE_FINISHED(true, steps -> steps.contains(VIEWS) && last(steps).equals("move"));

    private final boolean isPublished;
    private final Predicate<List<String>> areReached;

    Moment(boolean isPublished, Predicate<List<String>> areReached) {
      this.isPublished = isPublished;
      this.areReached = areReached;
    }

    private static String last(List<String> steps) {
      return steps.get(steps.size() - 1);
    }
  }

  @BeforeEach
  void publishOnce() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    Path first = TinyLog.write(folder.resolve("first.jsonl"), 0, 9);
    second = TinyLog.write(folder.resolve("second.jsonl"), 9, 18);
    lake.run("intake", "--input", first.toString(), "--run-id", "before").mustBe(0);
    before = lake.fingerprints();
  }

  /** A run with new acts. */
  private FollowedRun follow() throws Exception {
    return FollowedRun.start(
        ChildRun.of(Map.of("spark.master", "local[1]")),
        "intake",
        "--lake",
        lake.folder().toString(),
        "--input",
        second.toString(),
        "--run-id",
        "killed");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSeenIsOneOfTheVersionsWhole(Moment moment) throws Exception {
    String dir = lake.folder().toString();
    FollowedRun.start(ChildRun.of(PublishAgain.class), dir, "killed").killedWhen(moment.areReached);

    assertThat(current()).isEqualTo(moment.isPublished ? "killed" : "before");
    assertThat(lake.fingerprints()).isEqualTo(before);
    lake.run("gc", "--keep", "1").mustBe(0);
    assertThat(found()).as("nothing is left of what is not published").isEqualTo(named());
    assertThat(lake.fingerprints()).isEqualTo(before);
    if (!moment.isPublished) {
      PublishAgain.main(new String[] {dir, "killed"});
    }
    assertThat(found()).contains("report/killed/index.html");
    assertThatThrownBy(() -> PublishAgain.main(new String[] {dir, "killed"}))
        .hasMessageContaining("already published");
  }

  /** Run again without a sweep, whose work it must not need. */
  @Test
  void aRunKilledBeforeItWasPublishedMayBeRunAgainUnderItsName() throws Exception {
    follow().killedWhen(Moment.MANIFEST_IS_THERE.areReached);
    assertThat(lake.folder().resolve("_manifest/killed.json")).exists();
    assertThat(lake.fingerprints()).isEqualTo(before);

    lake.run("intake", "--input", second.toString(), "--run-id", "killed").mustBe(0);

    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(18);
  }

  @Test
  void whatAPointerNamesIsOnTheDiskBeforeThePointerIs() throws Exception {
    List<String> steps = follow().ended();

    List<String> publishing = steps.subList(steps.indexOf(MANIFEST), steps.size());
    List<String> inPlace = List.of("sync", "move", "sync");
    assertThat(publishing)
        .containsExactlyElementsOf(
            Stream.of(MANIFEST, POINTER, VIEWS)
                .flatMap(text -> Stream.concat(Stream.of(text), inPlace.stream()))
                .toList());
    long written = found().stream().filter(file -> file.contains("/killed/")).count();
    assertThat(Collections.frequency(steps, "sync") - 3 * 2)
        .as("each file of data, its folder at least")
        .isGreaterThan((int) written);
  }

  @Test
  void aLakeThatLostWhatWasInAFileIsNotWorkedOn() throws IOException {
    String file = lake.files("activity").get(0);
    byte[] content = Files.readAllBytes(lake.folder().resolve(file));
    Files.write(lake.folder().resolve(file), new byte[0]);

    TestLake.Outcome outcome = lake.run("intake", "--input", second.toString()).mustBe(14);

    assertThat(outcome.err()).contains(file, "gone or not as long");
    Files.write(lake.folder().resolve(file), content);
    lake.run("intake", "--input", second.toString()).mustBe(0);
  }

  @Test
  void aLakeThatLostItsPointerIsNoNewLake() throws IOException {
    lake.run("intake", "--input", second.toString(), "--run-id", "after").mustBe(0);
    Files.delete(lake.folder().resolve("_CURRENT"));

    assertThat(lake.run("intake", "--input", second.toString()).mustBe(14).err())
        .contains("_CURRENT is gone", "after");
  }

  private String current() throws IOException {
    return Files.readString(lake.folder().resolve("_CURRENT")).strip();
  }

  private Set<String> found() throws IOException {
    try (Stream<Path> files = Files.walk(lake.folder())) {
      TreeSet<String> found = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.add(lake.folder().relativize(file).toString()));
      return found;
    }
  }

  private Set<String> named() throws IOException {
    String manifest = "_manifest/" + current() + ".json";
    TreeSet<String> named = new TreeSet<>(List.of("_CURRENT", "_lock", "tables.sql", manifest));
    if (current().equals("killed")) {
      named.add("report/killed/index.html");
    }
    Manifest.fromJson(Files.readString(lake.folder().resolve(manifest)), "test")
        .tables()
        .values()
        .forEach(table -> table.files().forEach(file -> named.add(file.path())));
    return named;
  }
}
