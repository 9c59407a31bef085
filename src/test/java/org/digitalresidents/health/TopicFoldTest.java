package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.NewcomerOutcome.NEWCOMER_OUTCOME;
import static org.digitalresidents.model.TopicWeek.TOPIC_WEEK;

import org.junit.jupiter.api.Test;

class TopicFoldTest {
  /** Entropies 5, 4.9, … fall by a tenth a week, on a line; a poor week breaks the row. */
  @Test
  void topicsThatNarrow() {
    Facts facts = new Facts(new TopicFold(Facts.MONDAY.plusWeeks(12)));
    for (int week = 0; week < 13; week++) {
      facts.see(
          TOPIC_WEEK,
          "",
          "week_start=" + Facts.MONDAY.plusWeeks(week),
          "term_uses=50",
          "entropy=" + (50 - week) / 10.0);
    }
    facts.see(TOPIC_WEEK, "", "week_start=2024-04-01", "term_uses=49", "entropy=5");
    facts.see(NEWCOMER_OUTCOME, "", "value=.25", "denominator=40", "low=.05", "high=.45");

    assertThat(facts.of("03-18")).containsExactly("topic_entropy 3.900");
    assertThat(facts.of("03-25"))
        .containsExactly(
            "second_post_lift 0.250 (0.050..0.450)",
            "topic_entropy 3.800",
            "topic_trend -0.100 (-0.100..-0.100)");
    assertThat(facts.of("04-01")).isEmpty();
  }
}
