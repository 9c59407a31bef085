package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake that grows, day by day and with acts that come late, holds at every step what one made at
 * once would: also where it keeps rows it had.
 */
class GrowingLakeTest {
  private static final Pattern DAY = Pattern.compile("\"ts\":\"(\\d{4}-\\d{2}-\\d{2})");
  private static final String STAND = "Scores and tiers of months that are over stand";

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();
  private TestLake grown;

  @BeforeEach
  void simulate() throws IOException {
    Path world = folder.resolve("world");
    Simulator.write(World.standard(11, 900), world, false, 1);
    try (var files = Files.list(world)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        if (!file.getFileName().toString().contains("truth")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    grown = new TestLake(folder.resolve("grown"));
  }

  @Test
  void whatStandsIsWhatWouldBeComputed() throws IOException {
    String last = lines.stream().map(GrowingLakeTest::day).max(String::compareTo).orElseThrow();
    String month = last.substring(0, 7);
    String first = month + "-03";
    String second = month + "-05";
    Random random = new Random(5);
    List<String> late =
        lines.stream()
            .filter(line -> day(line).compareTo(month) < 0 && random.nextInt(40) == 0)
            .toList();
    assertThat(last).isGreaterThan(second);
    assertThat(late).hasSizeGreaterThan(5);

    Predicate<String> isInTime = line -> !late.contains(line);
    Predicate<String> isEarly = line -> day(line).compareTo(first) < 0;
    Predicate<String> isOfTheNextDays =
        line -> !isEarly.test(line) && day(line).compareTo(second) < 0;
    assertThat(add(isInTime.and(isEarly))).doesNotContain(STAND);
    assertThat(add(isInTime.and(isOfTheNextDays))).contains(STAND);
    mustEqualOneMadeOf(isInTime.and(line -> day(line).compareTo(second) < 0));

    assertThat(rfm("--rfm-bins", "4")).doesNotContain(STAND);
    assertThat(rfm("--rfm-bins", "4")).contains(STAND);
    assertThat(rfm("--rfm-bins", "4", "--months-over", "anew")).doesNotContain(STAND);
    assertThat(rfm()).as("what the run before last made is not kept").doesNotContain(STAND);

    grown.run("intake", "--input", file(late::contains)).mustBe(0);
    grown.run("journeys").mustBe(0);
    assertThat(rfm()).as("after acts that came late").doesNotContain(STAND);
  }

  private String add(Predicate<String> some) throws IOException {
    return addTo(grown, some);
  }

  /** With all that scores and tiers follow from; what follows from them reads them as tables. */
  private String addTo(TestLake lake, Predicate<String> some) throws IOException {
    lake.run("intake", "--input", file(some)).mustBe(0);
    lake.run("conversations").mustBe(0);
    lake.run("journeys").mustBe(0);
    lake.run("heroes").mustBe(0);
    return lake.run("rfm").mustBe(0).err();
  }

  private String rfm(String... settings) {
    return grown.run("rfm", settings).mustBe(0).err();
  }

  private void mustEqualOneMadeOf(Predicate<String> some) throws IOException {
    TestLake whole = new TestLake(Files.createTempDirectory(folder, "whole"));
    addTo(whole, some);

    assertThat(grown.fingerprints())
        .isEqualTo(whole.fingerprints())
        .containsKeys("member_rfm", "member_tier", "tier_move");
  }

  private String file(Predicate<String> some) throws IOException {
    Path file = Files.createTempFile(folder, "lines", ".jsonl");
    return Files.write(file, lines.stream().filter(some).toList()).toString();
  }

  private static String day(String line) {
    Matcher day = DAY.matcher(line);
    assertThat(day.find()).as(line).isTrue();
    return day.group(1);
  }
}
