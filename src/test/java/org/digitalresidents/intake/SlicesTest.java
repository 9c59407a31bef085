package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.digitalresidents.intake.log.ActivityLog;
import org.junit.jupiter.api.Test;

class SlicesTest {
  private static final List<InputFile> SMALL =
      IntStream.range(0, 2_500)
          .mapToObj(i -> new InputFile("file:/" + i, null, i + ".jsonl", 100, 0, false, null))
          .toList();

  @Test
  void manySmallFilesAreSeveralTasks() {
    boolean[] isWanted = new boolean[SMALL.size()];
    Arrays.fill(isWanted, true);

    List<List<Slice>> tasks =
        Slices.plan(SMALL, Collections.nCopies(SMALL.size(), new ActivityLog()), isWanted);

    assertThat(tasks).extracting(List::size).containsExactly(1_000, 1_000, 500);
    assertThat(tasks.stream().flatMap(List::stream).map(Slice::fileNo))
        .containsExactlyElementsOf(IntStream.range(0, 2_500).boxed().toList());
    assertThat(Fingerprint.tasks(Fingerprint.blocks(SMALL)))
        .extracting(List::size)
        .containsExactly(1_000, 1_000, 500);
  }
}
