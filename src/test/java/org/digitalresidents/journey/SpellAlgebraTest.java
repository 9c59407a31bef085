package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitalresidents.model.Act;
import org.junit.jupiter.api.Test;

class SpellAlgebraTest {

  @Test
  void theFoldGivesTheSpellsOfIntervalAlgebra() {
    SpellFold fold = new SpellFold();
    int spells = 0;
    for (long seed = 0; seed < 20_000; seed++) {
      List<Act> acts = RandomActs.journey(seed);

      List<Spell> rows = ActText.fold(fold, ActText.ANN, acts);

      assertThat(rows)
          .as("seed %d: %s", seed, acts)
          .containsExactlyInAnyOrderElementsOf(SpellAlgebra.spells(ActText.ANN, acts));
      spells += rows.size();
    }
    assertThat(spells).as("the streams are worth the test").isGreaterThan(50_000);
  }
}
