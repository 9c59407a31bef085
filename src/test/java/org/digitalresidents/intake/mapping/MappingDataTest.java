package org.digitalresidents.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

/** Public logs, each read by a mapping; totals were counted by a script that knows no mapping. */
class MappingDataTest {
  private final MemoryFiles files = new MemoryFiles();

  /** Counted: lines, ids, sum of the fifth column in cents, sum of the fourth, first, last day. */
  @Test
  void readsPurchasesWithoutAHeader() throws IOException {
    RecordingSink sink = read("cdnow", "CDNOW_sample.txt", "cdnow.json");

    assertThat(sink.actsOf(Etype.ORDER)).isEqualTo(6_919);
    assertThat(sink.records()).isEqualTo(6_919);
    assertThat(actors(sink)).hasSize(2_357);
    assertThat(amount(sink, Etype.ORDER)).isEqualTo(24_409_194);
    assertThat(sink.acts.stream().mapToLong(a -> Long.parseLong(a.attrs().get("quantity"))).sum())
        .isEqualTo(16_479);
    assertThat(sink.acts).allMatch(act -> act.precision() == TsPrecision.DAY);
    assertThat(sink.acts.stream().map(ActDraft::ts).min(Instant::compareTo))
        .contains(Instant.parse("1997-01-01T00:00:00Z"));
    assertThat(sink.acts.stream().map(ActDraft::ts).max(Instant::compareTo))
        .contains(Instant.parse("1998-06-30T00:00:00Z"));
    assertThat(sink.notes).isEmpty();
  }

  /** Counted by event name: five that show a page come to 17 336, 470 are purchases. */
  @Test
  void namesThatAreNotMappedStayOther() throws IOException {
    RecordingSink sink = read("shop-funnel", "ecom.csv.gz", "shop-funnel.json");

    assertThat(sink.records()).isEqualTo(31_106);
    assertThat(sink.actsOf(Etype.VIEW)).isEqualTo(17_336);
    assertThat(sink.actsOf(Etype.OTHER)).isEqualTo(13_770);
    assertThat(sink.acts.stream().filter(act -> "purchase".equals(act.attrs().get("kind"))))
        .hasSize(470);
    assertThat(actors(sink)).hasSize(600);
    assertThat(sink.acts.get(0).attrs())
        .containsOnlyKeys("session_id", "platform", "user_cohort", "user_lifecycle");
  }

  /** Counted: lines, distinct first and second columns, smallest and largest third. */
  @Test
  void readsEdgesBetweenPeople() throws IOException {
    RecordingSink sink = read("snap", "CollegeMsg.txt.gz", "college-msg.json");

    assertThat(sink.actsOf(Etype.MESSAGE)).isEqualTo(59_835);
    assertThat(sink.records()).isEqualTo(59_835);
    assertThat(actors(sink)).hasSize(1_350);
    Set<String> targets = new HashSet<>();
    sink.acts.forEach(act -> targets.add(act.targetActorId()));
    assertThat(targets).hasSize(1_862);
    targets.addAll(actors(sink));
    assertThat(targets).hasSize(1_899);
    assertThat(sink.acts.stream().map(ActDraft::ts).min(Instant::compareTo))
        .contains(Instant.ofEpochSecond(1_082_040_961));
    assertThat(sink.acts.stream().map(ActDraft::ts).max(Instant::compareTo))
        .contains(Instant.ofEpochSecond(1_098_777_142));
  }

  private static Set<String> actors(RecordingSink sink) {
    Set<String> actors = new HashSet<>();
    sink.acts.forEach(act -> actors.add(act.actorId()));
    actors.remove(null);
    return actors;
  }

  private static long amount(RecordingSink sink, Etype etype) {
    return sink.acts.stream()
        .filter(act -> act.etype() == etype)
        .mapToLong(ActDraft::amountMinor)
        .sum();
  }

  private RecordingSink read(String folder, String suffix, String mapping) throws IOException {
    Path data = Path.of(System.getProperty("shared.data", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(data), () -> "no test data at " + data);
    List<InputFile> inputs = new ArrayList<>();
    try (Stream<Path> paths = Files.list(data)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(suffix)).sorted().toList()) {
        InputFile file = MemoryFiles.local(path);
        boolean isGzip = file.name().endsWith(".gz");
        inputs.add(new InputFile(file.uri(), null, file.name(), file.bytes(), 0, isGzip, null));
      }
    }
    return files.read(mapping(mapping), inputs, MemoryFiles.OPTIONS);
  }

  private static Mapping mapping(String name) throws IOException {
    try (InputStream in = MappingDataTest.class.getResourceAsStream("/mapping/" + name)) {
      return Mapping.read(name, in.readAllBytes());
    }
  }
}
