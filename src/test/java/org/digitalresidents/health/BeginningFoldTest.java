package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.PostWords.POST_WORDS;
import static org.digitalresidents.model.Reply.REPLY;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Counted by hand. Members are new from the 15th on. */
class BeginningFoldTest {
  private final Facts facts = new Facts(new BeginningFold(Instant.parse("2024-01-15T00:00:00Z")));

  private void post(String at, String event, String who, String act, String... more) {
    String[] values = new String[6 + more.length];
    values[0] = "event_id=" + event;
    values[1] = "actor_id=" + who;
    values[2] = "actor_kind=" + (who.equals("sue") ? "staff" : "member");
    values[3] = "etype=message";
    values[4] = "act=" + act;
    values[5] = "watched_until=03-01T00:00";
    System.arraycopy(more, 0, values, 6, more.length);
    facts.see(POST_RESPONSE, at, values);
  }

  private void words(String at, String event, String who, String... more) {
    String[] values = new String[5 + more.length];
    values[0] = "event_id=" + event;
    values[1] = "actor_id=" + who;
    values[2] = "actor_kind=member";
    values[3] = "etype=message";
    values[4] = "tokens=9";
    System.arraycopy(more, 0, values, 5, more.length);
    facts.see(POST_WORDS, at, values);
  }

  @Test
  void postsLeftAloneAndFirstPostsRepliedTo() {
    post("01-02T08:00", "o1", "old", "other"); // cold, and of one who may have been there
    post("01-15T08:00", "a1", "ann", "other", "replied_at=01-16T08:00");
    post("01-15T09:00", "a2", "ann", "other", "reacted_at=01-15T10:00");
    post("01-16T08:00", "b1", "bob", "other", "replied_at=01-17T08:01"); // a minute late
    post("01-16T08:00", "s1", "sue", "other");
    post("01-16T08:00", "c1", "cat", "other", "watched_until=01-17T07:59"); // not watched

    assertThat(facts.of("01-01")).containsExactly("cold_share 1/1");
    assertThat(facts.of("01-15")).containsExactly("cold_share 1/3", "newcomer_replied_share 1/2");
    assertThat(facts.of("04-08")).containsExactly("newcomer_replied_share 1/2");
    assertThat(facts.of("04-15")).isEmpty();
  }

  /** Ann is new until the 29th; her first post is no question. */
  @Test
  void questionsOfNewcomersThatAreHeard() {
    post("01-02T08:00", "o1", "old", "question", "replied_at=01-02T09:00");
    post("01-15T08:00", "a1", "ann", "greeting");
    post("01-16T08:00", "a2", "ann", "question", "replied_at=01-16T09:00");
    post("01-28T08:00", "a3", "ann", "question");
    post("01-29T08:00", "a4", "ann", "question");

    assertThat(facts.of("01-15")).contains("newcomer_heard_share 1/1");
    assertThat(facts.of("01-29")).contains("newcomer_heard_share 1/2");
  }

  @Test
  void newcomersExcuseThemselvesForTwoWeeks() {
    words("01-02T08:00", "o1", "old", "hedge_words=1");
    post("01-15T08:00", "a1", "ann", "other");
    words("01-15T08:00", "a1", "ann", "hedge_words=2");
    words("01-20T08:00", "a2", "ann");
    words("01-29T07:59", "a3", "ann", "hedge_words=1");
    words("01-29T08:00", "a4", "ann", "hedge_words=1"); // no longer new

    assertThat(facts.of("01-15")).contains("newcomer_hedge_share 1/2");
    assertThat(facts.of("01-29")).contains("newcomer_hedge_share 1/1");
  }

  @Test
  void repliesThatSendTheAskerAway() {
    post("01-15T08:00", "q", "ann", "question");
    post("01-15T09:00", "r1", "bob", "answer");
    words("01-15T09:00", "r1", "bob", "scorn_words=1");
    reply("01-15T09:00", "r1", "bob", "q");
    post("01-15T10:00", "r2", "cat", "disagree");
    reply("01-15T10:00", "r2", "cat", "q");
    post("01-15T11:00", "r3", "dan", "answer");
    reply("01-15T11:00", "r3", "dan", "q");
    reply("01-15T12:00", "r4", "ann", "q"); // her own
    post("01-15T13:00", "r5", "dan", "disagree");
    reply("01-15T13:00", "r5", "dan", "r3"); // no question

    assertThat(facts.of("01-15")).contains("harsh_reply_share 2/3");
  }

  private void reply(String at, String event, String from, String to) {
    facts.see(
        REPLY,
        at,
        "event_id=" + event,
        "from_actor_id=" + from,
        "from_kind=member",
        "to_actor_id=ann",
        "to_event_id=" + to);
  }
}
