package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of how groups live together, what is wrong in a simulated world is found, and only that. */
class LifeWorldsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 2);
  private static final int FIRST = Integer.getInteger("first", 1);
  private static final int DAYS = 119;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ALL_WELL,           '',                     ''
          PUSHY_STAFF,        '',                     ''
          NO_SHARED_IDENTITY, star_ness we_rate,      member_tie_share
          NO_SCRIPTS,         newcomer_heard_share,   prompts
          """)
  void whatIsPlantedIsFound(WorldKind kind, String planted, String besides) throws IOException {
    Set<String> must = planted.isEmpty() ? Set.of() : Set.of(planted.split(" "));
    Set<String> may = new HashSet<>(must);
    may.add(besides);
    int right = 0;
    StringBuilder tell = new StringBuilder();
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      World world = World.of(kind, seed, 6, DAYS, 60);
      Set<String> found = SimulatedLife.findings(world, folder.resolve(kind + " " + seed));
      tell.append(seed).append(' ').append(found).append(' ');
      right += found.containsAll(must) && may.containsAll(found) ? 1 : 0;
    }
    assertThat(right).as(tell.toString()).isGreaterThanOrEqualTo(SEEDS - SEEDS / 10);
  }
}
