package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of how groups live together, what is wrong in a simulated world is found by one of its indices or
 * more, and only by these.
 */
class LifeWorldsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 1);
  private static final int FIRST = Integer.getInteger("first", 1);
  private static final int GROUPS = 10;
  private static final int DAYS = 119;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ALL_WELL,           ''
          PUSHY_STAFF,        ''
          NO_SHARED_IDENTITY, star_ness we_rate member_tie_share
          NO_SCRIPTS,         newcomer_heard_share
          """)
  void whatIsPlantedIsFound(WorldKind kind, String planted) throws IOException {
    Set<String> of = new HashSet<>(Arrays.asList(planted.split(" ")));
    int right = 0;
    StringBuilder tell = new StringBuilder();
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      World world = World.of(kind, seed, GROUPS, DAYS, 60);
      Set<String> found = SimulatedLife.findings(world, folder.resolve(kind + " " + seed));
      tell.append(seed).append(' ').append(found).append(' ');
      boolean isFound = planted.isEmpty() == found.isEmpty();
      right += isFound && of.containsAll(found) ? 1 : 0;
    }
    assertThat(right).as(tell.toString()).isGreaterThanOrEqualTo(SEEDS - SEEDS / 10);
  }
}
