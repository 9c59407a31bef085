package org.digitalresidents.conversation;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Gathering.GATHERING;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;

class StreamsTest {

  /** Worked out by hand: what is done to a post reaches its thread, and no other's. */
  @Test
  void actsComeToTheStreamOfWhatTheyAreDoneTo() {
    Dataset<Row> acts =
        table(
            ACTIVITY,
            """
            community_id | event_id | ts                  | ts_precision | seq | group_id | actor_id | actor_kind | etype    | thread_id | target_event_id | target_actor_id
            x            | q        | 2024-01-01T10:00:00 | ms           | 0   | g        | ann      | member     | question | q         |                 |
            x            | a        | 2024-01-01T11:00:00 | ms           | 0   | g        | bob      | member     | answer   | q         | q               |
            x            | like     | 2024-01-01T12:00:00 | ms           | 0   | g        | ann      | member     | reaction |           | a               |      # names no thread
            x            | p        | 2024-01-01T10:00:00 | ms           | 0   | g        | ann      | member     | question | p         |                 |
            x            | b        | 2024-01-01T11:00:00 | ms           | 0   | g        | bob      | member     | answer   | p         | p               |
            x            | vote     | 2024-01-01T00:00:00 | day          | 0   | g        |          | unknown    | accept   | p         | b               | bob  # the midnight before
            x            | r        | 2024-01-01T10:00:00 | ms           | 0   | dm       | ann      | member     | question |           |                 | sue  # a chat of two
            x            | s        | 2024-01-01T10:30:00 | ms           | 0   | dm       | eve      | member     | answer   |           | r               | ann  # another chat: no such post there
            y            | q        | 2024-01-01T10:00:00 | ms           | 0   | g        | ann      | member     | question |           |                 |
            y            | late     | 2024-02-01T00:00:00 | ms           | 0   | g        | bob      | member     | answer   |           | q               |      # at the data end
            """);
    Instant end = Instant.parse("2024-02-01T00:00:00Z");
    ConversationPass pass =
        new ConversationPass(
            Talk.READERS, ConversationOptions.STANDARD, Map.of("x", end, "y", end));

    assertTable(
        QUESTION,
        Passes.rows(Streams.sorted(acts, 2), pass, QUESTION).where("linking = 'conservative'"),
        """
        community_id | event_id | group_id | thread_id | first_reply_at      | solved_by | solved_at           | solver_id | status
        x            | q        | g        | q         | 2024-01-01T11:00:00 | reacted   | 2024-01-01T12:00:00 | bob       | matured
        x            | p        | g        | p         | 2024-01-01T11:00:00 | accepted  |                     | bob       | matured
        x            | r        | dm       |           |                     |           |                     |           | matured
        y            | q        | g        |           |                     |           |                     |           | matured
        """);
  }

  /** An event proposed in one thread is called off in another of its group, and in no other's. */
  @Test
  void eventsAreFollowedThroughTheGroup() {
    Dataset<Row> acts =
        table(
            ACTIVITY,
            """
            community_id | event_id | ts                  | ts_precision | seq | group_id | actor_id | actor_kind | etype         | thread_id | target_event_id | attrs
            x            | e        | 2024-01-01T10:00:00 | ms           | 0   | g        | ann      | member     | event_propose | e         |                 | planned_at=2024-01-05T00:00:00Z
            x            | f        | 2024-01-01T11:00:00 | ms           | 0   | g        | ann      | member     | event_propose | f         |                 | planned_at=2024-01-06T00:00:00Z
            x            | in       | 2024-01-01T12:00:00 | ms           | 0   | g        | bob      | member     | event_rsvp    |           | f               |
            x            | off      | 2024-01-02T10:00:00 | ms           | 0   | g        | sue      | staff      | message       | off       |                 | cancels=e
            x            | other    | 2024-01-02T10:00:00 | ms           | 0   | h        | sue      | staff      | message       | other     |                 | cancels=f
            x            | held     | 2024-01-06T10:00:00 | ms           | 0   | g        | sue      | staff      | event_held    |           | f               |
            """);
    GatheringPass pass = new GatheringPass(Map.of("x", Instant.parse("2024-02-01T00:00:00Z")));

    assertTable(
        GATHERING,
        Passes.rows(Streams.gatherings(acts, 2), pass, GATHERING),
        """
        community_id | event_id | group_id | signed_up | is_held | is_cancelled
        x            | e        | g        | 0         | false   | true
        x            | f        | g        | 1         | true    | false
        """);
  }
}
