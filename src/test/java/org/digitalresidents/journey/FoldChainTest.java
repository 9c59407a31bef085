package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.junit.jupiter.api.Test;

/** What folds hear, and in which order. */
class FoldChainTest {
  /** Writes down the times it hears of. */
  private static final class Heard implements JourneyFold<Spell> {
    final List<Long> times = new ArrayList<>();

    @Override
    public void begin(MemberKey member, long dataEnd, Consumer<Spell> out) {
      times.clear();
    }

    @Override
    public void enter(Stay stay) {
      times.add(stay.start().at());
    }

    @Override
    public void leave(Stay stay) {
      times.add(stay.end().at());
    }

    @Override
    public void see(Act act) {
      times.add(act.ts());
    }

    @Override
    public void end() {}
  }

  @Test
  void whateverHappensIsToldInTheOrderOfTime() {
    for (long seed = 0; seed < 5_000; seed++) {
      Heard heard = new Heard();
      ActText.fold(heard, ActText.ANN, RandomActs.journey(seed));

      assertThat(heard.times).as("seed %d", seed).isSorted();
    }
  }

  @Test
  void aLeaveOfTheCommunityIsToldBeforeALaterOneToOneChat() {
    Heard heard = new Heard();
    ActText.fold(heard, ActText.ANN, ActText.acts("join g1 @1", "leave g1 @2", "message dm @9"));

    assertThat(heard.times.get(heard.times.size() - 1)).isEqualTo(ActText.micros(9));
  }
}
