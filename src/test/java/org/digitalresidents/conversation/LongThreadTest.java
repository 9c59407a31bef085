package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

/** A thread of a million replies must cost memory like any other. */
class LongThreadTest {
  private static final int REPLIES = 1_000_000;
  private static final int HELPERS = 50_000;
  private static final long STEP_MICROS = Duration.ofDays(100).toMillis() * 1_000 / REPLIES;

  /** Posts held would take ten times as much. */
  private static final long MAX_HELD_BYTES = 64L << 20;

  private long acts;
  private long posts;
  private QuestionRow question;
  private long helps;

  @Test
  void isFollowedInBoundedMemory() {
    Conversations conversations =
        new Conversations(Talk.READERS, ConversationOptions.STANDARD, outlets());
    long before = usedBytes();
    conversations.begin(Talk.STREAM, EpochMicros.of(Talk.at("@10000")));

    conversations.see(post(0, "q", "ann", Etype.QUESTION, null), EpochMicros.of(Talk.START));
    for (int i = 1; i <= REPLIES; i++) {
      String to = i % 2 == 0 ? "q" : i == 1 ? "q" : "a" + (i - 1); // replies to replies too
      Post post = post(i, "a" + i, "m" + i % HELPERS, Etype.ANSWER, to);
      conversations.see(post, post.act().ts());
    }
    long held = usedBytes() - before;
    conversations.end();

    assertThat(held).isLessThan(MAX_HELD_BYTES);
    assertThat(acts).isEqualTo(REPLIES + 1);
    assertThat(posts).isEqualTo(REPLIES + 1);
    assertThat(question.replies()).isEqualTo(REPLIES);
    assertThat(helps).isEqualTo(2 * OpenQuestion.MOST_HELPERS); // under both linkings
  }

  private Outlets outlets() {
    return new Outlets(
        row -> acts++, row -> {}, row -> question = row, row -> helps++, row -> posts++);
  }

  private static Post post(int number, String eventId, String by, Etype etype, String to) {
    return new Post(
        by,
        new Act(
            EpochMicros.of(Talk.START) + number * STEP_MICROS,
            TsPrecision.MS,
            number,
            eventId,
            "g",
            ActorKind.MEMBER,
            etype,
            to,
            "q",
            null,
            "some words that are said again and again " + number,
            45L,
            null,
            null,
            null,
            null,
            Map.of()));
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
