package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What simulated members do after pushes, against the rate planted in their world. */
class PushWorldsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 10);
  private static final int DAYS = 98;
  private static final PushStudy.Question LEAVES = PushStudy.Question.ALL.get(0);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0005, 0.002})
  void theRatePlantedLiesInTheInterval(double extra) throws IOException {
    int within = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      World world = World.of(WorldKind.PUSHY_STAFF, seed, 4, DAYS, 60).withPushLeaveExtra(extra);
      PushStudy.Answer answer = answer(world, seed);
      boolean isWithin = answer.low() <= extra * 1000 && extra * 1000 <= answer.high();
      within += isWithin ? 1 : 0;
    }
    assertThat(within).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
  }

  @Test
  void badDaysThatPushesFollowAreNoResponse() throws IOException {
    int within = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      PushStudy.Answer answer = answer(World.of(WorldKind.BAD_DAYS, seed, 4, DAYS, 60), seed);
      within += answer.low() <= 0 && 0 <= answer.high() ? 1 : 0;
    }
    assertThat(within).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
  }

  private PushStudy.Answer answer(World world, int seed) throws IOException {
    PushStudy study = SimulatedHours.of(world, folder.resolve("w" + seed)).study();
    return study.answer(LEAVES, DAYS / 7 - 1, null);
  }
}
