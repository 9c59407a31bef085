package org.digitalresidents.hero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeedsTest {
  private final Deeds deeds = new Deeds(3);

  @Test
  void creditIsOfAnswersInTheTimeLookedAt() {
    answer("q1", "g", 0);
    answer("q2", "h", 89);
    answer("q3", "g", 90); // a week's answer still, of 90 days none
    did(Deed.CREDIT, "q1", 0, 0);
    did(Deed.CREDIT, "q3", 0, 0);
    did(Deed.CREDIT, "q4", 0, 0); // the likely linking does not know the answer

    assertThat(deeds.row().answers()).isEqualTo(2);
    assertThat(deeds.row().answersCredited()).isEqualTo(1);
    assertThat(deeds.answersByGroup()).isEqualTo(Map.of("g", 1L, "h", 1L));
    assertThat(deeds.answersByWeek()[0]).isEqualTo(1);
    assertThat(deeds.answersByWeek()[12]).isEqualTo(2);
  }

  @Test
  void weeksEndWithTheLastDay() {
    for (int daysAgo : new int[] {0, 6, 7, 27, 28, 84, 90}) {
      did(Deed.POSTS, null, 2, daysAgo); // weeks 0, 0, 1, 3, 4, 12, 12
    }

    assertThat(deeds.row().posts()).isEqualTo(12); // not those of 90 days ago
    assertThat(deeds.row().activeWeeks()).isEqualTo(5);
    assertThat(deeds.row().streakWeeks()).isEqualTo(2);
  }

  @Test
  void aNewcomerIsGreetedOnceAndTheFirstTimeCounts() {
    did(Deed.GREETING, "ann", 9_000, 3);
    did(Deed.GREETING, "ann", 5_000, 3);
    did(Deed.GREETING, "bob", 7_000, 3);
    did(Deed.GREETING, "cat", 60_000, 3);

    assertThat(deeds.row().newcomersGreeted()).isEqualTo(3);
    assertThat(deeds.row().greetingMedian()).isEqualTo(7);
  }

  @Test
  void whatDrewNobodyIsProposedOnly() {
    did(Deed.GATHERING_HELD, null, 5, 3);
    did(Deed.GATHERING_HELD, null, 2, 3);
    did(Deed.GATHERING, null, 3, 3);
    did(Deed.START, null, 4, 3);

    EvidenceRow row = deeds.row();
    assertThat(row.gatherings()).isEqualTo(3);
    assertThat(row.gatheringsHeld()).isEqualTo(2);
    assertThat(row.gatheringsDrawing()).isEqualTo(2);
    assertThat(row.participants()).isEqualTo(5 + 3 + 4);
    assertThat(row.drawing()).isEqualTo(3);
  }

  @Test
  void ordersAreOfAYearAndAnOrderOfTwoLinesIsOne() {
    did(Deed.ORDER, "a", 0, 364);
    did(Deed.ORDER, "a", 0, 364);
    did(Deed.ORDER, "b", 0, 3);

    assertThat(deeds.row().orders()).isEqualTo(2);
  }

  private void answer(String question, String group, long daysAgo) {
    deeds.see(new Point(Deed.ANSWER, question, group, 1, daysAgo));
  }

  private void did(Deed deed, String other, long number, long daysAgo) {
    deeds.see(new Point(deed, other, null, number, daysAgo));
  }
}
