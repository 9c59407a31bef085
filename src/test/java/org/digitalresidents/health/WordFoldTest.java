package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.PostWords.POST_WORDS;

import org.junit.jupiter.api.Test;

/** Figures counted by hand. */
class WordFoldTest {
  @Test
  void countsWordsOfMembersWeekByWeek() {
    Facts facts = new Facts(new WordFold());
    facts.see(
        POST_WORDS,
        "01-01T08:00",
        "actor_id=ann",
        "actor_kind=member",
        "tokens=20",
        "we_words=2",
        "self_words=1",
        "in_group_terms=1");
    facts.see(
        POST_WORDS,
        "01-02T08:00",
        "actor_id=ann",
        "actor_kind=member",
        "tokens=10",
        "product_words=1");
    facts.see(
        POST_WORDS,
        "01-03T08:00",
        "actor_id=bob",
        "actor_kind=member",
        "tokens=10",
        "brand_words=3");
    facts.see(POST_WORDS, "01-03T09:00", "actor_id=bob", "actor_kind=member", "tokens=0"); // a dot
    facts.see(POST_WORDS, "01-03T09:00", "actor_id=bob", "actor_kind=member"); // a picture
    facts.see(
        POST_WORDS, "01-04T08:00", "actor_id=sue", "actor_kind=staff", "tokens=99", "we_words=9");
    facts.see(
        POST_WORDS, "01-04T08:00", "actor_id=bot", "actor_kind=bot", "tokens=99", "we_words=9");
    facts.see(
        POST_WORDS, "01-08T08:00", "actor_id=bob", "actor_kind=member", "tokens=5", "we_words=1");

    assertThat(facts.of("01-01"))
        .containsExactly(
            "we_rate 2/40",
            "self_rate 1/40",
            "brand_rate 3/40",
            "other_talk_share 2/3",
            "own_term_share 1/2");
    assertThat(facts.of("01-08")).contains("we_rate 1/5", "own_term_share 0/1");
    assertThat(facts.of("01-15")).isEmpty();
  }
}
